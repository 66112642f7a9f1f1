import type { Agreement } from '../../../core/agreement/agreement.ts'
import { annexLines, dropLines, linesAfterMove, moveLines, removeLines } from '../../../core/agreement/annex-lines.ts'
import type { Edit } from '../../../core/agreement/edit.ts'
import { copiedRows } from './copied-rows.ts'

/** Lines of the annex chosen together, by number from the top: `anchor` is where choosing began, `head` where it reached. */
export type Chosen = { readonly anchor: number; readonly head: number }

const bounds = ({ anchor, head }: Chosen): readonly [number, number] => [Math.min(anchor, head), Math.max(anchor, head)]

export const countOf = (chosen: Chosen): number => Math.abs(chosen.head - chosen.anchor) + 1

const clamped = (a: Agreement, line: number): number => Math.max(0, Math.min(line, annexLines(a).length - 1))

/** Chosen lines with one more, or one less, at the end that moves. */
export const extended = (a: Agreement, chosen: Chosen, by: 1 | -1): Chosen => ({
  anchor: clamped(a, chosen.anchor),
  head: clamped(a, chosen.head + by),
})

/** The number of the line a field stands in, from its path; -1 for fields outside the annex. */
export const lineOf = (a: Agreement, at: string): number => {
  const m = /^objectives\/(\d+)(?:\/indicators\/(\d+))?/.exec(at)
  if (!m) return -1
  return annexLines(a).findIndex((l) => l.objective === Number(m[1]) && l.indicator === Number(m[2] ?? 0))
}

export const removeChosen = (a: Agreement, chosen: Chosen): readonly Edit[] => removeLines(a, ...bounds(chosen))

export const moveChosen = (a: Agreement, chosen: Chosen, by: 1 | -1): readonly Edit[] =>
  moveLines(a, ...bounds(chosen), by)

/** Drops the lines that were taken, with all that were chosen with them, at another line. */
export const dropAt = (a: Agreement, chosen: Chosen | null, taken: Chosen, target: number): readonly Edit[] => {
  const [first, last] = bounds(taken)
  const [from, to] = chosen ? bounds(chosen) : [first, last]
  return first >= from && last <= to ? dropLines(a, from, to, target) : dropLines(a, first, last, target)
}

export const chosenAfterMove = (before: Agreement, after: Agreement, chosen: Chosen, by: 1 | -1): Chosen => {
  const [anchor, head] = linesAfterMove(before, after, ...bounds(chosen), by)
  return { anchor, head }
}

/** The chosen lines for the clipboard. */
export const copiedChosen = (a: Agreement, chosen: Chosen) => copiedRows(a, ...bounds(chosen))

/** Every line of the annex. */
export const allLines = (a: Agreement): Chosen => ({ anchor: 0, head: annexLines(a).length - 1 })

/** The lines of the objective that the line stands in. */
export const linesOfObjective = (a: Agreement, line: number): Chosen => {
  const lines = annexLines(a)
  const of = lines[line]?.objective
  const anchor = lines.findIndex((l) => l.objective === of)
  return { anchor, head: lines.findLastIndex((l) => l.objective === of) }
}

/** Marks the chosen lines in the table. By hand, so that choosing among a thousand lines draws none of them anew. */
export const showChosen = (form: HTMLElement, chosen: Chosen | null): void => {
  for (const row of form.querySelectorAll('[data-chosen]')) row.removeAttribute('data-chosen')
  if (chosen === null) return
  const [from, to] = bounds(chosen)
  const rows = form.querySelectorAll<HTMLElement>('[data-line]')
  for (let i = from; i <= to; i += 1) rows[i]?.setAttribute('data-chosen', '')
  rows[chosen.head]?.scrollIntoView({ block: 'nearest' })
}
