import { printable, printableOrNull } from '../../printable.ts'
import type { AnnexLabels } from '../../profile/printed-form.ts'
import type { Agreement, Objective } from '../agreement.ts'
import type { AnnexRow, CellForm } from './form.ts'

/** True where the activity stands in a column of its own beside the objective, under programme rows. */
const hasActivityColumn = (agreement: Agreement): boolean =>
  agreement.annexColumns.length === 5 && /program|kegiatan|aktivitas/i.test(agreement.annexColumns[1] ?? '')
    ? true
    : agreement.annexColumns.length !== 4 &&
      agreement.objectives.some((o) => o.program !== null && o.group !== null) &&
      agreement.objectives.every((o) => o.no === null)

/** The column headings as printed where they fit the form, else the usual ones with the printed name of the objectives. */
export const columnHeadings = (agreement: Agreement, labels: AnnexLabels): readonly string[] => {
  const usual: readonly string[] = hasActivityColumn(agreement) ? labels.activityColumns : labels.columns
  const printed = agreement.annexColumns.map(printable)
  if (printed.length === usual.length && printed.every((heading) => heading !== '')) return printed
  const objective = printed.find((heading) => /sasaran/i.test(heading)) ?? labels.objectives[agreement.level ?? '']
  const at = usual.length - 3
  return usual.map((heading, i) => (i === at && objective ? objective : heading))
}

const numbered = (no: string | null, text: string | null): string => {
  const words = printableOrNull(text) ?? ''
  const number = printableOrNull(no)
  return number === null ? words : `${number}${/[.)]$/.test(number) ? '' : '.'} ${words}`
}

type Run = { readonly first: number; readonly objectives: readonly Objective[] }

/** Neighbours that stand under one heading. */
const runsOf = (objectives: readonly Objective[], key: (o: Objective) => string): Run[] => {
  const runs: { first: number; objectives: Objective[] }[] = []
  let last: string | null = null
  objectives.forEach((objective, i) => {
    const k = key(objective)
    const open = runs.at(-1)
    if (open === undefined || k !== last) runs.push({ first: i, objectives: [objective] })
    else open.objectives.push(objective)
    last = k
  })
  return runs
}

const height = (objectives: readonly Objective[]): number =>
  objectives.reduce((rows, o) => rows + Math.max(1, o.indicators.length), 0)

const objectiveRows = (objective: Objective, lead: readonly CellForm[], column: number): AnnexRow[] => {
  const rows = height([objective])
  const merged = [...lead, { column, rows, text: printable(objective.text) }]
  return Array.from({ length: rows }, (_, i) => {
    const indicator = objective.indicators[i]
    return {
      kind: 'cells',
      cells: [
        ...(i === 0 ? merged : []),
        { column: column + 1, rows: 1, text: printable(indicator?.text ?? '') },
        { column: column + 2, rows: 1, text: printable(indicator?.target?.raw ?? '') },
      ],
    }
  })
}

const headings = (depth: 1 | 2, no: string | null, text: string | null): AnnexRow[] =>
  text === null && no === null ? [] : [{ kind: 'heading', depth, text: numbered(no, text) }]

const programKey = (o: Objective): string => JSON.stringify([o.programNo, o.program])
const groupKey = (o: Objective): string => JSON.stringify([o.groupNo, o.group])

const activityRows = (run: Run): AnnexRow[] => {
  const first = run.objectives[0]
  const rows = height(run.objectives)
  const lead: CellForm[] = [
    { column: 0, rows, text: printableOrNull(first?.groupNo ?? null) ?? '' },
    { column: 1, rows, text: printableOrNull(first?.group ?? null) ?? '' },
  ]
  return run.objectives.flatMap((o, i) =>
    objectiveRows(o.no === null ? o : { ...o, text: numbered(o.no, o.text) }, i === 0 ? lead : [], 2),
  )
}

const groupRows = (run: Run): AnnexRow[] => {
  const first = run.objectives[0]
  return [
    ...headings(2, first?.groupNo ?? null, first?.group ?? null),
    ...run.objectives.flatMap((o) =>
      objectiveRows(o, [{ column: 0, rows: height([o]), text: printableOrNull(o.no) ?? '' }], 1),
    ),
  ]
}

/** The body of the annex table, row by row, with programme and group rows and merged cells. */
export const annexRows = (agreement: Agreement): readonly AnnexRow[] => {
  const rowsOf = hasActivityColumn(agreement) ? activityRows : groupRows
  return runsOf(agreement.objectives, programKey).flatMap((run) => {
    const first = run.objectives[0]
    return [
      ...headings(1, first?.programNo ?? null, first?.program ?? null),
      ...runsOf(run.objectives, groupKey).flatMap(rowsOf),
    ]
  })
}
