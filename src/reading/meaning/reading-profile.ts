import { officeBeginnings } from '../../core/organisation/post-wording.ts'
import { type AgencyProfile, checkProfileOf, type OrganisationProfile } from '../../core/profile/agency-profile.ts'
import type { AnnexLabels } from '../../core/profile/printed-form.ts'
import { levelled } from '../../core/text-match.ts'

/** As much of an agency's profile as reading its documents needs; plain data, for it crosses threads. */
export type ReadingProfile = OrganisationProfile & Pick<AgencyProfile, 'lexicon' | 'scales' | 'wording' | 'annex'>

export const readingProfileOf = (profile: AgencyProfile): ReadingProfile => {
  const { names, officeWords, officeKinds, otherwise, unitKinds, levels, headLevels } = checkProfileOf(profile)
  const { lexicon, scales, wording, annex } = profile
  return {
    ...{ names, officeWords, officeKinds, otherwise, unitKinds, levels, headLevels },
    ...{ lexicon, scales, wording, annex },
  }
}

/** Something of the first and of the second party. */
export type Parties = { readonly first: string; readonly second: string }

const COLUMN_WORDS = ['no', 'objective', 'indicator', 'target'] as const

/** What a column of an annex holds. */
export type ColumnWord = (typeof COLUMN_WORDS)[number]

/** The agency's words, made ready for being looked for in text. */
export type AgencyWords = {
  readonly profile: ReadingProfile
  /** Words an office's name begins with, in lower case. */
  readonly beginnings: readonly string[]
  /** The same at the head of a line, written as names are: acronyms in capitals, words with one. */
  readonly asName: RegExp
  readonly lexicon: ReadonlySet<string>
  /** The acronyms, in lower case. */
  readonly acronyms: ReadonlySet<string>
  /** Its names as documents spell them, each with the acronym in capitals that stands for it. */
  readonly names: readonly { readonly spelled: RegExp; readonly acronym: string }[]
  /** One of the acronyms, and two of them with a slash between. */
  readonly acronym: RegExp
  readonly twoAcronyms: RegExp
  /** How the sentences of its statement begin that tell where one opens and who promises, levelled. */
  readonly openings: readonly string[]
  readonly promises: readonly string[]
  readonly closings: readonly string[]
  /** What stands before the unit and the year of an annex, levelled. */
  readonly labels: { readonly unit: string; readonly tahun: string }
  /** What the columns of an annex are headed, levelled. */
  readonly columns: ReadonlyMap<string, ColumnWord>
  /** What its parties are headed in signatures, and the lines of the statement that name them, levelled. */
  readonly headings: Parties
  readonly namings: Parties
  /** Every word of its names. */
  readonly nameWords: ReadonlySet<string>
}

const NEVER = /(?!)/

/** A pattern of alternatives; one that nothing fits where there are none. */
export const oneOf = (words: readonly string[], flags: string, before = '', behind = ''): RegExp =>
  words.length === 0
    ? NEVER
    : new RegExp(`${before}(?:${words.map((w) => w.replace(/\s+/g, '\\s+')).join('|')})${behind}`, flags)

/** Words that a sentence is known by: enough to tell it, few enough to stand on one printed line. */
const TELLING_WORDS = 5

const beginningOf = (sentence: string): string =>
  levelled(sentence.split('{')[0] ?? '')
    .split(' ')
    .slice(0, TELLING_WORDS)
    .join(' ')

/** Every heading the agency may print over a column, under what the column holds. */
const columnsOf = ({ columns, activityColumns, objectives }: AnnexLabels): ReadonlyMap<string, ColumnWord> => {
  const [no, , ...rest] = activityColumns
  const printed = [columns, [no, ...rest]].flatMap((labels) =>
    labels.map((label, i) => [label, COLUMN_WORDS[i]] as const),
  )
  const named = Object.values(objectives).map((label) => [label, 'objective'] as const)
  return new Map(
    [...printed, ...named].flatMap(([label, word]) => (word === undefined ? [] : [[levelled(label), word]])),
  )
}

/** A name in any case and spacing; its first word may lack its last letter or have an s too many. */
const spelled = (long: string): RegExp => {
  const [first = '', ...rest] = long.split(' ')
  return new RegExp(`\\b${[`${first}?s?`, ...rest].join('\\s+')}\\b`, 'gi')
}

const wordsFor = (profile: ReadingProfile): AgencyWords => {
  const { wording, annex } = profile
  const beginnings = officeBeginnings(profile)
  const acronyms = new Set(profile.names.map(({ short }) => short))
  const printed = beginnings.map((w) => (acronyms.has(w) ? w.toUpperCase() : w.charAt(0).toUpperCase() + w.slice(1)))
  return {
    profile,
    beginnings,
    asName: oneOf(printed, '', '^', '\\b'),
    lexicon: new Set(profile.lexicon),
    acronyms,
    names: profile.names.map(({ long, short }) => ({ spelled: spelled(long), acronym: short.toUpperCase() })),
    acronym: oneOf([...acronyms], 'i', '\\b', '\\b'),
    twoAcronyms: oneOf([...acronyms], 'gi', '\\b', `\\s*/\\s*(?=(?:${[...acronyms].join('|')})\\b)`),
    openings: [wording.opening, wording.openingAlone].map(beginningOf),
    promises: [wording.promise, wording.promiseAlone].map(beginningOf),
    closings: [wording.responsibility, wording.superior].map(beginningOf),
    labels: { unit: levelled(annex.unit), tahun: levelled(annex.year) },
    columns: columnsOf(annex),
    headings: { first: levelled(wording.firstHeading), second: levelled(wording.secondHeading) },
    namings: { first: levelled(wording.firstParty), second: levelled(wording.secondParty) },
    nameWords: new Set([...profile.names.flatMap(({ long, short }) => [...long.split(' '), short]), ...beginnings]),
  }
}

let current: AgencyWords | null = null

/**
 * Reads as the documents of this agency are read. What a line may be is asked in some forty places far below; the agency is
 * theirs for as long as `read` runs, which waits for nothing, so that no two readings can meet.
 */
export const readingFor = <T>(profile: ReadingProfile, read: () => T): T => {
  const before = current
  current = wordsFor(profile)
  try {
    return read()
  } finally {
    current = before
  }
}

/** The agency whose document is being read. */
export const agency = (): AgencyWords => {
  if (current === null) throw new Error('nothing is being read: readingFor says for which agency')
  return current
}
