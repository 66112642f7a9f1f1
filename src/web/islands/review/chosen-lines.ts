import { shownText } from '../../../contract/review-form.ts'
import type { Agreement } from '../../../core/agreement/agreement.ts'
import { annexLines, dropLines, linesAfterMove, moveLines, removeLines } from '../../../core/agreement/annex-lines.ts'
import type { Edit } from '../../../core/agreement/edit.ts'

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

/** Drops the line that was taken, with all that were chosen with it, at another line. */
export const dropAt = (a: Agreement, chosen: Chosen | null, taken: number, target: number): readonly Edit[] => {
  const [from, to] = chosen ? bounds(chosen) : [taken, taken]
  return taken >= from && taken <= to ? dropLines(a, from, to, target) : dropLines(a, taken, taken, target)
}

export const chosenAfterMove = (before: Agreement, after: Agreement, chosen: Chosen, by: 1 | -1): Chosen => {
  const [anchor, head] = linesAfterMove(before, after, ...bounds(chosen), by)
  return { anchor, head }
}

const quoted = (text: string): string => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The chosen lines as Excel takes them: number, objective, indicator, target; an objective's cells once. */
export const copiedText = (a: Agreement, chosen: Chosen): string => {
  const [from, to] = bounds(chosen)
  return annexLines(a)
    .slice(from, to + 1)
    .map(({ objective, indicator }, i) => {
      const at = `objectives/${objective}`
      const heads = i === 0 || indicator === 0
      return [
        heads ? shownText(a, `${at}/no`) : '',
        heads ? shownText(a, `${at}/text`) : '',
        shownText(a, `${at}/indicators/${indicator}/text`),
        shownText(a, `${at}/indicators/${indicator}/target`),
      ]
        .map(quoted)
        .join('\t')
    })
    .join('\n')
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
