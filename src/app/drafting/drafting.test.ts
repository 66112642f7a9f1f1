import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, good, openWorld, setUpOffice, type World } from '../../../test/app-world.ts'
import { addPerson } from '../../../test/rights/two-provinces.ts'
import type { WireEdit } from '../../contract/edit.ts'
import type { Reader } from '../../contract/view.ts'
import type { DraftingUnit, DraftingYear, WorkingCopyView } from '../../contract/working-copy-view.ts'
import { LIFECYCLE } from '../../core/agreement/lifecycle.ts'
import { addGrant } from '../../db/grants.ts'

let world: World
let planner: Reader
let year: DraftingYear

const OFFICE = '64.02'

beforeAll(async () => {
  world = await openWorld()
  const admin = await setUpOffice(world.app)
  await world.app.plantUnits()
  planner = (await addPerson(world, OFFICE, ['planner'])).reader
  const root = planner.officePlace[0] ?? ''
  const boss = (await addPerson(world, '00', ['admin'])).reader
  await appoint(boss, root, 'Wulan Contoh')
  const secretariat = (await unitsOf(planner, 2026)).find((u) => u.level === 'sekretaris')
  await appoint(boss, secretariat?.unitId ?? '', 'Bima Teladan, S.Sos')
  expect(admin.may.administer).toBe(true)
})
afterAll(() => world?.close())

const appoint = async (boss: Reader, unitId: string, name: string): Promise<void> => {
  good(
    await world.app.appoint(boss, unitId, {
      name,
      nip: '',
      capacity: 'definitive',
      from: '2025-01-02',
      until: null,
      decree: '',
    }),
  )
}

const unitsOf = async (reader: Reader, of: number): Promise<readonly DraftingUnit[]> =>
  good(await world.app.draftingYear(reader, null, of)).units

const copyOf = async (level: string): Promise<WorkingCopyView> => {
  const id = year.units.find((u) => u.level === level)?.copy?.id ?? ''
  return good(await world.app.copyView(planner, id))
}

const set = (at: string, text: string): WireEdit => ({ kind: 'set', at, text })
const row = (text: string, target: string): WireEdit[] => [
  { kind: 'add-objective', index: 0 },
  set('objectives/0/text', text),
  { kind: 'add-indicator', place: { objective: 0, indicator: 0 } },
  set('objectives/0/indicators/0/text', `Persentase ${text.toLowerCase()}`),
  set('objectives/0/indicators/0/target', target),
]

const edit = async (copy: WorkingCopyView, edits: WireEdit[], reader = planner) =>
  world.app.editCopy(reader, copy.id, { revision: copy.revision, edits })

describe('a new year for an office', () => {
  test('is opened in one act: every unit has a working copy with its holders, and opening it again begins nothing', async () => {
    year = good(await world.app.openYear(planner, planner.officePlace[0] ?? '', 2026))
    expect(year.units.map((u) => u.level)).toEqual([
      'ketua',
      'sekretaris',
      ...Array.from({ length: 4 }, () => 'kepala-subbagian'),
    ])
    expect(year.units.every((u) => u.copy?.state === 'draft')).toBe(true)
    const again = good(await world.app.openYear(planner, planner.officePlace[0] ?? '', 2026))
    expect(again.units.map((u) => u.copy?.id)).toEqual(year.units.map((u) => u.copy?.id))
    const sekretaris = await copyOf('sekretaris')
    expect(sekretaris.agreement.firstParty).toMatchObject({ name: 'Bima Teladan, S.Sos', acting: false })
    expect(sekretaris.agreement.secondParty?.name).toBe('Wulan Contoh')
    expect(sekretaris.agreement.secondParty?.position).toMatch(/^Ketua /)
    expect((await copyOf('ketua')).agreement.secondParty).toBeNull()
    const sub = await copyOf('kepala-subbagian')
    expect(sub.agreement.secondParty?.name).toBe('Bima Teladan, S.Sos')
  })

  test('carries the rows of the year before over, without its amounts, all to be confirmed', async () => {
    const ketua = await copyOf('ketua')
    const file = {
      format: 'ikrar/agreements@1',
      agreements: [
        {
          ...ketua.agreement,
          year: 2025,
          title: 'PERJANJIAN KINERJA TAHUN 2025',
          place: 'Contoh',
          statementDate: '2025-01-06',
          objectives: [{ no: '1', text: 'Pemilu yang jujur', indicators: [{ text: 'Persentase X', target: null }] }],
          budget: { label: 'Program', lines: [{ text: 'Dukungan', amount: 5_000 }], printedTotal: 5_000 },
        },
      ],
    }
    good(await world.app.importInterchange(planner, file))
    expect(good(await world.app.discardCopy(planner, ketua.id))).toBeNull()
    const again = good(await world.app.openYear(planner, planner.officePlace[0] ?? '', 2026))
    year = again
    const copy = await copyOf('ketua')
    expect(copy.origin).toBe('last-year')
    expect(copy.agreement).toMatchObject({ year: 2026, place: 'Contoh', statementDate: null })
    expect(copy.agreement.objectives[0]?.indicators[0]?.text).toBe('Persentase X')
    expect(copy.agreement.budget).toMatchObject({ lines: [{ amount: null }], printedTotal: null })
    const toConfirm = copy.marks.filter((m) => m.kind === 'confirm' && !m.settled).map((m) => m.at)
    expect(toConfirm.sort()).toEqual(['budget/lines/0', 'objectives/0/indicators/0'])
    expect(copy.next.find((n) => n.to === 'checked')?.unmet).toContain('rows-confirmed')
  })

  test('is no matter of those who do not draw up there', async () => {
    const { reader: auditor } = await addPerson(world, OFFICE, ['auditor'])
    expect(codeOf(await world.app.openYear(auditor, auditor.officePlace[0] ?? '', 2027))).toBe('access/forbidden')
    const { reader: neighbour } = await addPerson(world, '63.01', ['planner'])
    expect(codeOf(await world.app.openYear(neighbour, planner.officePlace[0] ?? '', 2027))).toBe('not-found')
    expect(codeOf(await world.app.copyView(neighbour, (await copyOf('ketua')).id))).toBe('not-found')
  })
})

