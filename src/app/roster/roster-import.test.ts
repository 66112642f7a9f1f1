import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, good, inRole, openWorld, setUpOffice, type World } from '../../../test/app-world.ts'
import { asUpload, brought, exported, rowWith as row, told } from '../../../test/roster-world.ts'
import type { Reader } from '../../contract/view.ts'

let world: World
let reader: Reader

beforeAll(async () => {
  world = await openWorld()
  reader = await setUpOffice(world.app)
  await world.app.plantUnits()
})
afterAll(() => world?.close())

describe('an import', () => {
  test('is refused where anything changed since the preview, and shows what it would do now', async () => {
    const book = await exported(world, reader)
    row(book.unit, 'Keuangan').name = 'Sub Bagian Arsip dan Dokumentasi'
    const view = await brought(world, reader, book)
    const other = row(book.unit, 'Perencanaan')
    const hit = good(await world.app.findUnits(reader, String(other.name))).units[0]?.id ?? ''
    good(await world.app.renameUnit(reader, hit, { name: 'Sub Bagian Perencana', from: '2025-01-06' }))
    const apply = (base: string) => world.app.applyRoster(reader, view.id, { base, from: '2025-01-06' })
    expect(codeOf(await apply(view.base))).toBe('roster/base-changed')
    const again = good(await world.app.showRosterImport(reader, view.id, { page: 1 }))
    expect(told(again)).toHaveLength(2)
    good(await apply(again.base))
    expect(codeOf(await apply(again.base))).toBe('roster/applied')
    expect(good(await world.app.findUnits(reader, 'Arsip dan Dokumentasi')).units).toHaveLength(1)
  })

  test('is only for whoever brought it in, and bringing in is for administrators', async () => {
    const view = await brought(world, reader, await exported(world, reader))
    const file = asUpload('x.xlsx', good(await world.app.exportRoster(reader)).bytes)
    for (const role of ['planner', 'official', 'auditor'] as const) {
      expect(codeOf(await world.app.openRosterImport(inRole(reader, role), file)), role).toBe('access/forbidden')
      expect(codeOf(await world.app.listRosterImports(inRole(reader, role))), role).toBe('access/forbidden')
    }
    const other = { ...reader, userId: world.deps.ids.next() }
    expect(codeOf(await world.app.showRosterImport(other, view.id, { page: 1 }))).toBe('not-found')
    expect(codeOf(await world.app.applyRoster(other, view.id, { base: view.base, from: '2025-01-06' }))).toBe(
      'not-found',
    )
    // Whoever may only read sees the same rows, and may change none of them.
    const auditor = await exported(world, inRole(reader, 'auditor'))
    expect(auditor.unit).toHaveLength((await exported(world, reader)).unit.length)
  })

  test('of a file that is no workbook, or one of something else, says so', async () => {
    const bring = async (name: string, bytes: Uint8Array) =>
      codeOf(await world.app.openRosterImport(reader, asUpload(name, bytes)))
    expect(await bring('x.xlsx', new TextEncoder().encode('bukan berkas Excel'))).toBe('file/wrong-extension')
    const write = (name: string, heading: string) =>
      world.deps.workbookWriter.workbook('x', [
        { name, columns: [{ heading, width: 9, kind: 'text', choices: [] }], rows: [['a']], lines: [] },
      ])
    expect(await bring('x.xlsx', await write('Anggaran', 'Kode'))).toBe('roster/no-sheet')
    expect(await bring('x.xlsx', await write('Unit', 'Kode'))).toBe('roster/no-column')
  })
})
