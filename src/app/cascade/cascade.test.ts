import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, good, openWorld, type World } from '../../../test/app-world.ts'
import { addPerson } from '../../../test/rights/two-provinces.ts'
import type { AskedFill } from '../../contract/cascade.ts'
import type { CascadeMatrixView } from '../../contract/cascade-view.ts'
import type { WireEdit } from '../../contract/edit.ts'
import type { Reader } from '../../contract/view.ts'
import type { DraftingUnit, WorkingCopyView } from '../../contract/working-copy-view.ts'

const OFFICE = '64.02'
const YEAR = 2026

let world: World
let planner: Reader
let units: readonly DraftingUnit[]

beforeAll(async () => {
  world = await openWorld()
  good(
    await world.app.setUp({
      officeCode: OFFICE,
      name: 'Ratna Contoh',
      username: 'ratna',
      password: 'lima gunung di utara',
    }),
  )
  await world.app.plantUnits()
  planner = (await addPerson(world, OFFICE, ['planner'])).reader
  units = good(await world.app.openYear(planner, planner.officePlace[0] ?? '', YEAR)).units
  const top = await copyOf(superior())
  const rows = [
    ['Terwujudnya data pemilih', 'Persentase data pemilih yang mutakhir', '95%'],
    ['Terwujudnya logistik', 'Persentase logistik yang tiba tepat waktu', '100%'],
    ['Terbentuknya badan adhoc', 'Jumlah badan adhoc yang dibentuk', '12 badan'],
  ]
  const edits = rows.flatMap(([text = '', indicator = '', target = ''], i): WireEdit[] => [
    { kind: 'add-objective', index: i },
    { kind: 'set', at: `objectives/${i}/no`, text: String(i + 1) },
    { kind: 'set', at: `objectives/${i}/text`, text },
    { kind: 'add-indicator', place: { objective: i, indicator: 0 } },
    { kind: 'set', at: `objectives/${i}/indicators/0/text`, text: indicator },
    { kind: 'set', at: `objectives/${i}/indicators/0/target`, text: target },
  ])
  await edit(top, edits)
})
afterAll(() => world?.close())

const superior = (): string => units.find((u) => u.level === 'sekretaris')?.unitId ?? ''
const below = (n: number): string => units.filter((u) => u.level === 'kepala-subbagian')[n]?.unitId ?? ''
const copyOf = async (unitId: string): Promise<WorkingCopyView> => {
  const found = good(await world.app.draftingYear(planner, null, YEAR)).units.find((u) => u.unitId === unitId)
  return good(await world.app.copyView(planner, found?.copy?.id ?? ''))
}
const edit = async (copy: WorkingCopyView, edits: readonly WireEdit[]) =>
  good(await world.app.editCopy(planner, copy.id, { revision: copy.revision, edits: [...edits] }))
const matrix = async (reader = planner): Promise<CascadeMatrixView> =>
  good(await world.app.showCascade(reader, superior(), YEAR))
const fill = async (asked: AskedFill, reader = planner) =>
  world.app.fillCascade(reader, superior(), YEAR, { revision: (await copyOf(superior())).revision, fill: asked })
const standings = async () => (await matrix()).rows.map((r) => r.standing)
const adopt = { way: 'adoption', method: 'direct' } as const
const derive = { way: 'derivation', method: 'new' } as const
const column = (n: number, which: 'gaps' | 'all' = 'gaps'): AskedFill => ({
  kind: 'column',
  unitId: below(n),
  which,
  ...adopt,
})
const gapsTold = async () => (await copyOf(superior())).findings.filter((f) => f.code === 'cascade/not-carried').length

