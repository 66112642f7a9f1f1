import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, good, openWorld, setUpOffice, type World } from '../../../test/app-world.ts'
import { addPerson, PROVINCE } from '../../../test/rights/two-provinces.ts'
import { checkedCopy, openSigningOffice, signerFor, signingWith } from '../../../test/signing/signing-office.ts'
import { openAuthority, verifierFor } from '../../../test/signing/signing-world.ts'
import type { Reader } from '../../contract/view.ts'
import type { DraftingUnit, WorkingCopyView } from '../../contract/working-copy-view.ts'
import type { Capacity } from '../../core/organisation/tenure.ts'
import { KPU_PROFILE } from '../../core/profile/kpu/kpu-profile.ts'
import { createDocumentWriter } from '../../writing/document-writer.ts'

const YEAR = 2026

let world: World
let planner: Reader
let boss: Reader
let office: DraftingUnit
let secretariat: DraftingUnit
let section: DraftingUnit

beforeAll(async () => {
  world = await openWorld()
  await setUpOffice(world.app)
  await world.app.plantUnits()
  planner = (await addPerson(world, PROVINCE, ['planner'])).reader
  boss = (await addPerson(world, '00', ['admin'])).reader
  const { units } = good(await world.app.draftingYear(planner, null, YEAR))
  office = unitAt(units, 'ketua')
  secretariat = unitAt(units, 'sekretaris')
  section = unitAt(units, 'kepala-bagian')
  await appoint(office, 'Wulan Contoh')
  await appoint(secretariat, 'Bima Teladan')
  await appoint(section, 'Ratna Contoh')
  good(await world.app.openYear(planner, office.unitId, YEAR))
})
afterAll(() => world?.close())

const unitAt = (units: readonly DraftingUnit[], level: string): DraftingUnit => {
  const unit = units.find((u) => u.level === level)
  if (!unit) throw new Error(`no ${level}`)
  return unit
}

const appoint = async (
  unit: DraftingUnit,
  name: string,
  { capacity = 'definitive', from = '2025-01-02' }: { readonly capacity?: Capacity; readonly from?: string } = {},
) => good(await world.app.appoint(boss, unit.unitId, { name, nip: '', capacity, from, until: null, decree: '' }))

const leave = async (unit: DraftingUnit, until: string) => {
  const { post } = good(await world.app.showUnit(boss, unit.unitId))
  good(await world.app.endTenure(boss, unit.unitId, post.tenures[0]?.id ?? '', until))
}

const copyOf = async (unit: DraftingUnit): Promise<WorkingCopyView> => {
  const { units } = good(await world.app.draftingYear(planner, office.unitId, YEAR))
  return good(await world.app.copyView(planner, units.find((u) => u.unitId === unit.unitId)?.copy?.id ?? ''))
}

