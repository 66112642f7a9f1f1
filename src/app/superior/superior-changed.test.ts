import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { good, openWorld, type World } from '../../../test/app-world.ts'
import { budgetOf, type DraftingOffice, objectiveRow, openOffice, set, YEAR } from '../../../test/drafting-office.ts'
import { addPerson, NEIGHBOUR } from '../../../test/rights/two-provinces.ts'
import type { WireEdit } from '../../contract/edit.ts'
import type { SuperiorAnswer } from '../../contract/superior-view.ts'
import type { WorkingCopyView } from '../../contract/working-copy-view.ts'

const MEASURE = 'Persentase layanan yang selesai tepat waktu'
const TARGET = 'objectives/0/indicators/0/target'

let world: World
let office: DraftingOffice
/** The one who sets, one who adopts, one who derives. */
let above: WorkingCopyView
let adopts: WorkingCopyView
let derives: WorkingCopyView

const again = async (copy: WorkingCopyView) => good(await world.app.copyView(office.planner, copy.id))

beforeAll(async () => {
  world = await openWorld()
  office = await openOffice(world)
})
afterAll(() => world?.close())

/** Every test begins with the same three copies. */
const fill = async (copy: WorkingCopyView, edits: WireEdit[]) => {
  const now = await again(copy)
  const emptied: WireEdit[] = [
    ...now.agreement.objectives.map((): WireEdit => ({ kind: 'remove-objective', index: 0 })),
    ...(now.agreement.budget ? [{ kind: 'remove-budget' as const }] : []),
  ]
  return office.edit(now, [...emptied, ...edits])
}
beforeEach(async () => {
  // From below up: nobody carries anything while the superior is filled anew.
  for (const n of [0, 1]) await fill(await office.copyOf('kepala-subbagian', n), [])
  above = await fill(await office.copyOf('sekretaris'), [
    ...objectiveRow('Terwujudnya layanan yang tepat waktu', [MEASURE, '95%'], ['Jumlah laporan', '12 laporan']),
    ...budgetOf(['Program Dukungan Manajemen', '500']),
  ])
  adopts = await fill(await office.copyOf('kepala-subbagian', 0), [
    ...objectiveRow('Terwujudnya layanan yang tepat waktu', [MEASURE, '95%']),
    ...budgetOf(['Program Dukungan Manajemen', '200']),
  ])
  derives = await fill(await office.copyOf('kepala-subbagian', 1), [
    ...objectiveRow(MEASURE, ['Persentase surat yang dijawab dalam dua hari', '90%']),
  ])
  await world.db.deleteFrom('superior_change').execute()
})

const told = async (copy: WorkingCopyView) =>
  (await again(copy)).changesAbove.map((c) => `${c.at}: ${c.before} → ${c.after}${c.answer ? ` ${c.answer}` : ''}`)

const answer = async (copy: WorkingCopyView, given: SuperiorAnswer) =>
  world.app.answerSuperior(office.planner, copy.id, given)

const change = async (edits: WireEdit[]) => {
  above = await office.edit(await again(above), edits)
}

describe('a change above shows below', () => {
  test('at the row that carries it, with the difference; nothing where it is not carried', async () => {
    await change([set(TARGET, '97%'), set('objectives/0/indicators/1/target', '14 laporan')])
    expect(await told(adopts)).toEqual([`${TARGET}: 95% → 97%`])
    expect(await told(derives)).toEqual(['objectives/0: 95% → 97%'])
    expect(await told(await office.copyOf('kepala-subbagian', 2))).toEqual([])
    expect((await again(adopts)).changesAbove[0]).toMatchObject({ unit: above.unit, edits: true, part: 'target' })
    expect((await again(derives)).changesAbove[0]).toMatchObject({ edits: false })
    expect((await again(above)).changesBelow.map((c) => [c.unit, c.at]).toSorted()).toEqual([
      ...[adopts.unit, derives.unit].toSorted().map((unit) => [unit, TARGET]),
    ])
  })

  test('once, however often it changes on; and no longer when it is as it was', async () => {
    await change([set(TARGET, '96%')])
    await change([set(TARGET, '97%')])
    await change([{ kind: 'add-objective', index: 0 }])
    await change([set('objectives/1/indicators/0/text', `${MEASURE} dan lengkap`)])
    expect((await told(adopts)).toSorted()).toEqual([
      `${TARGET}: 95% → 97%`,
      `objectives/0/indicators/0/text: ${MEASURE} → ${MEASURE} dan lengkap`,
    ])
    await change([set('objectives/1/indicators/0/text', MEASURE), set('objectives/1/indicators/0/target', '95%')])
    expect([await told(adopts), await told(derives)]).toEqual([[], []])
  })

  test('where its row has gone to meanwhile', async () => {
    await change([set(TARGET, '97%')])
    await office.edit(await again(adopts), [{ kind: 'add-objective', index: 0 }])
    expect(await told(adopts)).toEqual(['objectives/1/indicators/0/target: 95% → 97%'])
  })

  test('a row that is struck, and one that is put back', async () => {
    await change([{ kind: 'remove-indicator', place: { objective: 0, indicator: 0 } }])
    expect(await told(adopts)).toEqual([`objectives/0/indicators/0: ${MEASURE} → null`])
    await change([
      { kind: 'add-indicator', place: { objective: 0, indicator: 0 } },
      set('objectives/0/indicators/0/text', MEASURE),
    ])
    expect(await told(adopts)).toEqual([])
  })

  test('rows that the matrix took in from further above, where they are taken back', async () => {
    const ketua = await fill(
      await office.copyOf('ketua'),
      objectiveRow('Terwujudnya kantor yang tertib', ['Persentase arsip yang tertata', '80%']),
    )
    const cell = { kind: 'cell', objective: 0, indicator: 0, way: 'adoption', method: 'direct' } as const
    const filled = good(
      await world.app.fillCascade(office.planner, office.root, YEAR, {
        revision: ketua.revision,
        fill: { ...cell, unitId: office.secretariat },
      }),
    )
    await office.edit(
      await again(adopts),
      objectiveRow('Terwujudnya kantor yang tertib', ['Persentase arsip yang tertata', '80%']),
    )
    good(await world.app.undoFill(office.planner, office.root, YEAR, filled.fillId))
    expect(await told(adopts)).toEqual(['objectives/0/indicators/0: Persentase arsip yang tertata → null'])
  })

  test('money that is cut; a share of it is left to its owner', async () => {
    await change([set('budget/lines/0/amount', '400')])
    expect(await told(adopts)).toEqual(['budget/lines/0/amount: Rp 500 → Rp 400'])
    expect((await again(adopts)).changesAbove[0]?.edits).toBe(false)
  })

  test('for whom a draft waits, in the list of what waits', async () => {
    await change([set(TARGET, '97%')])
    const { items } = good(await world.app.workList(office.planner))
    expect(items.find((i) => i.copyId === adopts.id)).toMatchObject({ to: 'checked', changes: 1 })
    expect(items.find((i) => i.copyId === above.id)).toMatchObject({ changes: 0 })
  })
})

