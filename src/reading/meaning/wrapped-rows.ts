import { type AnnexRow, isNumber } from './annex-row.ts'
import { readHeading } from './heading.ts'
import { doubted, joined, type Traced } from './traced.ts'
import { endsOpen, opens, startsLower } from './wording.ts'

const NONE: Traced = { text: '', pieces: [], doubts: [] }

/** Fewer rows that go on than this are cells that a page break cut. */
const FEWEST = 3

const goesOn = (row: AnnexRow): boolean =>
  !row.spansKnown &&
  [row.target, row.no, row.activity, row.unit].every((t) => t.text === '') &&
  (row.indicator.text !== '' || (row.objective.text !== '' && readHeading(row.objective).no === null))

/**
 * Where each printed line of a table was recognised as a row of its own (many rows have words and neither number nor target,
 * and hardly one of them begins as an indicator does), the lines of a cell together in its first row, with a doubt.
 */
export const withLinesJoined = (rows: readonly AnnexRow[]): AnnexRow[] => {
  const more = rows.filter((r) => goesOn(r) && r.indicator.text !== '')
  const whole = rows.filter((r) => r.target.text !== '').length
  if (more.length < FEWEST || more.length * 5 < whole * 2) return [...rows]
  if (more.filter((r) => opens(r.indicator.text)).length * 5 > more.length) return [...rows]
  const numbered = rows.filter((r) => isNumber(r.no.text)).length * 3 >= whole
  const out: AnnexRow[] = []
  let owner = -1
  const add = (at: number, key: 'objective' | 'indicator', text: Traced): void => {
    const row = out[at]
    if (row !== undefined && text.text !== '') out[at] = { ...row, [key]: doubted(joined(row[key], text), WRAPPED) }
  }
  for (const row of rows) {
    const own = out[owner]
    if (goesOn(row) && own !== undefined) {
      add(owner, 'objective', row.objective)
      add(out.length - 1, 'indicator', row.indicator)
    } else if (isMore(row, own, numbered)) {
      add(owner, 'objective', row.objective)
      out.push({ ...row, objective: NONE, heading: null })
    } else {
      if (row.indicator.text === '' && row.target.text === '' && !isNumber(row.no.text)) owner = -1
      else if (row.objective.text !== '') owner = out.length
      out.push(row)
    }
  }
  return out
}

/** Whether an indicator's first line has words of the objective above beside it. */
const isMore = (row: AnnexRow, own: AnnexRow | undefined, numbered: boolean): boolean =>
  own !== undefined &&
  row.objective.text !== '' &&
  row.indicator.text !== '' &&
  row.no.text === '' &&
  row.activity.text === '' &&
  (numbered || startsLower(row.objective.text) || endsOpen(own.objective.text))

const WRAPPED = { code: 'doubt/rebuilt-row', confidence: 0.8, printed: null } as const
