/** A copied cell: its text; null where a merged cell above it or at its left reaches over it. */
export type CopiedCell = string | null

export type CopiedRows = readonly (readonly CopiedCell[])[]

/** A larger table than any annex: what lies beyond is not looked at. */
const MOST_ROWS = 5_000
const MOST_COLUMNS = 50

/** The looks that Word and Excel send along; the page's own rules would speak against each of them. */
const STYLES = /<style[\s\S]*?<\/style>|\sstyle\s*=\s*(?:"[^"]*"|'[^']*')/gi

/** The cells of the first table of more than one cell in copied HTML (Excel, Word, a page), merged ones as such; else null. */
export const tableOfHtml = (html: string): CopiedRows | null => {
  if (!/<table/i.test(html)) return null
  const bare = html.replace(STYLES, '')
  const tables = [...new DOMParser().parseFromString(bare, 'text/html').querySelectorAll('table')]
  return tables.map(gridOf).find((cells) => cells.length > 1 || (cells[0]?.length ?? 0) > 1) ?? null
}

const gridOf = (table: HTMLTableElement): CopiedRows => {
  const rows = [...table.rows].slice(0, MOST_ROWS)
  const grid: (CopiedCell | undefined)[][] = rows.map(() => [])
  rows.forEach((row, down) => {
    let right = 0
    for (const cell of row.cells) {
      while (grid[down]?.[right] !== undefined) right += 1
      if (right >= MOST_COLUMNS) break
      const height = Math.min(cell.rowSpan || rows.length, rows.length - down)
      const width = Math.min(cell.colSpan, MOST_COLUMNS - right)
      for (const below of grid.slice(down, down + height)) {
        for (let x = 0; x < width; x += 1) below[right + x] = null
      }
      const own = grid[down]
      if (own) own[right] = textOf(cell)
    }
  })
  return grid.map((row) => Array.from(row, (cell) => cell ?? null))
}

const BLOCKS = 'p,div,li,h1,h2,h3,h4,h5,h6,tr'

/** Words of a cell on one line: breaks and paragraphs part them, and what was struck in Word's review is not there. */
const textOf = (cell: HTMLElement): string => {
  for (const gone of cell.querySelectorAll('del,style,script')) gone.remove()
  for (const end of cell.querySelectorAll('br')) end.replaceWith(' ')
  for (const block of cell.querySelectorAll(BLOCKS)) block.append(' ')
  return (cell.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** The cells of a copied range in text; quoted cells may hold breaks. One cell alone is one row of one cell. */
export const cellsOfText = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [['']]
  let quoted = false
  const last = (): string[] => rows.at(-1) ?? []
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i] ?? ''
    const row = last()
    const cell = row.at(-1) ?? ''
    if (c === '"' && (quoted || cell === '')) {
      if (quoted && text[i + 1] === '"') {
        row[row.length - 1] = `${cell}"`
        i += 1
      } else quoted = !quoted
    } else if (!quoted && c === '\t') row.push('')
    else if (!quoted && c === '\n') rows.push([''])
    else if (c !== '\r') row[row.length - 1] = cell + c
  }
  if (rows.length > 1 && last().length === 1 && last()[0] === '') rows.pop()
  return rows
}

/** What was copied: a range of cells, or one text. A whole cell of Excel comes quoted where it holds a break. */
export const copied = (html: string, text: string): { readonly cells: CopiedRows } | { readonly text: string } => {
  const table = tableOfHtml(html)
  if (table) return { cells: table }
  const cells = cellsOfText(text)
  const [first, ...others] = cells
  return others.length === 0 && first?.length === 1 ? { text: first[0] ?? '' } : { cells }
}
