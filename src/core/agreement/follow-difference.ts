import type { Agreement } from './agreement.ts'
import { differenceOf, type ListDifference } from './difference.ts'

const PATH = /^(objectives|budget\/lines)\/(\d+)(?:\/indicators\/(\d+))?(\/.*)?$/

/** Where the old rows of a list stand now, and what became of each. */
const placesOf = <T, C>({ rows }: ListDifference<T, C>) =>
  new Map(rows.flatMap((row, now) => (row.kind === 'added' ? [] : [[row.from, { now, row }] as const])))

/**
 * Where what stands at a path of one version stands in another, by the rows that their difference knows again; null where it is
 * gone. For versions between which nobody knows the edits.
 */
export const followDifference = (before: Agreement, after: Agreement): ((path: string) => string | null) => {
  const { objectives, lines, moves } = differenceOf(before, after)
  const moved = new Map(moves.map(({ from, to }) => [`${from.objective}/${from.indicator}`, to]))
  const heads = placesOf(objectives)
  const indicators = new Map(
    [...heads].flatMap(([was, { row }]) =>
      row.kind === 'changed' ? [[was, placesOf(row.change.indicators)] as const] : [],
    ),
  )
  const money = lines && placesOf(lines)
  return (path) => {
    const m = PATH.exec(path)
    if (!m) return path.startsWith('budget') && after.budget === null ? null : path
    const [, list, row = '', indicator, rest = ''] = m
    if (list === 'budget/lines') {
      const line = money?.get(Number(row))
      return line ? `${list}/${line.now}${rest}` : null
    }
    const to = indicator === undefined ? undefined : moved.get(`${row}/${indicator}`)
    if (to) return `objectives/${to.objective}/indicators/${to.indicator}${rest}`
    const head = heads.get(Number(row))
    if (!head || indicator === undefined) return head ? `objectives/${head.now}${rest}` : null
    const among = indicators.get(Number(row))
    const now = among ? among.get(Number(indicator))?.now : Number(indicator)
    return now === undefined ? null : `objectives/${head.now}/indicators/${now}${rest}`
  }
}