describe('filling the matrix', () => {
  test('shows each unit below with its copy, and what none of them carries', async () => {
    const view = await matrix()
    expect(view.columns.map((c) => [c.unitId, c.door])).toEqual([0, 1, 2, 3].map((n) => [below(n), 'open']))
    expect(view.rows.map((r) => [r.text, r.target, r.standing])).toEqual([
      ['Persentase data pemilih yang mutakhir', '95%', 'gap'],
      ['Persentase logistik yang tiba tepat waktu', '100%', 'gap'],
      ['Jumlah badan adhoc yang dibentuk', '12 badan', 'gap'],
    ])
  })

  test('says before what it would do, and a column is then filled in one act that the trail tells of', async () => {
    const revision = (await copyOf(superior())).revision
    const preview = good(await world.app.previewFill(planner, superior(), YEAR, { revision, fill: column(0) }))
    expect(preview.columns.map((c) => [c.unitId, c.rows.map((r) => `${r.text} ${r.target} ${r.added}`)])).toEqual([
      [
        below(0),
        [
          'Persentase data pemilih yang mutakhir 95% true',
          'Persentase logistik yang tiba tepat waktu 100% true',
          'Jumlah badan adhoc yang dibentuk 12 badan true',
        ],
      ],
    ])
    expect(await standings()).toEqual(['gap', 'gap', 'gap'])
    const before = await copyOf(below(0))
    const { matrix: filled } = good(await fill(column(0)))
    expect(filled.rows.map((r) => r.standing)).toEqual(['carried', 'carried', 'carried'])
    expect(filled.rows[0]?.cells).toMatchObject([{ column: 0, decided: 'direct', target: '95%', relation: 'same' }])
    expect((await copyOf(below(0))).revision).toBe(before.revision + 1)
    expect(await gapsTold()).toBe(0)
    const { reader: boss } = await addPerson(world, OFFICE, ['auditor'])
    const trail = good(await world.app.searchTrail(boss, { verb: 'fill-cascade' }))
    expect(trail.entries.length).toBe(1)
    expect(codeOf(await fill(column(1)))).toBe('cascade/nothing-to-fill')
  })

  test('is undone as one, with its links, and only once', async () => {
    const { lastFill } = await matrix()
    expect(lastFill).toMatchObject({ kind: 'column', rows: 3, copies: 1, by: planner.name })
    const undone = good(await world.app.undoFill(planner, superior(), YEAR, lastFill?.id ?? ''))
    expect(undone.rows.map((r) => r.standing)).toEqual(['gap', 'gap', 'gap'])
    expect(undone.lastFill).toBeNull()
    expect((await copyOf(below(0))).agreement.objectives).toEqual([])
    expect(codeOf(await world.app.undoFill(planner, superior(), YEAR, lastFill?.id ?? ''))).toBe('cascade/undo-late')
    expect(codeOf(await world.app.undoFill(planner, superior(), YEAR, 'x'))).toBe('not-found')
  })

  test('a derived row is a proposal to be confirmed, and what it measures anew is not held against the superior', async () => {
    const view = good(await fill({ kind: 'cell', unitId: below(1), objective: 2, indicator: 0, ...derive })).matrix
    expect(view.rows[2]?.cells).toMatchObject([{ way: 'derivation', decided: 'new', target: null }])
    const copy = await copyOf(below(1))
    expect(copy.agreement.objectives[0]).toMatchObject({
      text: 'Jumlah badan adhoc yang dibentuk',
      indicators: [{ text: 'Persentase terpenuhinya badan adhoc yang dibentuk', target: null }],
    })
    expect(copy.marks.filter((m) => m.kind === 'confirm').map((m) => m.at)).toEqual(['objectives/0/indicators/0'])
    const { copy: measured } = await edit(copy, [{ kind: 'set', at: 'objectives/0/indicators/0/target', text: '80%' }])
    expect(measured.findings.filter((f) => f.code.startsWith('cascade/'))).toEqual([])
  })

  test('cannot be undone once somebody went on with the rows', async () => {
    const id = (await matrix()).lastFill?.id ?? ''
    expect(codeOf(await world.app.undoFill(planner, superior(), YEAR, id))).toBe('cascade/undo-late')
  })

  test('links go with the rows of both sides, and with the wording of the indicator', async () => {
    await edit(await copyOf(superior()), [
      { kind: 'move-objective', from: 2, to: 0 },
      { kind: 'set', at: 'objectives/0/indicators/0/text', text: 'Banyaknya panitia' },
    ])
    await edit(await copyOf(below(1)), [{ kind: 'add-objective', index: 0 }])
    const view = await matrix()
    expect(view.rows[0]).toMatchObject({ text: 'Banyaknya panitia', standing: 'carried' })
    expect(view.rows[0]?.cells).toMatchObject([{ column: 1, at: 'objectives/1', decided: 'new' }])
    await edit(await copyOf(superior()), [{ kind: 'move-objective', from: 0, to: 2 }])
    expect((await matrix()).rows[2]?.cells).toMatchObject([{ at: 'objectives/1' }])
  })

  test('what is asked of rows that moved meanwhile is refused', async () => {
    const asked = { kind: 'cell', unitId: below(0), objective: 0, indicator: 0, ...adopt } as const
    const stale = await world.app.fillCascade(planner, superior(), YEAR, { revision: 1, fill: asked })
    expect(codeOf(stale)).toBe('conflict/stale-revision')
  })

  test('a row given to all units as parts shows what they add up to', async () => {
    const top = await copyOf(superior())
    const { copy } = await edit(top, [
      { kind: 'add-objective', index: 3 },
      { kind: 'add-indicator', place: { objective: 3, indicator: 0 } },
      { kind: 'set', at: 'objectives/3/indicators/0/text', text: 'Jumlah laporan' },
      { kind: 'set', at: 'objectives/3/indicators/0/target', text: '10 laporan' },
    ])
    const row = { objective: 3, indicator: 0, way: 'adoption', method: 'component' } as const
    good(await fill({ kind: 'row', ...row }))
    for (const [n, target] of ['4 laporan', '5 laporan'].entries()) {
      const own = await copyOf(below(n))
      const i = own.agreement.objectives.length - 1
      await edit(own, [{ kind: 'set', at: `objectives/${i}/indicators/0/target`, text: target }])
    }
    expect((await matrix()).rows[3]).toMatchObject({ standing: 'parts-differ', sum: '9 laporan', carriers: 4 })
    expect((await copyOf(superior())).findings.map((f) => f.code)).toContain('cascade/components')
    await edit(await copyOf(superior()), [{ kind: 'remove-objective', index: 3 }])
    expect((await copyOf(superior())).agreement.objectives.length).toBe(copy.agreement.objectives.length - 1)
  })

  test('a link that was guessed is taken off for good, and put back when somebody says so', async () => {
    const own = await copyOf(below(2))
    await edit(own, [
      { kind: 'add-objective', index: 0 },
      { kind: 'set', at: 'objectives/0/text', text: 'Persentase data pemilih yang mutakhir' },
    ])
    expect((await matrix()).rows[0]?.cells).toMatchObject([{ column: 2, decided: null, match: { how: 'exact' } }])
    const cell = { unitId: below(2), objective: 0, indicator: 0 }
    expect(good(await fill({ kind: 'unlink', ...cell })).matrix.rows[0]?.cells).toEqual([])
    const { matrix: back } = good(await fill({ kind: 'cell', ...cell, way: 'derivation', method: 'narrowed' }))
    expect(back.rows[0]?.cells).toMatchObject([{ column: 2, at: 'objectives/0', decided: 'narrowed' }])
    const copy = await copyOf(below(2))
    expect(copy.agreement.objectives.filter((o) => o.text === 'Persentase data pemilih yang mutakhir').length).toBe(1)
  })

  test('two people at once lose nothing', async () => {
    const both = await Promise.all([
      fill({ kind: 'cell', unitId: below(0), objective: 1, indicator: 0, ...adopt }),
      fill({ kind: 'cell', unitId: below(3), objective: 1, indicator: 0, ...adopt }),
      fill({ kind: 'cell', unitId: below(3), objective: 0, indicator: 0, ...adopt }),
    ])
    expect(both.map((b) => b.ok)).toEqual([true, true, true])
    const row = (await matrix()).rows[1]
    expect([row?.standing, row?.cells.map((c) => c.column)]).toEqual(['doubled', [0, 3]])
    expect((await copyOf(below(3))).findings.map((f) => f.code)).toContain('cascade/carried-twice')
  })
})

