import type { Insertable, Selectable } from 'kysely'
import type { Agreement, BudgetLine, Indicator, Objective } from '../core/agreement/agreement.ts'
import { groupBy } from './group-by.ts'
import { toJson } from './json.ts'
import type { AgreementVersionTable, BudgetLineTable, IndicatorTable, ObjectiveTable } from './schema.ts'
import { columnsOfTarget, targetOfColumns } from './target-columns.ts'

/** The columns of a version that are the agreement's own. */
export type VersionContent = Omit<
  Insertable<AgreementVersionTable>,
  'id' | 'agreement_id' | 'version' | 'content_hash' | 'source_file_id' | 'origins' | 'kept_by' | 'kept_at'
>

export const versionContentOf = (a: Agreement): VersionContent => ({
  title: a.title,
  year: a.year,
  satker: a.satker,
  unit: a.unit,
  level: a.level,
  first_name: a.firstParty.name,
  first_position: a.firstParty.position,
  first_acting: a.firstParty.acting,
  second_name: a.secondParty?.name ?? null,
  second_position: a.secondParty?.position ?? null,
  second_acting: a.secondParty?.acting ?? null,
  place: a.place,
  statement_date: a.statementDate,
  annex_date: a.annexDate,
  annex_year: a.annexYear,
  annex_columns: [...a.annexColumns],
  budget_label: a.budget?.label ?? null,
  budget_total: a.budget?.printedTotal ?? null,
  letterhead: a.letterhead && toJson(a.letterhead),
  signatures: toJson(a.signatures),
})

export const objectiveRowsOf = (version_id: string, a: Agreement): Insertable<ObjectiveTable>[] =>
  a.objectives.map((o, position) => ({
    version_id,
    position,
    program: o.program,
    program_no: o.programNo,
    group_text: o.group,
    group_no: o.groupNo,
    no: o.no,
    text: o.text,
  }))

export const indicatorRowsOf = (version_id: string, a: Agreement): Insertable<IndicatorTable>[] =>
  a.objectives.flatMap((o, objective) =>
    o.indicators.map((i, position) => ({
      version_id,
      objective,
      position,
      text: i.text,
      iku: i.iku ?? null,
      ...columnsOfTarget(i.target),
    })),
  )

export const budgetRowsOf = (version_id: string, a: Agreement): Insertable<BudgetLineTable>[] =>
  (a.budget?.lines ?? []).map((l, position) => ({
    version_id,
    position,
    no: l.no,
    code: l.code,
    text: l.text,
    amount: l.amount,
  }))

const indicatorOf = (row: Selectable<IndicatorTable>): Indicator => ({
  text: row.text,
  target: targetOfColumns(row),
  ...(row.iku === null ? {} : { iku: row.iku }),
})

const objectiveOf = (row: Selectable<ObjectiveTable>, indicators: readonly Indicator[]): Objective => ({
  program: row.program,
  programNo: row.program_no,
  group: row.group_text,
  groupNo: row.group_no,
  no: row.no,
  text: row.text,
  indicators,
})

const lineOf = ({ no, code, text, amount }: Selectable<BudgetLineTable>): BudgetLine => ({ no, code, text, amount })

/** The rows below a version, in their order. */
export type RowsOfVersion = {
  readonly objectives: readonly Selectable<ObjectiveTable>[]
  readonly indicators: readonly Selectable<IndicatorTable>[]
  readonly lines: readonly Selectable<BudgetLineTable>[]
}

/** The agreement of a version, equal to the one that was kept. */
export const agreementOfRows = (v: Selectable<AgreementVersionTable>, rows: RowsOfVersion): Agreement => {
  const byObjective = groupBy(rows.indicators, (row) => row.objective)
  return {
    title: v.title,
    year: v.year,
    satker: v.satker,
    unit: v.unit,
    level: v.level,
    firstParty: { name: v.first_name, position: v.first_position, acting: v.first_acting },
    secondParty:
      v.second_position === null
        ? null
        : { name: v.second_name, position: v.second_position, acting: v.second_acting ?? false },
    place: v.place,
    statementDate: v.statement_date,
    annexDate: v.annex_date,
    annexYear: v.annex_year,
    annexColumns: v.annex_columns,
    objectives: rows.objectives.map((o) => objectiveOf(o, (byObjective.get(o.position) ?? []).map(indicatorOf))),
    budget:
      v.budget_label === null
        ? null
        : { label: v.budget_label, lines: rows.lines.map(lineOf), printedTotal: v.budget_total },
    letterhead: v.letterhead,
    signatures: v.signatures,
  }
}