describe('two who edit one working copy', () => {
  test('both keep what they wrote in different rows, also from an older revision', async () => {
    const start = await copyOf('sekretaris')
    const first = good(await edit(start, [...row('Laporan tepat waktu', '100%'), ...row('Layanan yang baik', '90%')]))
    const base = first.copy
    good(await edit(base, [set('objectives/0/indicators/0/target', '95%')]))
    const later = good(await edit(base, [set('objectives/1/indicators/0/target', '80%')]))
    expect(later.others).toEqual([set('objectives/0/indicators/0/target', '95%')])
    const targets = later.copy.agreement.objectives.map((o) => o.indicators[0]?.target?.raw)
    expect(targets).toEqual(['95%', '80%'])
  })

  test('are told where both wrote in one row, and nothing is overwritten', async () => {
    const base = await copyOf('sekretaris')
    good(await edit(base, [set('objectives/0/indicators/0/target', '97%')]))
    expect(codeOf(await edit(base, [set('objectives/0/indicators/0/target', '50%')]))).toBe('conflict/stale-revision')
    expect((await copyOf('sekretaris')).agreement.objectives[0]?.indicators[0]?.target?.raw).toBe('97%')
  })

  test('a mark goes with its row, and away with it', async () => {
    const copy = await copyOf('sekretaris')
    const marked = good(
      await world.app.addMark(planner, copy.id, {
        revision: copy.revision,
        kind: 'comment',
        at: 'objectives/1/indicators/0',
        text: 'Apakah ini cukup?',
      }),
    )
    const moved = good(await edit(marked, [{ kind: 'move-objective', from: 1, to: 0 }])).copy
    expect(moved.marks.map((m) => m.at)).toEqual(['objectives/0/indicators/0'])
    const gone = good(await edit(moved, [{ kind: 'remove-objective', index: 0 }])).copy
    expect(gone.marks).toEqual([])
  })
})

describe('what is said of a row from a page that has meanwhile saved others', () => {
  test('goes to the row where it stands now, and is refused where the row is gone', async () => {
    const start = await copyOf('sekretaris')
    const base = good(await edit(start, [...row('Baris pertama', '90%'), ...row('Baris kedua', '80%')])).copy
    const said = { revision: base.revision, kind: 'comment' as const, text: 'Apakah ini cukup?' }
    good(await edit(base, [{ kind: 'move-objective', from: 1, to: 0 }]))
    const marked = good(await world.app.addMark(planner, base.id, { ...said, at: 'objectives/1/indicators/0' }))
    expect(marked.marks.map((m) => m.at)).toEqual(['objectives/0/indicators/0'])
    const twice = good(await world.app.addMark(planner, base.id, { ...said, at: 'objectives/1/indicators/0' }))
    expect(twice.marks).toEqual(marked.marks)
    const gone = good(await edit(marked, [{ kind: 'remove-objective', index: 0 }])).copy
    expect(gone.marks).toEqual([])
    expect(codeOf(await world.app.addMark(planner, base.id, { ...said, at: 'objectives/1/indicators/0' }))).toBe(
      'conflict/stale-revision',
    )
    good(await edit(gone, [{ kind: 'remove-objective', index: 0 }]))
  })
})