describe('a copy in work whose posts change hands before anybody signs', () => {
  test('has nothing to say while the organisation is as it was', async () => {
    const copy = await copyOf(section)
    expect(copy.partyChanges).toEqual([])
    expect(copy.superior?.unitId).toBe(secretariat.unitId)
  })

  test('goes one level up where its own head acts as the superior, and offers it without writing it', async () => {
    await leave(secretariat, '2025-12-31')
    await appoint(secretariat, 'Ratna Contoh', { capacity: 'plt', from: '2026-01-01' })
    const copy = await copyOf(section)
    expect(copy.superior?.unitId).toBe(office.unitId)
    expect(copy.agreement.secondParty?.name).toBe('Bima Teladan')
    expect(copy.partyChanges).toMatchObject([
      { party: 'second', written: { name: 'Bima Teladan' }, today: { name: 'Wulan Contoh', acting: false } },
    ])
    const secretarys = await copyOf(secretariat)
    expect(secretarys.partyChanges).toMatchObject([
      { party: 'first', written: { name: 'Bima Teladan' }, today: { name: 'Ratna Contoh', acting: true } },
    ])
  })

  test('is written by one ordinary edit, which stands in the trail and is undone by what undoes it', async () => {
    const copy = await copyOf(section)
    const { copy: taken } = good(await world.app.takeParties(planner, copy.id, copy.revision))
    expect(taken.partyChanges).toEqual([])
    expect(taken.revision).toBe(copy.revision + 1)
    expect(taken.agreement.secondParty).toMatchObject({ name: 'Wulan Contoh', acting: false })
    const stored = await world.db
      .selectFrom('working_copy_edit')
      .select('inverses')
      .where('copy_id', '=', copy.id)
      .executeTakeFirstOrThrow()
    const deed = await world.db.selectFrom('audit_event').select('verb').where('subject_id', '=', copy.id).execute()
    expect(deed.map((d) => d.verb)).toContain('edit-copy')
    const edits = [...stored.inverses]
    const { copy: undone } = good(await world.app.editCopy(planner, copy.id, { revision: taken.revision, edits }))
    expect(undone.agreement).toEqual(copy.agreement)
    expect(undone.partyChanges).toEqual(copy.partyChanges)
    good(await world.app.takeParties(planner, copy.id, undone.revision))
  })

  test('is not rewritten once it is checked: it goes back to a draft first', async () => {
    const { id, revision } = await copyOf(secretariat)
    await world.pool.query("UPDATE working_copy SET state = 'checked' WHERE id = $1", [id])
    expect((await copyOf(secretariat)).partyChanges).toHaveLength(1)
    expect(codeOf(await world.app.takeParties(planner, id, revision))).toBe('copy/not-a-draft')
  })

  test('shows a new head of its own unit, and follows only what is of the day of signing', async () => {
    await leave(office, '2025-12-31')
    await appoint(office, 'Dewi Teladan', { from: '2026-02-01' })
    expect((await copyOf(office)).partyChanges).toEqual([])
    await leave(office, '2026-02-02')
    await appoint(office, 'Surya Contoh', { from: '2026-02-03' })
    expect((await copyOf(office)).partyChanges).toEqual([])
    world.clock.pass(400 * 24 * 60)
    expect((await copyOf(office)).partyChanges).toMatchObject([
      { party: 'first', written: { name: 'Wulan Contoh' }, today: { name: 'Surya Contoh' } },
    ])
    const { reader: auditor } = await addPerson(world, PROVINCE, ['auditor'])
    const { id, revision } = await copyOf(office)
    expect(codeOf(await world.app.takeParties(auditor, id, revision))).toBe('access/forbidden')
  })
})

describe('a copy that its first party has signed', () => {
  test('waits for whoever was the superior on that day, whatever becomes of the posts afterwards', async () => {
    const authority = openAuthority()
    const writer = createDocumentWriter({ printed: KPU_PROFILE })
    const signing = await openWorld({ writer, verifier: verifierFor(authority.root) })
    try {
      const office = await openSigningOffice(signing)
      const [above, own] = [office.unitOf('sekretaris'), office.unitOf('kepala-subbagian')]
      const post = { nip: '', capacity: 'definitive', from: '2025-01-03', until: null, decree: '' } as const
      const endOf = async (unitId: string, until: string) => {
        const { post: held } = good(await signing.app.showUnit(office.boss, unitId))
        good(await signing.app.endTenure(office.boss, unitId, held.tenures[0]?.id ?? '', until))
      }
      await endOf(above, '2025-01-02')
      const acting = { ...post, name: 'Kepala Contoh A', capacity: 'plt' } as const
      good(await signing.app.appoint(office.boss, above, acting))
      const acted = await office.copyOf('sekretaris')
      good(await signing.app.takeParties(office.planner, acted.id, acted.revision))
      const begun = await office.copyOf('kepala-subbagian')
      expect(begun.superior?.unitId).toBe(office.unitOf('ketua'))
      const { copy: taken } = good(await signing.app.takeParties(office.planner, begun.id, begun.revision))
      const checked = await checkedCopy(signing, office.planner, taken)
      const head = await signerFor(signing, own)
      good(await signing.app.signCopy(head, begun.id, signingWith(authority, authority.secretary, checked, 'first')))
      const asked = async (reader: Reader) =>
        good(await signing.app.copyView(reader, begun.id)).next.map((step) => step.to)
      expect(await asked(office.chair)).toContain('signed-second')
      expect(await asked(office.secretary)).not.toContain('signed-second')
      expect(good(await signing.app.workList(office.chair)).items.map((i) => i.copyId)).toContain(begun.id)
      await endOf(above, '2025-01-05')
      good(await signing.app.appoint(office.boss, above, { ...post, name: 'Ratna Contoh', from: '2025-01-06' }))
      expect(await asked(office.chair)).toContain('signed-second')
      expect(await asked(office.secretary)).not.toContain('signed-second')
      expect(good(await signing.app.copyView(office.planner, begun.id)).partyChanges).toEqual([])
    } finally {
      await signing.close()
    }
  })
})
