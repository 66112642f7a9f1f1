import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { good, openWorld, setUpOffice, type World } from '../../../test/app-world.ts'
import { DIPA, planIndicator, RENSTRA, renstraWith } from '../../../test/plans.ts'
import {
  addPerson,
  agreementsOf,
  NEIGHBOUR,
  type Person,
  PROVINCE,
  REGENCY,
} from '../../../test/rights/two-provinces.ts'

let world: World
let national: Person
let province: Person
let regency: Person
let neighbour: Person

beforeAll(async () => {
  world = await openWorld()
  await setUpOffice(world.app)
  national = await addPerson(world, '00', ['national'])
  province = await addPerson(world, PROVINCE, ['planner'])
  regency = await addPerson(world, REGENCY, ['planner'])
  neighbour = await addPerson(world, NEIGHBOUR, ['planner'])
})
afterAll(() => world.close())

const code = (result: { readonly ok: boolean; readonly problem?: { readonly code: string; readonly at: string } }) =>
  result.ok ? 'ok' : `${result.problem?.code} ${result.problem?.at}`

const trailOf = async (id: string) =>
  (
    await world.db
      .selectFrom('audit_event')
      .select(['verb', 'after'])
      .where('subject_id', '=', id)
      .orderBy('id')
      .execute()
  ).map((row) => [row.verb, row.after])

describe('a renstra', () => {
  test('is noted by the planning bureau, read by every office below, and changed by nobody there', async () => {
    const { app } = world
    const added = good(await app.addPlan(national.reader, '', RENSTRA))
    expect(added).toMatchObject({ ...RENSTRA, edition: 1, mayChange: true })
    const below = good(await app.planView(regency.reader, added.id))
    expect(below).toMatchObject({ objectives: RENSTRA.objectives, mayChange: false })
    expect(code(await app.savePlan(regency.reader, added.id, 1, RENSTRA))).toBe('access/forbidden plan')
    expect(code(await app.removePlan(province.reader, added.id, 1))).toBe('access/forbidden plan')
    expect(code(await app.addPlan(province.reader, '', RENSTRA))).toBe('access/forbidden plan')
  })

  test('stands once for its years; a change of an old edition is refused and names who changed it', async () => {
    const { app } = world
    const [plan] = good(await app.listPlans(national.reader, { year: 2025 })).rows
    expect(
      code(await app.addPlan(national.reader, '', { ...RENSTRA, fromYear: 2024, untilYear: 2026, reviews: [] })),
    ).toBe('plan/there fromYear')
    const longer = renstraWith(planIndicator('Indeks demokrasi', { targets: [{ year: 2027, target: '80' }] }))
    const saved = good(await app.savePlan(national.reader, plan?.id ?? '', 1, longer))
    expect(saved.edition).toBe(2)
    expect(saved.objectives[0]?.indicators[0]?.targets).toEqual([{ year: 2027, target: '80' }])
    const stale = await app.savePlan(national.reader, plan?.id ?? '', 1, RENSTRA)
    expect(stale).toMatchObject({ ok: false, problem: { params: { who: national.reader.name, revision: 2 } } })
    const trail = await trailOf(saved.id)
    expect(trail.map(([verb]) => verb)).toEqual(['add-plan', 'change-plan'])
    expect(trail[1]?.[1]).toMatchObject({ 'objectives/0/indicators/0/text': 'Indeks demokrasi' })
  })

  test('says what is wrong at its place: a target that is none, a key indicator without a level', async () => {
    const { app } = world
    const other = { ...RENSTRA, fromYear: 2035, untilYear: 2039, reviews: [] }
    const wrong = (indicator: Parameters<typeof planIndicator>[1]) => ({
      ...other,
      objectives: [{ no: null, text: 'Satu', indicators: [planIndicator('Dua', indicator)] }],
    })
    expect(code(await app.addPlan(national.reader, '', wrong({ targets: [{ year: 2035, target: 'banyak' }] })))).toBe(
      'input/invalid objectives/0/indicators/0/target',
    )
    expect(code(await app.addPlan(national.reader, '', wrong({ iku: true, level: null })))).toBe(
      'input/invalid objectives/0/indicators/0/level',
    )
    expect(code(await app.addPlan(national.reader, 'KPU Negeri Dongeng', other))).toBe('input/invalid office')
  })
})