describe('the life of a working copy', () => {
  test('it is checked once nothing is left to do, and then nobody edits it', async () => {
    let copy = await copyOf('sekretaris')
    const early = await world.app.stepCopy(planner, copy.id, { revision: copy.revision, to: 'checked' })
    expect(codeOf(early)).toBe('copy/unmet')
    const facts = [set('place', 'Contoh'), set('statementDate', '5 Januari 2026'), set('annexDate', '5 Januari 2026')]
    copy = good(await edit(copy, facts)).copy
    for (const finding of copy.findings.filter((f) => f.severity === 'warning'))
      copy = good(
        await world.app.addMark(planner, copy.id, {
          revision: copy.revision,
          kind: 'explanation',
          at: finding.at,
          code: finding.code,
          text: 'Ditetapkan pada rapat kerja.',
        }),
      )
    expect(copy.findings.filter((f) => f.severity === 'error')).toEqual([])
    copy = good(await world.app.stepCopy(planner, copy.id, { revision: copy.revision, to: 'checked' }))
    expect(copy).toMatchObject({ state: 'checked', mayEdit: false })
    expect(codeOf(await edit(copy, [set('place', 'Lain')]))).toBe('copy/not-a-draft')
  })

  test('it waits for whoever signs for that very unit, and for nobody else; who receives it may return it with a reason', async () => {
    const copy = await copyOf('sekretaris')
    const { reader: chair } = await addPerson(world, OFFICE, ['official'])
    const secretary = await addPerson(world, OFFICE, [])
    await addGrant(world.db, {
      id: world.deps.ids.next(),
      userId: secretary.reader.userId,
      role: 'official',
      unitId: copy.unitId,
      by: null,
      at: world.clock.now(),
      from: '2025-01-01',
      until: null,
    })
    const asked = async (token: string) => {
      const reader = await world.app.readerOf(token)
      return reader ? good(await world.app.workList(reader)).items.map((i) => [i.copyId, i.to]) : []
    }
    expect(await asked(secretary.token)).toEqual([[copy.id, 'signed-first']])
    expect(good(await world.app.workList(chair)).items.map((i) => i.copyId)).not.toContain(copy.id)
    const bare = await world.app.stepCopy(chair, copy.id, { revision: copy.revision, to: 'returned' })
    expect(codeOf(bare)).toBe('copy/unmet')
    const reasons = [{ at: 'objectives/0/indicators/0', text: 'Target terlalu rendah.' }]
    const returned = good(
      await world.app.stepCopy(chair, copy.id, { revision: copy.revision, to: 'returned', reasons }),
    )
    expect(returned).toMatchObject({
      state: 'returned',
      marks: expect.arrayContaining([expect.objectContaining({ kind: 'reason', at: reasons[0]?.at })]),
    })
    const back = good(await world.app.stepCopy(planner, copy.id, { revision: copy.revision, to: 'draft' }))
    expect(back.steps.map((s) => s.to)).toEqual(['checked', 'returned', 'draft'])
    // Whoever is to promise it and does not agree says so instead of signing.
    const anew = good(await world.app.stepCopy(planner, copy.id, { revision: back.revision, to: 'checked' }))
    const promising = await world.app.readerOf(secretary.token)
    if (!promising) throw new Error('the secretary is signed in')
    const disagreeing = [{ at: '', text: 'Bukan tugas unit saya.' }]
    expect(good(await world.app.copyView(promising, copy.id)).next.map((step) => step.to)).toContain('returned')
    expect(
      good(
        await world.app.stepCopy(promising, copy.id, { revision: anew.revision, to: 'returned', reasons: disagreeing }),
      ),
    ).toMatchObject({ state: 'returned' })
    good(await world.app.stepCopy(planner, copy.id, { revision: anew.revision, to: 'draft' }))
  })

  test('the steps that the database knows are those of the law, and no other', async () => {
    const { rows } = await world.pool.query('SELECT from_state, to_state FROM lifecycle_step')
    const known = rows.map((r) => `${r.from_state} → ${r.to_state}`).sort()
    expect(known).toEqual(LIFECYCLE.map((s) => `${s.from} → ${s.to}`).sort())
  })

  test('the database itself refuses a step there is none of, and a change of what is no draft', async () => {
    const { id } = await copyOf('ketua')
    const illegal = world.pool.query("UPDATE working_copy SET state = 'published' WHERE id = $1", [id])
    await expect(illegal).rejects.toMatchObject({ constraint: 'working_copy_step_known' })
    await world.pool.query("UPDATE working_copy SET state = 'checked' WHERE id = $1", [id])
    const frozen = world.pool.query(`UPDATE working_copy SET agreement = agreement || '{"place":"x"}' WHERE id = $1`, [
      id,
    ])
    await expect(frozen).rejects.toMatchObject({ constraint: 'working_copy_frozen' })
    const signed = world.pool.query("UPDATE working_copy SET state = 'signed-first' WHERE id = $1", [id])
    await expect(signed).rejects.toMatchObject({ constraint: 'working_copy_signed_is_kept' })
  })
})
