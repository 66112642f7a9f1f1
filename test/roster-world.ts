import type { UploadedFile } from '../src/app/uploaded-file.ts'
import type { RosterImportView } from '../src/contract/roster-view.ts'
import type { Reader } from '../src/contract/view.ts'
import { type ColumnId, columnsOf, ROSTER_SHEETS, type SheetId } from '../src/core/organisation/roster/sheets.ts'
import type { WorkbookSheet } from '../src/core/workbook.ts'
import type { World } from './app-world.ts'
import { good } from './app-world.ts'

/** A row of an exported sheet by its columns, as a person sees and edits it. */
export type EditedRow = { [Column in ColumnId]?: string | number | undefined }

/** An exported workbook that can be edited: its rows by sheet, days as "2025-03-31". */
export type EditedBook = Record<SheetId, EditedRow[]>

const rowsOf = (sheet: SheetId, found: WorkbookSheet | undefined): EditedRow[] =>
  (found?.rows ?? []).slice(1).map((row) => Object.fromEntries(columnsOf(sheet).map((c, i) => [c.id, row[i] ?? ''])))

/** What the reader's export says, read back from its bytes. */
export const exported = async ({ app, deps }: World, reader: Reader): Promise<EditedBook> => {
  const { name, bytes } = good(await app.exportRoster(reader))
  const sheets = good(await deps.workbookReader.sheets({ name, bytes }))
  const of = (sheet: SheetId) =>
    rowsOf(
      sheet,
      sheets.find((s) => s.name === ROSTER_SHEETS[sheet].name),
    )
  return { unit: of('unit'), official: of('official'), tenure: of('tenure') }
}

export const bytesOf = ({ deps }: World, book: EditedBook): Promise<Uint8Array> =>
  deps.workbookWriter.workbook(
    'Uji',
    (['unit', 'official', 'tenure'] as const).map((sheet) => ({
      name: ROSTER_SHEETS[sheet].name,
      columns: columnsOf(sheet).map(({ heading, width, kind }) => ({
        heading,
        width,
        kind: kind === 'day' ? ('day' as const) : ('text' as const),
        choices: [],
      })),
      rows: book[sheet].map((row) => columnsOf(sheet).map((c) => String(row[c.id] ?? ''))),
      lines: [],
    })),
  )

export const asUpload = (name: string, bytes: Uint8Array): UploadedFile => ({
  name,
  size: bytes.length,
  bytes: async () => bytes,
})

/** Brings an edited workbook in and shows what it would do. */
export const brought = async (world: World, reader: Reader, book: EditedBook): Promise<RosterImportView> => {
  const file = asUpload('organisasi.xlsx', await bytesOf(world, book))
  const { id } = good(await world.app.openRosterImport(reader, file))
  return good(await world.app.showRosterImport(reader, id, { page: 1 }))
}

/** Rows that come to something, as "unit 12 changed name: A → B". */
export const told = (view: RosterImportView): readonly string[] =>
  view.rows
    .filter((row) => row.outcome !== 'same')
    .map(({ sheet, row, outcome, changes, faults }) =>
      outcome === 'refused'
        ? `${sheet} ${row} refused ${faults.map((f) => `${f.column ?? '*'} ${f.problem.params['reason'] ?? f.problem.code}`).join(', ')}`
        : `${sheet} ${row} ${outcome} ${changes.map((c) => `${c.column}: ${c.before ?? '—'} → ${c.after ?? '—'}`).join('; ')}`,
    )

/** The first row that is about something with these words in its name. */
export const rowWith = (rows: readonly EditedRow[], words: string): EditedRow => {
  const found = rows.find((r) => String(r.name ?? r.officialName).includes(words))
  if (!found) throw new Error(`no row with ${words}`)
  return found
}