describe('who may fill', () => {
  test('whoever reads sees the matrix; who does not draw up there fills nothing; others find nothing', async () => {
    const { reader: auditor } = await addPerson(world, OFFICE, ['auditor'])
    expect((await matrix(auditor)).columns.map((c) => c.door)).toEqual(Array.from({ length: 4 }, () => 'not-yours'))
    expect(codeOf(await fill(column(0, 'all'), auditor))).toBe('access/forbidden')
    const { reader: neighbour } = await addPerson(world, '63.01', ['planner'])
    expect(codeOf(await world.app.showCascade(neighbour, superior(), YEAR))).toBe('not-found')
    expect(codeOf(await fill(column(0), neighbour))).toBe('not-found')
  })

  test('a unit without a copy is a column that offers to begin one, and a superior without rows is told so', async () => {
    const own = await copyOf(below(0))
    good(await world.app.discardCopy(planner, own.id))
    const view = await matrix()
    expect(view.columns[0]).toMatchObject({ door: 'none', mayStart: true, copyId: null })
    expect(codeOf(await fill(column(0, 'all')))).toBe('cascade/no-copy')
    expect(codeOf(await world.app.showCascade(planner, superior(), 2040))).toBe('cascade/no-copy')
    good(await world.app.startCopy(planner, below(0), { year: YEAR, from: { kind: 'blank' } }))
  })

  test('a copy that is no draft any more says so, and a fill of all columns leaves it out', async () => {
    const copy = await copyOf(below(3))
    await world.db.updateTable('working_copy').set({ state: 'checked' }).where('id', '=', copy.id).execute()
    const view = await matrix()
    expect(view.columns[3]).toMatchObject({ door: 'locked', state: 'checked' })
    expect(codeOf(await fill(column(3, 'all')))).toBe('copy/not-a-draft')
    const revision = (await copyOf(superior())).revision
    const all = { kind: 'row', objective: 2, indicator: 0, ...adopt } as const
    const preview = good(await world.app.previewFill(planner, superior(), YEAR, { revision, fill: all }))
    expect(preview.skipped.map((s) => [s.unitId, s.door])).toEqual([[below(3), 'locked']])
  })
})

