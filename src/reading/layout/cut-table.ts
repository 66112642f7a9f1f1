import type { Box } from '../../core/agreement/reading.ts'
import type { Cell, Table } from '../page.ts'
import type { Columns } from './borderless.ts'
import { cutRows } from './cut-rows.ts'
import { blockText, lineText, type TextLine } from './text-line.ts'
import { boxAround, midX, type Word } from './word.ts'

/** A row of a table that was cut from text: the words of each column, or of a heading that crosses the columns. */
type Row = { readonly cells: readonly (readonly Word[])[]; readonly crossing: boolean }

const columnOf = (gutters: readonly number[], { box }: Word): number => gutters.filter((g) => g < midX(box)).length

/** True where a line runs on over a gutter: a word stands on it, or the words around it are as near as in a sentence. */
const crosses = ({ words, box }: TextLine, gutters: readonly number[]): boolean =>
  gutters.some((gutter) => {
    const before = words.filter((w) => w.box.x0 < gutter).at(-1)
    const next = words.find((w) => w.box.x0 >= gutter)
    if (before === undefined) return false
    return before.box.x1 > gutter || (next !== undefined && next.box.x0 - before.box.x1 < 0.4 * (box.y1 - box.y0))
  })

/** A row that stands by itself whatever is near it: "(1) (2) (3) (4)", or a heading of one line. */
const standsAlone = (line: TextLine): boolean =>
  line.words.length >= 2 &&
  (line.words.every((word) => /^\(\d{1,2}\)$/.test(word.text)) || HEADING.test(lineText(line.words)))

const HEADING =
  /^(?:no\.?\s*)?(?:sasaran|program|kegiatan|indikator)(?:\s+(?:strategis|program|kegiatan|kinerja|utama|sasaran|indikator|\/))*\s+(?:target|anggaran|pagu|jumlah|alokasi)(?:\s+(?:anggaran|kinerja|\(rp\.?\)|tahunan|\d{4}))*$/i

const rowsOf = (lines: readonly TextLine[], gutters: readonly number[]): Row[] => {
  const rows: Row[] = []
  let section: Word[] = []
  const close = (): void => {
    const columns = Array.from({ length: gutters.length + 1 }, (_, column) =>
      section.filter((word) => columnOf(gutters, word) === column),
    )
    rows.push(...cutRows(columns).map((cells) => ({ cells, crossing: false })))
    section = []
  }
  for (const line of lines) {
    if (standsAlone(line)) close()
    if (!crosses(line, gutters)) {
      section.push(...line.words)
      if (standsAlone(line)) close()
      continue
    }
    close()
    const last = rows.at(-1)
    const goesOn = last?.crossing === true && section.length === 0 && !/^\(?[\dA-Z][.)]/.test(line.words[0]?.text ?? '')
    if (goesOn) rows[rows.length - 1] = { cells: [[...(last.cells[0] ?? []), ...line.words]], crossing: true }
    else rows.push({ cells: [line.words], crossing: true })
  }
  close()
  return rows
}

const around = (words: readonly Word[]): Box | null => boxAround(words.map((word) => word.box))

/** Cuts lines in columns into the rows and cells of a table; what spans what is not known. */
export const cutTable = (lines: readonly TextLine[], { from, to, gutters }: Columns): Table => {
  const own = lines.slice(from, to)
  const columns = gutters.length + 1
  const rows = rowsOf(own, gutters)
  const cells: Cell[] = rows.flatMap(({ cells: texts, crossing }, row) =>
    texts.flatMap((words, column) =>
      words.length === 0
        ? []
        : [{ ...blockText(words), row, column, rowSpan: 1, columnSpan: crossing ? columns : 1, box: around(words) }],
    ),
  )
  const box = boxAround(own.map((line) => line.box))
  return { kind: 'table', rows: rows.length, columns, cells, box, spansKnown: false }
}
