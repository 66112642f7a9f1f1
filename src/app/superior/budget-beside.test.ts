import { afterAll, beforeAll, expect, test } from 'vitest'
import { good, openWorld, type World } from '../../../test/app-world.ts'
import { budgetOf, type DraftingOffice, openOffice, YEAR } from '../../../test/drafting-office.ts'
import { DIPA } from '../../../test/plans.ts'
import { addPerson, NEIGHBOUR } from '../../../test/rights/two-provinces.ts'

const SUPPORT = 'Program Dukungan Manajemen'

let world: World
let office: DraftingOffice

beforeAll(async () => {
  world = await openWorld()
  office = await openOffice(world)
  await office.edit(await office.copyOf('sekretaris'), budgetOf([SUPPORT, '500.000.000']))
  await office.edit(await office.copyOf('kepala-subbagian', 0), budgetOf([SUPPORT, '200.000.000']))
  await office.edit(
    await office.copyOf('kepala-subbagian', 1),
    budgetOf(['program dukungan  manajemen', '120.000.000']),
  )
})
afterAll(() => world?.close())

const besides = async (id: string) => good(await world.app.budgetBeside(office.planner, id)).lines

test('a subbagian is told what its Sekretaris has and what the other subbagian took, but not its own amount', async () => {
  expect(await besides((await office.copyOf('kepala-subbagian', 0)).id)).toMatchObject([
    { ground: 'above', has: '500000000', taken: '120000000' },
  ])
  expect(await besides((await office.copyOf('kepala-subbagian', 2)).id)).toMatchObject([
    { ground: 'above', has: '500000000', taken: '320000000' },
  ])
})

test('the Sekretaris is told what its subbagian took, and the ceiling by the last revision of the DIPA', async () => {
  const item = { kind: 'program' as const, code: '076.01.WA', text: SUPPORT }
  const dipa = (revision: number, amount: number) =>
    world.app.addBudget(office.planner, '', {
      ...DIPA,
      year: YEAR,
      approvedOn: '2025-12-02',
      revision,
      items: [{ ...item, amount }],
    })
  good(await dipa(0, 400_000_000))
  good(await dipa(1, 450_000_000))
  expect(await besides((await office.copyOf('sekretaris')).id)).toMatchObject([
    { ground: 'plan', code: '076.01.WA', has: '450000000' },
    { ground: 'below', has: null, taken: '320000000' },
  ])
})

test('an office that the reader has no role for has nothing to tell', async () => {
  const stranger = (await addPerson(world, NEIGHBOUR, ['planner'])).reader
  const { id } = await office.copyOf('sekretaris')
  expect(await world.app.budgetBeside(stranger, id)).toMatchObject({ ok: false, problem: { code: 'not-found' } })
})