test('as last year: each unit gets what it carried then, by its kept agreements', async () => {
  const next = good(await world.app.openYear(planner, planner.officePlace[0] ?? '', 2027)).units
  const view = async (unitId: string) =>
    good(await world.app.copyView(planner, next.find((u) => u.unitId === unitId)?.copy?.id ?? ''))
  const top = (await view(superior())).agreement
  const sub = (await view(below(1))).agreement
  const file = {
    format: 'ikrar/agreements@1',
    agreements: [
      {
        ...top,
        year: 2025,
        objectives: [
          { no: '1', text: 'Tertib', indicators: [{ text: 'Persentase arsip yang tertata', target: null }] },
        ],
      },
      {
        ...sub,
        year: 2025,
        objectives: [
          {
            no: '1',
            text: 'Persentase arsip yang tertata',
            indicators: [{ text: 'Persentase berkas yang dipindai', target: null }],
          },
        ],
      },
    ],
  }
  good(await world.app.importInterchange(planner, file))
  const copy = await view(superior())
  good(
    await world.app.editCopy(planner, copy.id, {
      revision: copy.revision,
      edits: [
        { kind: 'add-objective', index: 0 },
        { kind: 'add-indicator', place: { objective: 0, indicator: 0 } },
        { kind: 'set', at: 'objectives/0/indicators/0/text', text: 'Persentase arsip yang tertata' },
      ],
    }),
  )
  const { revision } = await view(superior())
  const asked = { revision, fill: { kind: 'last-year' } } as const
  const { matrix: filled } = good(await world.app.fillCascade(planner, superior(), 2027, asked))
  expect(filled.lastYear).toBe(2025)
  expect(filled.rows[0]?.cells).toMatchObject([{ column: 1, way: 'derivation', decided: 'new' }])
  const rows = (await view(below(1))).agreement.objectives
  expect(rows.map((o) => [o.text, o.indicators.map((x) => x.text)])).toEqual([
    ['Persentase arsip yang tertata', ['Persentase berkas yang dipindai']],
  ])
})
