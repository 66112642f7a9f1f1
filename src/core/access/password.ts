import type { AgencyProfile } from '../profile/agency-profile.ts'

/**
 * NIST SP 800-63B and OWASP ASVS 6.2: length is what counts; no rules of composition and no expiry, but the passwords that
 * everybody tries first are refused.
 */
export const SHORTEST_PASSWORD = 12
const LONGEST_PASSWORD = 500

/** Whether a word, in small letters, is among the passwords and words that everybody tries first. */
export type IsCommon = (word: string) => boolean

/** Words that whoever guesses at an Indonesian office tries first. */
const OURS = [
  'ikrar',
  ...['perjanjiankinerja', 'kinerja', 'rahasia', 'katasandi', 'sandi', 'pengelola', 'operator', 'perencana'],
  ...['pegawai', 'satker', 'kantor', 'indonesia', 'merdeka', 'pancasila', 'garuda'],
  ...[
    'bismillah',
    'alhamdulillah',
    'sayang',
    'sayangku',
    'sayangkamu',
    'akucintakamu',
    'akusayangkamu',
    'indonesiaraya',
  ],
]

/** The same of one agency: its acronyms, its names in one word and in their first, and what it says itself. */
export const agencyGuesses = ({ names, guesses }: Pick<AgencyProfile, 'names' | 'guesses'>): ReadonlySet<string> =>
  new Set([
    ...guesses,
    ...names.flatMap(({ long, short }) => [short, long.replaceAll(' ', ''), long.split(' ')[0] ?? long]),
  ])

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
}

/** The smallest part that a text is a repetition of: "sandi" of "sandisandi". */
const unitOf = (text: string): string => /^(.+?)\1*$/su.exec(text)?.[1] ?? text

/** "1234567890", "0987654321": each digit one above, or below, the one before. */
const isRun = (text: string): boolean =>
  /^\d+$/.test(text) && new Set([...text].slice(1).map((d, i) => (Number(d) - Number(text[i]) + 10) % 10)).size === 1

/** What is left of a password once its ornaments are gone: digits and signs around it, letters written as digits, repetition. */
const coresOf = (password: string): readonly string[] => {
  const small = password.toLowerCase()
  const inner = small.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const read = [...small].map((letter) => LOOK_ALIKES[letter] ?? letter).join('')
  const readInner = [...inner].map((letter) => LOOK_ALIKES[letter] ?? letter).join('')
  const letters = small.replace(/[^\p{L}]+/gu, '')
  return [small, inner, read, readInner, letters].flatMap((text) => [text, unitOf(text)]).filter((text) => text !== '')
}

/** True for a password that may protect an account: long enough, and neither common, the user's own name nor a run of digits. */
export const isStrongPassword = (password: string, username: string, isCommon: IsCommon): boolean => {
  const letters = [...password]
  if (letters.length < SHORTEST_PASSWORD || letters.length > LONGEST_PASSWORD) return false
  if (new Set(letters).size < 5 || isRun(password)) return false
  const names = coresOf(username)
  return !coresOf(password).some((core) => OURS.includes(core) || names.includes(core) || isCommon(core))
}
