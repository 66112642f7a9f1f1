import type { Level, LevelProfile, OfficeKind, OrganisationProfile } from '../profile/agency-profile.ts'
import { recalled, recalledOf } from '../recalled.ts'
import { expanded } from '../text-match.ts'

const ACTING = /^(?:p[li1]t|ptl|p[li1]h|pjs?|pelaksana (?:tugas|harian)|penjabat(?: sementara)?)\s+/

/** "Plt. Kasubbag Umum" as "kepala subbagian umum": abbreviations written out and the acting mark taken off. */
const plainPosition = (position: string, { names }: OrganisationProfile): string =>
  expanded(position, names)
    .replace(ACTING, '')
    .replace(/\bsub bag(?:ian)?\b|\bsubbag\b/g, 'subbagian')

type Beginning = { readonly level: LevelProfile; readonly words: string }

/** The level that a plain position's beginning names, and by which words; of several the one that says most. */
const beginningOf = (plain: string, { levels }: OrganisationProfile): Beginning | null => {
  let best: Beginning | null = null
  for (const level of levels) {
    for (const words of level.positions) {
      if (!plain.startsWith(words) || /^[\p{L}\p{N}]/u.test(plain.slice(words.length))) continue
      if (best === null || words.length > best.words.length) best = { level, words }
    }
  }
  return best
}

/** The level a position stands on ("Plt. Sekretaris …" is `sekretaris`); null where it is none that makes agreements. */
export const levelOfPosition = (position: string, profile: OrganisationProfile): Level | null =>
  levelsIn(profile)(position)

const levelsIn = recalledOf((profile: OrganisationProfile) =>
  recalled((position) => beginningOf(plainPosition(position, profile), profile)?.level.id ?? null),
)

/** What the profile says of a level; undefined where it knows none of this id. */
export const levelProfile = (level: Level | null, { levels }: OrganisationProfile): LevelProfile | undefined =>
  levels.find(({ id }) => id === level)

/** How a level is called in sentences, in Indonesian; its id where the profile knows none. */
export const levelName = (level: Level, profile: OrganisationProfile): string =>
  levelProfile(level, profile)?.name.id ?? level

const OFFICE_BEGINS = ['sekretariat', 'pada', 'di lingkungan', 'provinsi', 'kabupaten', 'kota']
const EMPTY_WORDS = ['dan', 'serta', '&']

/** Words that an office's name begins with, in lower case: its agency's names, short and long, and what else begins one. */
export const officeBeginnings = ({ names, officeWords }: OrganisationProfile): readonly string[] => [
  ...new Set([...officeWords, ...names.flatMap(({ long, short }) => [short, long.split(' ')[0] ?? long])]),
]

/** Where the first of these words begins in a text; its end where none stands in it. */
const firstOf = (text: string, words: readonly string[]): number => {
  const padded = ` ${text.replace(/[^\p{L}\p{N}&]/gu, ' ')} `
  const places = words.map((word) => padded.indexOf(` ${word} `)).filter((at) => at >= 0)
  return Math.min(text.length, ...places)
}

/**
 * The words that tell one unit of an office from its sisters, sorted: "Kepala Bagian Perencanaan, Data dan Informasi" of an
 * office gives data, informasi, perencanaan. Heads of a whole office have none.
 */
export const unitWords = (positionOrUnit: string, profile: OrganisationProfile): readonly string[] =>
  unitWordsIn(profile)(positionOrUnit)

const unitWordsIn = recalledOf((profile: OrganisationProfile) =>
  recalled((positionOrUnit) => wordsOfUnit(positionOrUnit, profile)),
)

const wordsOfUnit = (positionOrUnit: string, profile: OrganisationProfile): readonly string[] => {
  const plain = plainPosition(positionOrUnit, profile)
  const rest = plain.slice(beginningOf(plain, profile)?.words.length ?? 0)
  const own = rest.slice(0, firstOf(rest, [...OFFICE_BEGINS, ...officeBeginnings(profile)]))
  const empty = [...EMPTY_WORDS, ...profile.unitKinds.map(({ id }) => id)]
  const words = own.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !empty.includes(word))
  return [...new Set(words)].sort()
}

/** What kind of office this is by the words of its name ("… Kabupaten …" before "… Provinsi"). */
export const officeKindOf = (office: string, profile: OrganisationProfile): OfficeKind => {
  const name = ` ${expanded(office, profile.names)} `
  return profile.officeKinds.find((kind) => kind.words.some((word) => name.includes(` ${word} `))) ?? profile.otherwise
}
