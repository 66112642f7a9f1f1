/**
 * The sentences of the statement. Places for what differs from one agreement to the next: {office}, {unit}, {year},
 * {first}, {firstPosition}, {second}, {secondPosition}; an unknown one prints as dots.
 */
export type Wording = {
  /** What a statement is headed where the agreement prints no title. */
  readonly title: string
  /** What an amendment is headed, {year} for its year; without it an amendment keeps the title of what it amends. */
  readonly amendmentTitle?: string
  readonly opening: string
  readonly openingAlone: string
  readonly firstParty: string
  readonly secondParty: string
  readonly promise: string
  readonly promiseAlone: string
  readonly responsibility: string
  readonly superior: string
  readonly firstHeading: string
  readonly secondHeading: string
}

/** The headings of an annex's columns on a level. */
export const columnsOn = (level: string | null, { columns, objectives }: AnnexLabels): readonly string[] =>
  columns.map((heading, i) => (i === 1 ? (objectives[level ?? ''] ?? heading) : heading))

/** The labels of the annex where the agreement prints none of its own. */
export type AnnexLabels = {
  readonly heading: string
  readonly unit: string
  readonly year: string
  /** Number, objective, indicator, target. */
  readonly columns: readonly [string, string, string, string]
  /** The same with the activity in a column of its own, second. */
  readonly activityColumns: readonly [string, string, string, string, string]
  /** What objectives are called on a level, where it is not the usual. */
  readonly objectives: Readonly<Record<string, string>>
  readonly budget: string
  readonly amount: string
  readonly total: string
}
