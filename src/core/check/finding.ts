/** How much a finding weighs (blueprint §7): errors block signing, warnings need a written reason, notes neither. */
export type Severity = 'error' | 'warning' | 'note'

/** Every check's code (blueprint §6). */
export const FINDING_CODES = [
  'statement/year-mismatch',
  'statement/dates-differ',
  'statement/wrong-superior',
  'statement/name-spelling',
  'statement/missing-party',
  'statement/late',
  'annex/numbering',
  'annex/duplicate-indicator',
  'annex/missing-target',
  'annex/unit-mismatch',
  'annex/percent-range',
  'annex/polarity-doubt',
  'annex/not-measurable',
  'budget/total',
  'budget/missing-amount',
  'budget/cascade',
  'budget/levels-differ',
  'cascade/not-carried',
  'cascade/no-source',
  'cascade/weaker-target',
  'cascade/unit-changed',
  'cascade/carried-twice',
  'cascade/components',
  'iku/missing',
] as const

export type FindingCode = (typeof FINDING_CODES)[number]

/** A fact a check compared: plain values, as they go into the interchange file. */
export type Fact = string | number | null | readonly (string | number | null)[]

/** A repair that a person may accept: put `value` at `at` of `agreement`. */
export type Repair = { readonly agreement: number; readonly at: string; readonly value: string }

/** One sentence in both languages. */
export type Sentence = { readonly id: string; readonly en: string }

/** One thing a check found. `agreement` is the index in the family, `at` the path of the field (see core/agreement/reading.ts). */
export type Finding = {
  readonly code: FindingCode
  readonly severity: Severity
  readonly agreement: number
  readonly at: string
  readonly message: Sentence
  readonly facts: Readonly<Record<string, Fact>>
  readonly repair?: Repair
}