describe('it is answered', () => {
  test('by accepting: the row follows as by any other edit, and undoing that asks anew', async () => {
    await change([set(TARGET, '97%')])
    const [c] = (await again(adopts)).changesAbove
    const done = good(await answer(adopts, { answer: 'accepted', change: c?.id ?? '' }))
    expect(done.agreement.objectives[0]?.indicators[0]?.target?.raw).toBe('97%')
    expect([done.changesAbove, done.revision]).toEqual([[], (await again(adopts)).revision])
    await office.edit(done, [set(TARGET, '95%')])
    expect(await told(adopts)).toEqual([`${TARGET}: 95% → 97%`])
    await office.edit(await again(adopts), [set(TARGET, '97%')])
    expect(await told(adopts)).toEqual([])
  })

  test('all at once: values, struck rows, and what is only looked at', async () => {
    adopts = await office.edit(await again(adopts), [
      { kind: 'add-indicator', place: { objective: 0, indicator: 1 } },
      set('objectives/0/indicators/1/text', 'Jumlah laporan'),
      set('objectives/0/indicators/1/target', '12 laporan'),
    ])
    await change([
      { kind: 'remove-indicator', place: { objective: 0, indicator: 0 } },
      set('objectives/0/indicators/0/target', '14 laporan'),
      set('budget/lines/0/amount', '450'),
    ])
    expect(await told(adopts)).toHaveLength(3)
    const done = good(await answer(adopts, { answer: 'accepted', change: null }))
    expect(done.changesAbove).toEqual([])
    expect(done.agreement.objectives[0]?.indicators.map((i) => [i.text, i.target?.raw])).toEqual([
      ['Jumlah laporan', '14 laporan'],
    ])
    expect(done.agreement.budget?.lines[0]?.amount).toBe(200)
  })

  test('by refusing with a reason, which the superior reads at the row; a further change asks anew', async () => {
    await change([set(TARGET, '97%')])
    const [c] = (await again(adopts)).changesAbove
    const reason = 'Petugas berkurang dua orang.'
    good(await answer(adopts, { answer: 'refused', change: c?.id ?? '', reason }))
    expect(await told(adopts)).toEqual([`${TARGET}: 95% → 97% refused`])
    await change([{ kind: 'add-objective', index: 0 }])
    expect((await again(above)).changesBelow).toContainEqual(
      expect.objectContaining({ answer: 'refused', reason, at: 'objectives/1/indicators/0/target', unit: adopts.unit }),
    )
    await change([set('objectives/1/indicators/0/target', '98%')])
    expect((await told(adopts)).toSorted()).toEqual([`${TARGET}: 95% → 97% refused`, `${TARGET}: 97% → 98%`])
    const trail = await world.db
      .selectFrom('audit_event')
      .select('detail')
      .where('verb', '=', 'superior-refused')
      .where('subject_id', '=', adopts.id)
      .execute()
    expect(trail[0]?.detail).toMatchObject({ reason, before: '95%', after: '97%' })
  })

  test('by whoever draws the copy up alone, and once', async () => {
    await change([set(TARGET, '97%')])
    const [c] = (await again(adopts)).changesAbove
    const id = c?.id ?? ''
    const stranger = (await addPerson(world, NEIGHBOUR, ['planner'])).reader
    const refused = await world.app.answerSuperior(stranger, adopts.id, { answer: 'accepted', change: id })
    expect(refused).toMatchObject({ ok: false, problem: { code: 'not-found' } })
    const both = await Promise.all([
      answer(adopts, { answer: 'accepted', change: id }),
      answer(adopts, { answer: 'accepted', change: null }),
    ])
    expect(both.map((b) => b.ok)).toEqual([true, true])
    good(await answer(adopts, { answer: 'accepted', change: id }))
    const after = await world.db
      .selectFrom('superior_change')
      .select('answer')
      .where('copy_id', '=', adopts.id)
      .execute()
    expect(after).toEqual([{ answer: 'accepted' }])
  })
})
