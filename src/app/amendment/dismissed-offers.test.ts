import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf, good, openWorld, type World } from '../../../test/app-world.ts'
import { addPerson } from '../../../test/rights/two-provinces.ts'
import { openSigningOffice, type SigningOffice } from '../../../test/signing/signing-office.ts'
import type { Reader } from '../../contract/view.ts'

const REASON = 'Perjanjian berakhir bulan depan.'

let world: World
let office: SigningOffice
let neighbour: Reader
let agreementId: string

const dismiss = (reader = office.planner) => world.app.dismissOffer(reader, agreementId, { reason: REASON })
const again = (reader = office.planner) => world.app.offerAgain(reader, agreementId)
/** What is offered, and what was put aside. */
const offers = async () => {
  const { items, dismissed } = good(await world.app.officialChanges(office.planner))
  return [items.map((i) => i.agreementId), dismissed.map((i) => i.agreementId)]
}
const tenures = async () => good(await world.app.showUnit(office.boss, office.root)).post.tenures

beforeAll(async () => {
  world = await openWorld()
  office = await openSigningOffice(world)
  neighbour = (await addPerson(world, '63.01', ['planner'])).reader
  const ketua = await office.copyOf('ketua')
  good(await world.app.discardCopy(office.planner, ketua.id))
  const dates = { statementDate: '2025-01-06', annexDate: '2025-01-06' }
  const file = { format: 'ikrar/agreements@1', agreements: [{ ...ketua.agreement, ...dates }] }
  agreementId = good(await world.app.importInterchange(office.planner, file)).kept[0]?.agreementId ?? ''
  expect(codeOf(await dismiss())).toBe('amendment/not-offered')
  world.clock.pass(60 * 24 * 10)
  const [surya] = await tenures()
  good(await world.app.endTenure(office.boss, office.root, surya?.id ?? '', '2025-01-10'))
  const bima = { name: 'Bima Teladan, S.E.', nip: '', capacity: 'definitive', decree: '', until: null } as const
  good(await world.app.appoint(office.boss, office.root, { ...bima, from: '2025-01-12' }))
})
afterAll(() => world?.close())

test('who may begin the amendment puts its offer aside, and nobody else', async () => {
  expect(await offers()).toEqual([[agreementId], []])
  expect(codeOf(await dismiss(office.secretary))).toBe('not-found')
  expect(codeOf(await dismiss(office.chair))).toBe('access/forbidden')
  expect(codeOf(await dismiss(neighbour))).toBe('not-found')
  const [told, ...more] = good(await dismiss()).dismissed
  expect(told).toMatchObject({ agreementId, changes: [{ after: 'Bima Teladan, S.E.' }], dismissed: { reason: REASON } })
  expect([told?.dismissed.by === '', told?.dismissed.when, more]).toEqual([false, world.clock.now().toISOString(), []])
})

test('it is told apart from what is offered, and stands in the history of the agreement', async () => {
  expect(await offers()).toEqual([[], [agreementId]])
  const both = await Promise.all([dismiss(), dismiss()])
  expect(both.map(codeOf)).toEqual(['amendment/not-offered', 'amendment/not-offered'])
  const { history } = good(await world.app.agreementView(office.planner, agreementId))
  expect(history[0]).toMatchObject({ verb: 'dismiss-amendment', detail: { reason: REASON, version: 1 } })
})

test('it is offered again when somebody says so, once', async () => {
  expect([codeOf(await again(office.chair)), codeOf(await again(neighbour))]).toEqual(['access/forbidden', 'not-found'])
  const both = await Promise.all([again(), again()])
  expect(both.map(codeOf).toSorted()).toEqual(['amendment/not-dismissed', undefined])
  expect(await offers()).toEqual([[agreementId], []])
  const { history } = good(await world.app.agreementView(office.planner, agreementId))
  expect(history[0]).toMatchObject({ verb: 'offer-amendment' })
})

test('and by itself when another official changes', async () => {
  good(await dismiss())
  const bima = (await tenures()).find((t) => t.name === 'Bima Teladan, S.E.')
  good(await world.app.endTenure(office.boss, office.root, bima?.id ?? '', '2025-01-14'))
  expect(await offers()).toEqual([[agreementId], []])
})
