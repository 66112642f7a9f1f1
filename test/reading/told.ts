import type { ReadContext } from '../../src/reading/limits/read-context.ts'
import { DEFAULT_LIMITS, type ReadingLimits } from '../../src/reading/limits/reading-limits.ts'
import { ReadingRefusal } from '../../src/reading/limits/reading-refusal.ts'
import type { Page, Table } from '../../src/reading/page.ts'
import { problemSentence } from '../../src/words/problem-sentence.ts'

export const contextOf = (fileName: string, limits: Partial<ReadingLimits> = {}): ReadContext => ({
  fileName,
  limits: { ...DEFAULT_LIMITS, ...limits },
  onPage: () => undefined,
})

/** What an official is told when this is refused; fails where it is not. */
export const sentenceOf = async (read: () => unknown): Promise<string> => {
  try {
    await read()
  } catch (error) {
    if (error instanceof ReadingRefusal) return problemSentence(error.problem, 'id')
    throw error
  }
  throw new Error('nothing was refused')
}

/** Pages as lists of text: a line is its text, a table the rows of its cells with "↓2" and "→3" for spans. */
export const told = (pages: readonly Page[]): (string | string[][])[][] =>
  pages.map((page) => page.blocks.map((block) => (block.kind === 'line' ? block.text : rowsOf(block))))

export const rowsOf = (table: Table): string[][] =>
  Array.from({ length: table.rows }, (_, row) =>
    table.cells
      .filter((cell) => cell.row === row)
      .sort((a, b) => a.column - b.column)
      .map(
        (cell) =>
          `${cell.text}${cell.rowSpan > 1 ? `↓${cell.rowSpan}` : ''}${cell.columnSpan > 1 ? `→${cell.columnSpan}` : ''}`,
      ),
  )
