/** A copied cell: its text; null where a merged cell above it or at its left reaches over it. */
export type CopiedCell = string | null

/** A larger table than any annex: what lies beyond is not looked at. */
const MOST_ROWS = 5_000
const MOST_COLUMNS = 50

/** The cells of the first table in copied HTML (Excel, Word, a page), merged ones as such; null where there is no table of more than one cell. */
export const tableOfHtml = (html: string): readonly (readonly CopiedCell[])[] | null => {
  if (!/<table/i.test(html)) return null
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  const rows = table ? [...table.rows].slice(0, MOST_ROWS) : []
  const grid: (CopiedCell | undefined)[][] = rows.map(() => [])
  rows.forEach((row, down) => {
    let right = 0
    for (const cell of row.cells) {
      while (grid[down]?.[right] !== undefined) right += 1
      if (right >= MOST_COLUMNS) break
      const height = Math.min(cell.rowSpan || rows.length, rows.length - down)
      const width = Math.min(cell.colSpan, MOST_COLUMNS - right)
      for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) grid[down + y]?.splice(right + x, 1, null)
      }
      const own = grid[down]
      if (own) own[right] = textOf(cell)
    }
  })
  const cells = grid.map((row) => Array.from(row, (cell) => cell ?? null))
  return cells.length > 1 || (cells[0]?.length ?? 0) > 1 ? cells : null
}

const textOf = (cell: HTMLElement): string => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()
