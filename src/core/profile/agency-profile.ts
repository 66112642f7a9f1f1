import type { AnnexLabels, Wording } from './printed-form.ts'
import type { AchievementScale, Scale } from './scale.ts'

/** A level that makes agreements, by its id: "kepala-bagian". Which there are is data of the profile. */
export type Level = string

export type LevelProfile = {
  readonly id: Level
  /** How it is called in sentences and lists. */
  readonly name: { readonly id: string; readonly en: string }
  /** How the positions on it begin, in lower case and written out; the longest beginning that fits names the level. */
  readonly positions: readonly string[]
  /** How the post of whoever leads an office is printed, `{office}` for its name; without it: the level's name, then the office's. */
  readonly printed?: string
  /** For positions that turn into the name of the unit they lead by one word: "Sekretaris" leads the "Sekretariat". */
  readonly unitWord?: { readonly from: string; readonly to: string }
  /** Kind of the unit it leads; none where it leads the office itself. */
  readonly unitKind?: string
  /** Nobody receives its promise: the agreement has one party. */
  readonly alone?: boolean
}

/** A unit as an office of its kind has it to begin with. `{office}` in the name stands for the office's own. */
export type UnitTemplate = {
  /** An id of the agency's kinds of unit: "sekretariat", "bagian". */
  readonly kind: string
  /** The level its head makes agreements on. */
  readonly level: Level
  readonly name: string
  readonly below?: readonly UnitTemplate[]
}

/** A kind of office, told by words of its name; the first kind with a word in the name is the office's. */
export type OfficeKind = {
  readonly id: string
  /** All offices of this kind, as lists of choices call them: "semua provinsi". */
  readonly label: { readonly id: string; readonly en: string }
  readonly words: readonly string[]
  /** The level of whoever leads the office. */
  readonly head: Level
  /** For each level that has a superior within the office: the levels that may receive its promise. */
  readonly superiors: Readonly<Record<Level, readonly Level[]>>
  /** The units such an office has to begin with. */
  readonly units: readonly UnitTemplate[]
}

/** A kind of unit: what its head's agreements are made on, by the kind of its office where that differs. */
export type UnitKind = {
  readonly id: string
  readonly label: string
  readonly level: Level
  readonly levelIn?: Readonly<Record<string, Level>>
}

/** An office that is there from the first start: code ("00", "52", "52.01"), printed name, and the code of the one above it. */
export type ListedOffice = { readonly code: string; readonly name: string; readonly below: string | null }

/** A name of offices and the acronym that stands for it, both in lower case: "komisi pemilihan umum", "kpu". */
export type NameForm = { readonly long: string; readonly short: string }

/** What a check weighs in this agency: its own weight where nothing stands here. */
export type CheckSetting = 'off' | 'error' | 'warning' | 'note'

/** Whom offices of a kind hand their signed agreements in to, and how. */
export type Receivers = {
  readonly officeKind: string
  readonly to: readonly string[]
  readonly as: 'paper-and-file' | 'scan' | 'through-office-above'
}

/** The year of an agreement (blueprint §7). */
export type AgencyCalendar = {
  /** Drawn up within so many calendar days of the DIPA. */
  readonly daysAfterDipa: number
  /** Handed in by this day of the agreement's year. */
  readonly handIn: { readonly month: number; readonly day: number }
  /** Months of the year before in which an agreement may be signed already (the DIPA comes in November or December). */
  readonly earlyMonths: readonly number[]
  readonly receivers: readonly Receivers[]
}

/** All that differs between agencies (blueprint §2), as plain data: it may come from a file. */
export type AgencyProfile = {
  readonly id: string
  readonly name: string
  /** Its names with their acronyms; the first is that of the agency as a whole. */
  readonly names: readonly NameForm[]
  /** Other words that begin an office's name, in lower case: "dinas". */
  readonly officeWords: readonly string[]
  /** Words of the field beyond everyday's, which mend what was recognised badly. */
  readonly lexicon: readonly string[]
  /** Words, besides its names, that whoever guesses passwords of its people tries first, in lower case. */
  readonly guesses: readonly string[]
  /** The offices there are from the start; null for those that every new database brings along. */
  readonly offices: readonly ListedOffice[] | null
  readonly officeKinds: readonly OfficeKind[]
  /** The kind of an office whose name has no kind's words. */
  readonly otherwise: OfficeKind
  /** Kinds of unit below the office itself. */
  readonly unitKinds: readonly UnitKind[]
  /** From the top down. */
  readonly levels: readonly LevelProfile[]
  /** Levels of which an office has one alone, so that the level names the post. */
  readonly headLevels: readonly Level[]
  /** Pairs (superior, subordinate) that both answer for the whole office and so for the same money. */
  readonly wholeOffice: readonly (readonly [Level, Level])[]
  /** By the check's code. */
  readonly checks: Readonly<Record<string, CheckSetting>>
  readonly scales: readonly Scale[]
  readonly achievement: AchievementScale
  readonly wording: Wording
  readonly annex: AnnexLabels
  /** Lines at the head of a document whose office has no letterhead of its own; `{office}` stands for its name. */
  readonly letterhead: readonly string[]
  readonly calendar: AgencyCalendar
}

/** As much of it as tells offices, units, posts and levels by their wording. */
export type OrganisationProfile = Pick<
  AgencyProfile,
  'names' | 'officeWords' | 'officeKinds' | 'otherwise' | 'unitKinds' | 'levels' | 'headLevels'
>

/** As much of it as the checks look at; little enough to be sent along with a page. */
export type CheckProfile = OrganisationProfile & Pick<AgencyProfile, 'wholeOffice' | 'checks' | 'scales' | 'calendar'>

/** The same with how it prints: what a page needs where agreements are edited. */
export type ReviewProfile = CheckProfile & Pick<AgencyProfile, 'wording' | 'annex' | 'letterhead'>

const withoutUnits = (kind: OfficeKind): OfficeKind => ({ ...kind, units: [] })

export const checkProfileOf = (p: AgencyProfile): CheckProfile => ({
  names: p.names,
  officeWords: p.officeWords,
  officeKinds: p.officeKinds.map(withoutUnits),
  otherwise: withoutUnits(p.otherwise),
  unitKinds: p.unitKinds,
  levels: p.levels,
  headLevels: p.headLevels,
  wholeOffice: p.wholeOffice,
  checks: p.checks,
  scales: p.scales,
  calendar: p.calendar,
})

export const reviewProfileOf = (p: AgencyProfile): ReviewProfile => ({
  ...checkProfileOf(p),
  wording: p.wording,
  annex: p.annex,
  letterhead: p.letterhead,
})
