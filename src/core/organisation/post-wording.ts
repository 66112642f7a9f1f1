import { recalled } from '../recalled.ts'
import { expanded } from '../text-match.ts'
import type { AgencyProfile, OfficeKind } from './agency-profile.ts'
import type { Level } from './level.ts'

const ACTING = /^(?:p[li1]t|ptl|p[li1]h|pjs?|pelaksana (?:tugas|harian)|penjabat(?: sementara)?)\s+/

const LEVEL_WORDS: readonly (readonly [RegExp, Level])[] = [
  [/^kepala sub ?bag(?:ian)?\b/, 'kepala-subbagian'],
  [/^kepala bag(?:ian)?\b/, 'kepala-bagian'],
  [/^(?:kepala biro|kabiro|karo)\b/, 'kepala-biro'],
  [/^inspektur\b/, 'inspektur'],
  [/^sekretaris jenderal\b/, 'sekretaris-jenderal'],
  [/^sekretaris\b/, 'sekretaris'],
  [/^ketua\b/, 'ketua'],
]

/** "Plt. Kasubbag Umum" as "kepala subbagian umum": abbreviations written out and the acting mark taken off. */
const plainPosition = (position: string): string =>
  expanded(position)
    .replace(ACTING, '')
    .replace(/\bsub bag(?:ian)?\b|\bsubbag\b/g, 'subbagian')

/** The level a position stands on ("Plt. Sekretaris KPU …" is `sekretaris`); null where it is none that makes agreements. */
export const levelOfPosition = recalled((position): Level | null => {
  const plain = plainPosition(position)
  return LEVEL_WORDS.find(([pattern]) => pattern.test(plain))?.[1] ?? null
})

const OFFICE_BEGINS = /\b(?:sekretariat|kpu|kip|komisi|pada|di lingkungan|provinsi|kabupaten|kota)\b/
const EMPTY_WORDS = new Set(['dan', 'serta', 'bagian', 'subbagian', 'biro', 'inspektorat', '&'])

/**
 * The words that tell one unit of an office from its sisters, sorted: "Kepala Bagian Perencanaan, Data dan Informasi KPU
 * Provinsi X" gives data, informasi, perencanaan. Heads of a whole office have none.
 */
export const unitWords = recalled((positionOrUnit): readonly string[] => {
  const plain = plainPosition(positionOrUnit)
  const level = LEVEL_WORDS.find(([pattern]) => pattern.test(plain))
  const rest = level === undefined ? plain : plain.replace(level[0], '')
  const office = OFFICE_BEGINS.exec(rest)
  const own = office === null ? rest : rest.slice(0, office.index)
  const words = own.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !EMPTY_WORDS.has(word))
  return [...new Set(words)].sort()
})

/** The words of the place an office serves: "Sekretaris KPU Kabupaten Teluk Contoh" gives teluk, contoh. */
export const placeWords = (positionOrOffice: string): readonly string[] => {
  const plain = expanded(positionOrOffice)
  const cut = [...plain.matchAll(/\b(?:provinsi|kabupaten|kota|kip)\s+/g)][0]
  if (cut === undefined) return []
  const words = plain.slice(cut.index + cut[0].length).split(/[^\p{L}]+/u)
  return words.filter((word) => word.length > 1 && !['provinsi', 'kabupaten', 'kota', 'kpu', 'kip'].includes(word))
}

/** What kind of office this is by the words of its name ("KIP Kabupaten …" before "… Provinsi"). */
export const officeKindOf = (office: string, profile: AgencyProfile): OfficeKind => {
  const name = ` ${expanded(office)} `
  return profile.officeKinds.find((kind) => kind.words.some((word) => name.includes(` ${word} `))) ?? profile.otherwise
}
