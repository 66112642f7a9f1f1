import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, good, openWorld, type World } from '../../../test/app-world.ts'
import { type DraftingOffice, openOffice } from '../../../test/drafting-office.ts'
import { addPerson, bringIn, PROVINCE, REGENCY } from '../../../test/rights/two-provinces.ts'
import type { Reader } from '../../contract/view.ts'
import type { NewCopy } from '../../contract/working-copy.ts'

let world: World
let office: DraftingOffice
let unitId: string
let agreement: string
let elsewhere: string

beforeAll(async () => {
  world = await openWorld()
  office = await openOffice(world)
  const copy = await office.copyOf('sekretaris')
  unitId = copy.unitId
  await keep(office.planner, { ...copy.agreement, ...content, year: 2025, title: 'PERJANJIAN KINERJA TAHUN 2025' })
  agreement = good(await world.app.copySources(office.planner, { unitId, source: null })).sources[0]?.id ?? ''
  const { reader } = await addPerson(world, PROVINCE, ['planner'])
  const { units } = good(await world.app.draftingYear(reader, null, 2026))
  const root = units[0]?.unitId ?? ''
  const other = good(await world.app.startCopy(reader, root, { year: 2026, from: { kind: 'blank' } }))
  await keep(reader, { ...other.agreement, ...content, year: 2025 })
  elsewhere = good(await world.app.copySources(reader, { unitId: root, source: null })).sources[0]?.id ?? ''
})
afterAll(() => world?.close())

const content = {
  place: 'Contoh',
  objectives: [{ no: '1', text: 'Layanan yang baik', indicators: [{ text: 'Persentase layanan', target: null }] }],
  budget: { label: 'Program', lines: [{ text: 'Dukungan', amount: 5_000 }], printedTotal: 5_000 },
}
const keep = async (reader: Reader, one: unknown) =>
  good(await world.app.importInterchange(reader, { format: 'ikrar/agreements@1', agreements: [one] }))
const start = (year: number, from: NewCopy['from'], reader = office.planner, unit = unitId) =>
  world.app.startCopy(reader, unit, { year, from })
const kept = (agreementId = agreement) => ({ kind: 'agreement', agreementId }) as const

describe('a working copy from a kept agreement', () => {
  test('has its rows for another year, to be confirmed, the officials of that day, and none of its money', async () => {
    const copy = good(await start(2028, kept()))
    expect(copy).toMatchObject({ year: 2028, unitId, origin: 'last-year', state: 'draft' })
    expect(copy.agreement.firstParty.name).toBe('Bima Teladan, S.Sos')
    expect(copy.agreement.objectives).toMatchObject(content.objectives.map(({ text }) => ({ text })))
    expect(copy.agreement.budget?.lines[0]?.amount).toBeNull()
    const toConfirm = copy.marks.filter((m) => m.kind === 'confirm').map((m) => m.at)
    expect(toConfirm.sort()).toEqual(['budget/lines/0', 'objectives/0/indicators/0'])
    const head = good(await start(2028, kept(), office.planner, office.root))
    expect(head.origin).toBe('document')
  })

  test('is refused where the unit has one in work, or its agreement of that year is kept', async () => {
    expect(codeOf(await start(2026, kept()))).toBe('copy/in-work')
    expect(codeOf(await start(2025, kept()))).toBe('copy/year-kept')
  })

  test('is refused to who may not draw up there, of another office, and of what is not in sight', async () => {
    const { reader: auditor } = await addPerson(world, REGENCY, ['auditor'])
    expect(codeOf(await start(2029, kept(), auditor))).toBe('access/forbidden')
    expect(codeOf(await start(2029, kept(elsewhere)))).toBe('not-found')
    const { reader: above } = await addPerson(world, PROVINCE, ['planner'])
    expect(codeOf(await start(2029, kept(elsewhere), above))).toBe('copy/other-office')
  })
})

describe('a working copy from a document that was read', () => {
  test('has its rows, and is offered for the office that the document names', async () => {
    const { reader } = await addPerson(world, REGENCY, ['admin', 'planner'])
    const { draft } = await bringIn(world, reader, 'naskah.pdf')
    const source = { kind: 'document', id: draft } as const
    const view = good(await world.app.copySources(reader, { unitId: null, source }))
    expect(view.officeUnitId).toBe(office.root)
    expect(view.sources.map((s) => s.id)).toEqual(expect.arrayContaining([draft, agreement]))
    const copy = good(await start(2031, { kind: 'document', draftId: draft }, reader))
    expect(copy).toMatchObject({ year: 2031, origin: 'document' })
    expect(codeOf(await start(2031, { kind: 'document', draftId: draft }, reader))).toBe('copy/in-work')
    expect(codeOf(await world.app.copySources(office.planner, { unitId: null, source: { ...source, id: 'x' } }))).toBe(
      'not-found',
    )
  })
})
