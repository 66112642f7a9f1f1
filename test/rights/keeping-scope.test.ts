import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { good, openWorld, readAll, setUpOffice, upload, type World } from '../app-world.ts'
import { addPerson, agreementsOf, bringIn, NEIGHBOUR, type Person, PROVINCE, REGENCY } from './two-provinces.ts'

let world: World
let planner: Person
let neighbour: Person

beforeAll(async () => {
  world = await openWorld()
  await setUpOffice(world.app)
  planner = await addPerson(world, REGENCY, ['planner'])
  neighbour = await addPerson(world, NEIGHBOUR, ['planner'])
})
afterAll(() => world.close())

const officeName = async (code: string): Promise<string> =>
  (await world.db.selectFrom('satker').select('name').where('code', '=', code).executeTakeFirstOrThrow()).name

/** A file with one agreement of each of these offices, read. */
const mixed = async (by: Person, ...offices: string[]): Promise<string> => {
  const agreements = offices.flatMap((office, i) => agreementsOf(office, i + 3, i + 4).agreements)
  const file = upload('campuran.pdf', { format: agreementsOf('', 0, 1).format, agreements })
  const { id } = good(await world.app.openBatch(by.reader, [file]))
  await readAll(world.app)
  return id
}

describe('keeping what was read', () => {
  test('an agreement of an office of others is named and left, and nothing else of the batch is lost', async () => {
    const elsewhere = await officeName(NEIGHBOUR)
    const id = await mixed(planner, planner.reader.office, elsewhere)
    const before = good(await world.app.batchView(planner.reader, id))
    expect(before.drafts.map((d) => d.outOfScope)).toEqual([null, elsewhere])
    const { kept, refused } = good(await world.app.keepDrafts(planner.reader, id))
    expect(kept.map((k) => k.draftId)).toEqual([before.drafts[0]?.id])
    expect(refused).toMatchObject([
      { draftId: before.drafts[1]?.id, problem: { code: 'access/out-of-scope', params: { office: elsewhere } } },
    ])
    const after = good(await world.app.batchView(planner.reader, id))
    expect([after.state, after.drafts[1]?.keptAs]).toEqual(['ready', null])
    expect(await world.app.keepDrafts(planner.reader, id, [before.drafts[1]?.id ?? ''])).toMatchObject({
      ok: false,
      problem: { code: 'access/out-of-scope' },
    })
    expect(await world.app.importInterchange(planner.reader, agreementsOf(elsewhere, 0, 2))).toMatchObject({
      ok: false,
      problem: { code: 'access/out-of-scope' },
    })
    expect(good(await world.app.listAgreements(neighbour.reader, {})).total).toBe(0)
  })

  test('where the name of the office was misread, correcting it is enough', async () => {
    const id = await mixed(planner, await officeName(NEIGHBOUR))
    const draft = good(await world.app.batchView(planner.reader, id)).drafts[0]?.id ?? ''
    const edits = [{ kind: 'set' as const, at: 'satker', text: planner.reader.office }]
    const edited = good(await world.app.editDraft(planner.reader, draft, { revision: 1, edits }))
    expect(edited.outOfScope).toBe(null)
    expect(good(await world.app.keepDrafts(planner.reader, id)).refused).toEqual([])
  })

  test('an office beyond the national list comes to stand below its keeper, who sees it and others do not', async () => {
    const invented = 'Dinas Contoh Kabupaten Teladan'
    const { kept } = good(await world.app.importInterchange(planner.reader, agreementsOf(invented, 0, 2)))
    const id = kept[1]?.agreementId ?? ''
    expect(good(await world.app.agreementView(planner.reader, id)).may).toMatchObject({ keep: true, sign: false })
    expect(await world.app.agreementView(neighbour.reader, id)).toMatchObject({ problem: { code: 'not-found' } })
    expect(await world.app.importInterchange(neighbour.reader, agreementsOf(invented, 2, 3))).toMatchObject({
      problem: { code: 'access/out-of-scope', params: { office: invented } },
    })
    const { rows } = await world.pool.query(
      `SELECT t.parent_id = u.parent_id AS same, t.parent_id FROM unit u JOIN satker s ON s.id = u.satker_id
       JOIN unit_state t ON t.unit_id = u.id WHERE s.name = $1 AND u.kind = 'satker'`,
      [invented],
    )
    expect(rows).toEqual([{ same: true, parent_id: planner.reader.officePlace[0] }])
  })
})

describe('seeing what is kept', () => {
  test('a province sees its regencies and not its neighbour; lists, years and offices are those of the scope alone', async () => {
    const province = await addPerson(world, PROVINCE, ['auditor'])
    const own = await bringIn(world, planner.reader, 'lihat.pdf')
    await bringIn(world, neighbour.reader, 'tetangga.pdf')
    const list = good(await world.app.listAgreements(province.reader, {}))
    expect(list.facets.offices).not.toContain(neighbour.reader.office)
    expect(list.facets.offices).toContain(planner.reader.office)
    expect(good(await world.app.agreementView(province.reader, own.agreement))).toMatchObject({
      source: { name: 'lihat.pdf' },
      may: { read: true, evaluate: true, keep: false },
    })
    const theirs = good(await world.app.listAgreements(neighbour.reader, {}))
    expect(theirs.facets.offices).toEqual([neighbour.reader.office])
    expect(good(await world.app.listAgreements(neighbour.reader, { satker: planner.reader.office })).total).toBe(0)
  })

  test('whoever has no role today sees nothing at all', async () => {
    const nobody = await addPerson(world, REGENCY, [])
    expect(good(await world.app.listAgreements(nobody.reader, {}))).toMatchObject({ rows: [], total: 0 })
    expect(good(await world.app.listBatches(nobody.reader))).toEqual([])
  })

  test('documents under review are seen by planners of their office and above, by their address too', async () => {
    const above = await addPerson(world, PROVINCE, ['planner'])
    const { batch, file } = await bringIn(world, planner.reader, 'tinjau.pdf')
    expect(good(await world.app.batchView(above.reader, batch)).may.keep).toBe(true)
    expect(good(await world.app.listBatches(above.reader)).map((b) => b.id)).toContain(batch)
    expect(await world.app.batchView(neighbour.reader, batch)).toMatchObject({ problem: { code: 'not-found' } })
    expect(await world.app.pagePicture(neighbour.reader, file, 1, 900)).toMatchObject({
      problem: { code: 'not-found' },
    })
    expect(good(await world.app.pagePicture(planner.reader, file, 1, 900)).mimeType).toBe('image/png')
  })
})

describe('rights of two roles at two places', () => {
  test('do not add up: who keeps in one office and only reads in another keeps nothing there', async () => {
    const both = await addPerson(world, NEIGHBOUR, ['planner'])
    const grant = { role: 'auditor' as const, unitId: planner.reader.officePlace[0] ?? '' }
    const reader = { ...both.reader, grants: [...both.reader.grants, { ...grant, unit: planner.reader.office }] }
    const { batch, draft, file, agreement } = await bringIn(world, planner.reader, 'dua-peran.pdf')
    expect(good(await world.app.agreementView(reader, agreement)).may).toMatchObject({ read: true, keep: false })
    const forbidden = { problem: { code: 'access/forbidden' } }
    expect(await world.app.pagePicture(reader, file, 1, 500)).toMatchObject(forbidden)
    expect(await world.app.batchView(reader, batch)).toMatchObject(forbidden)
    expect(await world.app.keepDrafts(reader, batch, [draft])).toMatchObject(forbidden)
    expect(await world.app.cancelBatch(reader, batch)).toMatchObject(forbidden)
  })
})