describe('an RKT and the budget', () => {
  test('are the planner’s own; another office’s are out of sight, and cannot be written for it', async () => {
    const { app } = world
    const rkt = { ...renstraWith(planIndicator('Jumlah laporan')), kind: 'rkt' as const, untilYear: 2025, reviews: [] }
    const added = good(await app.addPlan(regency.reader, '', rkt))
    const dipa = good(await app.addBudget(regency.reader, '', DIPA))
    expect(dipa).toMatchObject({ ...DIPA, total: 35_622_380_000, edition: 1 })
    expect(code(await app.planView(neighbour.reader, added.id))).toBe('not-found plan')
    expect(code(await app.budgetView(neighbour.reader, dipa.id))).toBe('not-found budget')
    expect(code(await app.saveBudget(neighbour.reader, dipa.id, 1, DIPA))).toBe('not-found budget')
    expect(code(await app.addBudget(neighbour.reader, REGENCY, DIPA))).toBe('access/out-of-scope office')
    expect(good(await app.planView(province.reader, added.id)).mayChange).toBe(true)
    const seen = good(await app.listPlans(regency.reader, {})).rows.map((row) => row.kind)
    expect(seen).toEqual(['renstra', 'rkt', 'dipa'])
    expect(good(await app.listPlans(neighbour.reader, {})).rows.map((row) => row.kind)).toEqual(['renstra'])
  })

  test('a budget is revised as a whole, each revision with its own day, and all of them are listed', async () => {
    const { app } = world
    expect(code(await app.addBudget(regency.reader, '', DIPA))).toBe('budget/there revision')
    const items = DIPA.items.map((item) => (item.code === '076.01.WA' ? { ...item, amount: 6_000_000_000 } : item))
    const revised = good(
      await app.addBudget(regency.reader, '', { ...DIPA, revision: 1, approvedOn: '2025-05-02', items }),
    )
    expect(revised.revisions.map((r) => [r.revision, r.approvedOn, r.total])).toEqual([
      [0, '2024-12-02', 35_622_380_000],
      [1, '2025-05-02', 36_508_381_000],
    ])
    const row = good(await app.listPlans(regency.reader, { year: 2025 })).rows.find((r) => r.revision === 1)
    expect(row).toMatchObject({ kind: 'dipa', total: 36_508_381_000 })
    good(await app.removeBudget(regency.reader, revised.id, 1))
    expect(code(await app.budgetView(regency.reader, revised.id))).toBe('not-found budget')
    expect((await trailOf(revised.id)).map(([verb]) => verb)).toEqual(['add-budget', 'remove-budget'])
  })
})

describe('kept agreements', () => {
  const findingsOf = async (codes: readonly string[]) => {
    const { rows } = good(await world.app.listAgreements(regency.reader, {}))
    const views = await Promise.all(rows.map((row) => world.app.agreementView(regency.reader, row.id)))
    return views.flatMap((view) => good(view).findings.filter((f) => codes.includes(f.code)))
  }

  test('are looked at anew when the DIPA or a key indicator comes after them, and again when it goes', async () => {
    const { app } = world
    const codes = ['statement/late', 'iku/missing']
    const sample = agreementsOf(regency.reader.office, 0, 2)
    good(await app.importInterchange(regency.reader, { ...sample, agreements: sample.agreements.map(late) }))
    const late2025 = await findingsOf(codes)
    expect(late2025.map((f) => f.code)).toEqual(['statement/late', 'statement/late'])
    expect(late2025[0]?.facts).toMatchObject({ dipa: '2024-12-02', due: '2025-01-01' })

    const [plan] = good(await app.listPlans(national.reader, { year: 2025 })).rows
    const forRegencies = renstraWith(
      planIndicator('Indeks yang tidak ada di mana pun', { iku: true, offices: 'regency' }),
    )
    good(await app.savePlan(national.reader, plan?.id ?? '', 2, forRegencies))
    const dipa = good(await app.listPlans(regency.reader, {})).rows.find((row) => row.kind === 'dipa')
    const view = good(await app.budgetView(regency.reader, dipa?.id ?? ''))
    good(await app.removeBudget(regency.reader, view.id, view.edition))
    const after = (await findingsOf(codes)).map((f) => f.code).sort()
    expect(after).toEqual(['iku/missing', 'statement/late', 'statement/late'])
  })
})

/** Dated after every deadline, in the year of its plan. */
const late = <T extends object>(agreement: T): T => ({
  ...agreement,
  year: 2025,
  statementDate: '2025-03-03',
  annexDate: '2025-03-03',
})
