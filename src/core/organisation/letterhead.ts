import { isEmail } from '../email.ts'
import { problem } from '../problem.ts'
import { ok, type Result, refuse } from '../result.ts'

/** A kept picture by the hash of its bytes. */
export type Logo = { readonly hash: string; readonly kind: 'png' | 'jpeg' }

/** What stands at the head of a unit's documents; its lines begin with the name of the office. */
export type UnitLetterhead = {
  readonly lines: readonly string[]
  readonly address: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly logo: Logo | null
}

export type LetterheadText = Omit<UnitLetterhead, 'logo'>

const MOST_LINES = 5
const LONGEST = { lines: 120, address: 300, phone: 100, email: 254 } as const

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** The text of a letterhead without needless space; refused (`input/invalid`) without a line, or where a part is too long or no e-mail. */
export const tidyLetterhead = (given: LetterheadText): Result<LetterheadText> => {
  const wrong = (field: keyof LetterheadText, reason: string) =>
    refuse(problem('input/invalid', field, { field, reason }))
  const lines = given.lines.map(tidy).filter((line) => line !== '')
  const part = (text: string | null): string | null => tidy(text ?? '') || null
  const [address, phone, email] = [part(given.address), part(given.phone), part(given.email)]
  if (lines.length === 0) return wrong('lines', 'reason/missing')
  if (lines.length > MOST_LINES) return wrong('lines', 'reason/letterhead-lines')
  if (lines.some((line) => line.length > LONGEST.lines)) return wrong('lines', 'reason/too-long')
  for (const [field, text] of Object.entries({ address, phone, email }) as ['address', string | null][]) {
    if (text !== null && text.length > LONGEST[field]) return wrong(field, 'reason/too-long')
  }
  return email !== null && !isEmail(email.toLowerCase())
    ? wrong('email', 'reason/email')
    : ok({ lines, address, phone, email })
}
