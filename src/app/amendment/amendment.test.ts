import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, good, openWorld, type World } from '../../../test/app-world.ts'
import { addPerson } from '../../../test/rights/two-provinces.ts'
import {
  checkedCopy,
  contentOf,
  openSigningOffice,
  type SigningOffice,
  signerFor,
  signingWith,
} from '../../../test/signing/signing-office.ts'
import { openAuthority, verifierFor } from '../../../test/signing/signing-world.ts'
import type { WireEdit } from '../../contract/edit.ts'
import type { NewTenure } from '../../contract/people-view.ts'
import type { WorkingCopyView } from '../../contract/working-copy-view.ts'
import { KPU_PROFILE } from '../../core/profile/kpu/kpu-profile.ts'
import { createDocumentWriter } from '../../writing/document-writer.ts'

const authority = openAuthority()
const { secretary: ratna, chair: surya } = authority
const BUDGET = { reason: 'programme', note: 'Revisi DIPA ke-2 tanggal 3 Juni 2025.' } as const

let world: World
let office: SigningOffice
let original: WorkingCopyView
let agreementId: string
let amendment: WorkingCopyView
let headsAgreement: string

beforeAll(async () => {
  world = await openWorld({
    writer: createDocumentWriter({ printed: KPU_PROFILE }),
    verifier: verifierFor(authority.root),
  })
  office = await openSigningOffice(world)
  original = await checkedCopy(world, office.planner, await office.copyOf('sekretaris'))
})
afterAll(() => world?.close())

const sign = (who: 'secretary' | 'chair', of: WorkingCopyView) =>
  world.app.signCopy(
    office[who],
    of.id,
    who === 'secretary' ? signingWith(authority, ratna, of, 'first') : signingWith(authority, surya, of, 'second'),
  )
const begin = (reader = office.planner) => world.app.amendAgreement(reader, agreementId, BUDGET)
const set = (at: string, text: string): WireEdit => ({ kind: 'set', at, text })
const dated = [set('statementDate', '7 Juli 2025'), set('annexDate', '7 Juli 2025')]
const unmet = (copy: WorkingCopyView) => copy.next.find((step) => step.to === 'checked')?.unmet
const held = (name: string, from: string, rest: Partial<NewTenure> = {}): NewTenure => ({
  name,
  nip: '',
  capacity: 'definitive',
  decree: '',
  from,
  until: null,
  ...rest,
})

describe('what is signed may be amended', () => {
  test('once all have signed, and not while the second party is awaited', async () => {
    const first = good(await sign('secretary', original))
    agreementId = first.copy.agreementId ?? ''
    expect(codeOf(await begin())).toBe('amendment/not-signed')
    good(await sign('chair', original))
    expect(good(await world.app.amendmentOffer(office.planner, agreementId))).toMatchObject({ version: 1, year: 2025 })
  })

  test('by whoever draws up there, with a reason of law and a sentence', async () => {
    expect(codeOf(await begin(office.secretary))).toBe('access/forbidden')
    const { reader: neighbour } = await addPerson(world, '63.01', ['planner'])
    expect(codeOf(await begin(neighbour))).toBe('not-found')
    expect(codeOf(await world.app.amendmentOffer(office.secretary, agreementId))).toBe('access/forbidden')
  })

  test('and begins with the very rows of the old one, with nothing to confirm, and undated', async () => {
    amendment = good(await begin())
    expect(amendment).toMatchObject({
      state: 'draft',
      origin: 'amendment',
      amends: { agreementId, version: 1, ...BUDGET },
      marks: [],
    })
    expect(amendment.agreement).toEqual({ ...original.agreement, statementDate: null, annexDate: null })
    const { history } = good(await world.app.agreementView(office.planner, agreementId))
    expect(history[0]).toMatchObject({ verb: 'begin-amendment', detail: { version: 1, amendment: 'programme' } })
  })

  test('once at a time: two who begin at once begin one', async () => {
    expect(codeOf(await begin())).toBe('copy/in-work')
    good(await world.app.discardCopy(office.planner, amendment.id))
    const both = await Promise.all([begin(), begin()])
    expect(both.map((one) => one.ok).sort()).toEqual([false, true])
    amendment = good(both.find((one) => one.ok) ?? both[0])
  })

  test('is not declared checked while it says what the old one said', async () => {
    amendment = good(
      await world.app.editCopy(office.planner, amendment.id, { revision: amendment.revision, edits: dated }),
    ).copy
    expect(unmet(amendment)).toContain('amendment-differs')
    const early = await world.app.stepCopy(office.planner, amendment.id, {
      revision: amendment.revision,
      to: 'checked',
    })
    expect(early).toMatchObject({
      problem: { code: 'copy/unmet', params: { needs: expect.stringContaining('amendment-differs') } },
    })
  })
})

describe('the difference', () => {
  test('stands beside the copy as it is drawn up: what was and what is', async () => {
    const edits = [
      set('objectives/0/indicators/0/target', '97%'),
      { kind: 'add-indicator', place: { objective: 0, indicator: 1 } } as const,
      set('objectives/0/indicators/1/text', 'Jumlah laporan yang disampaikan tepat waktu'),
      set('objectives/0/indicators/1/target', '4 laporan'),
    ]
    amendment = good(
      await world.app.editCopy(office.planner, amendment.id, { revision: amendment.revision, edits }),
    ).copy
    expect(unmet(amendment)).not.toContain('amendment-differs')
    const told = good(await world.app.copyDifference(office.planner, amendment.id))
    expect(told).toMatchObject({ from: 1, to: null, reason: 'programme', counts: { added: 1, struck: 0, changed: 1 } })
    const [objective] = told.objectives
    expect(objective?.fate).toBe('same')
    const changes = objective?.indicators.filter((i) => i.fate !== 'same')
    expect(changes?.map((i) => [i.fate, i.before?.target?.raw, i.after?.target?.raw])).toEqual([
      ['changed', '95%', '97%'],
      ['added', undefined, '4 laporan'],
    ])
    expect(told.facts.map((fact) => fact.at)).toEqual(['statementDate', 'annexDate'])
  })

  test('is not there of a copy that amends nothing, nor for those who may not read it', async () => {
    expect(codeOf(await world.app.copyDifference(office.planner, original.id))).toBe('amendment/nothing-to-compare')
    expect(codeOf(await world.app.agreementDifference(office.planner, agreementId, {}))).toBe(
      'amendment/nothing-to-compare',
    )
    const { reader: neighbour } = await addPerson(world, '63.01', ['planner'])
    expect(codeOf(await world.app.copyDifference(neighbour, amendment.id))).toBe('not-found')
    expect(codeOf(await world.app.agreementDifference(neighbour, agreementId, {}))).toBe('not-found')
  })
})

describe('the new version', () => {
  test('leaves the old one in force until both have signed, and no second amendment is begun meanwhile', async () => {
    amendment = await checkedCopy(world, office.planner, amendment, [])
    good(await sign('secretary', amendment))
    const { version, versions } = good(await world.app.agreementView(office.planner, agreementId))
    expect(version).toBe(2)
    expect(versions.map((v) => [v.version, v.standing])).toEqual([
      [2, 'partly'],
      [1, 'whole'],
    ])
    expect(codeOf(await begin())).toBe('amendment/open')
  })

  test('takes its place with the second signature; the old one stays, marked, to be read and taken away', async () => {
    good(await sign('chair', amendment))
    const { versions } = good(await world.app.agreementView(office.planner, agreementId))
    expect(versions.map((v) => [v.version, v.standing, v.reason])).toEqual([
      [2, 'whole', 'programme'],
      [1, 'superseded', null],
    ])
    const old = good(await world.app.agreementView(office.planner, agreementId, 1))
    expect(old.agreement).toEqual(original.agreement)
    const [one, two] = await Promise.all(
      [1, 2].map(async (v) => good(await world.app.agreementFile(office.planner, agreementId, 'pdf', v)).bytes),
    )
    expect(one).toEqual(good(await world.app.copyPdf(office.planner, original.id)).bytes)
    expect(two).toEqual(good(await world.app.copyPdf(office.planner, amendment.id)).bytes)
    expect(codeOf(await world.app.agreementView(office.planner, agreementId, 3))).toBe('not-found')
  })

  test('is found by whoever looks up the code of the old one', async () => {
    const { code } = good(await world.app.signingView(office.planner, original.id))
    const newer = good(await world.app.signingView(office.planner, amendment.id)).code
    expect(good(await world.app.publicDocument(code))).toMatchObject({
      standing: 'superseded',
      version: 1,
      successor: { code: newer, version: 2 },
    })
    expect(good(await world.app.publicDocument(newer))).toMatchObject({ standing: 'whole', successor: null })
  })

  test('is shown beside the old one between any two versions, forwards and backwards', async () => {
    const forwards = good(await world.app.agreementDifference(office.planner, agreementId, {}))
    expect(forwards).toMatchObject({ from: 1, to: 2, reason: 'programme', counts: { added: 1, changed: 1 } })
    const backwards = good(await world.app.agreementDifference(office.planner, agreementId, { from: 2, to: 1 }))
    expect(backwards.counts).toMatchObject({ added: 0, struck: 1, changed: 1 })
    expect(codeOf(await world.app.agreementDifference(office.planner, agreementId, { from: 7 }))).toBe('not-found')
    expect(good(await world.app.copyDifference(office.planner, amendment.id))).toMatchObject({ from: 1, to: 2 })
  })
})

describe('an amendment because the official changed', () => {
  test('has the new official as its party, to be confirmed, and is different by that alone', async () => {
    const unit = original.unitId
    const { post } = good(await world.app.showUnit(office.boss, unit))
    good(await world.app.endTenure(office.boss, unit, post.tenures[0]?.id ?? '', '2025-01-04'))
    good(await world.app.appoint(office.boss, unit, held('Wulan Contoh, S.E.', '2025-01-05', { capacity: 'plt' })))
    const reason = { reason: 'official', note: 'Pergantian Sekretaris per 5 Januari 2025.' } as const
    // Who held the post already when the old one was dated is no change since then.
    expect(good(await world.app.officialChanges(office.planner)).items).toEqual([])
    let copy = good(await world.app.amendAgreement(office.planner, agreementId, reason))
    expect(copy.agreement.firstParty).toMatchObject({ name: 'Wulan Contoh, S.E.', acting: true })
    expect(copy.agreement.objectives).toEqual(amendment.agreement.objectives)
    expect(copy.marks.map((m) => [m.kind, m.at])).toEqual([['confirm', 'firstParty/name']])
    copy = good(await world.app.editCopy(office.planner, copy.id, { revision: 1, edits: dated, confirmed: [''] })).copy
    expect(unmet(copy)).not.toContain('amendment-differs')
    copy = await checkedCopy(world, office.planner, copy, [])
    const wulan = await signerFor(world, unit)
    good(await world.app.signCopy(wulan, copy.id, signingWith(authority, ratna, copy, 'first')))
    good(await sign('chair', copy))
    const { versions } = good(await world.app.agreementView(office.planner, agreementId))
    expect(versions.map((v) => v.standing)).toEqual(['whole', 'superseded', 'superseded'])
  })
})

describe('an agreement that was read from a document', () => {
  test('is amended as well; it is replaced when the amendment is signed', async () => {
    const ketua = await office.copyOf('ketua')
    good(await world.app.discardCopy(office.planner, ketua.id))
    const file = {
      format: 'ikrar/agreements@1',
      agreements: [{ ...ketua.agreement, statementDate: '2025-01-06', annexDate: '2025-01-06' }],
    }
    const { kept } = good(await world.app.importInterchange(office.planner, file))
    const id = kept[0]?.agreementId ?? ''
    headsAgreement = id
    const begun = good(await world.app.amendAgreement(office.planner, id, BUDGET))
    const copy = await checkedCopy(world, office.planner, begun, contentOf(2025))
    good(await world.app.signCopy(office.chair, copy.id, signingWith(authority, surya, copy, 'first')))
    const { versions } = good(await world.app.agreementView(office.planner, id))
    expect(versions.map((v) => [v.version, v.standing])).toEqual([
      [2, 'whole'],
      [1, 'superseded'],
    ])
  })

  test('is not amended without a year, nor of a unit that is closed', async () => {
    const sub = await office.copyOf('kepala-subbagian')
    good(await world.app.discardCopy(office.planner, sub.id))
    const undated = { format: 'ikrar/agreements@1', agreements: [{ ...sub.agreement, year: null }] }
    const { kept } = good(await world.app.importInterchange(office.planner, undated))
    const id = kept[0]?.agreementId ?? ''
    expect(codeOf(await world.app.amendAgreement(office.planner, id, BUDGET))).toBe('amendment/no-year')
    await world.pool.query("UPDATE unit SET closed_on = '2025-01-05' WHERE id = $1", [sub.unitId])
    expect(codeOf(await world.app.amendAgreement(office.planner, id, BUDGET))).toBe('unit/closed')
  })
})

describe('officials who changed since', () => {
  test('touch what they signed and what was promised to them, until its amendment is begun', async () => {
    world.clock.pass(60 * 24 * 10)
    expect(good(await world.app.officialChanges(office.planner)).items).toEqual([])
    const { post } = good(await world.app.showUnit(office.boss, office.root))
    good(await world.app.endTenure(office.boss, office.root, post.tenures[0]?.id ?? '', '2025-01-10'))
    const told = async () =>
      good(await world.app.officialChanges(office.planner)).items.map((item) => [
        item.agreementId,
        item.changes.map((c) => [c.party, c.before, c.after, c.since]),
      ])
    expect(await told()).toEqual([
      [headsAgreement, [['first', 'Surya Contoh, S.H.', null, '2025-01-10']]],
      [agreementId, [['second', 'Surya Contoh, S.H.', null, '2025-01-10']]],
    ])
    good(await world.app.appoint(office.boss, office.root, held('Bima Teladan, S.E.', '2025-01-12')))
    expect(await told()).toEqual([
      [headsAgreement, [['first', 'Surya Contoh, S.H.', 'Bima Teladan, S.E.', '2025-01-12']]],
      [agreementId, [['second', 'Surya Contoh, S.H.', 'Bima Teladan, S.E.', '2025-01-12']]],
    ])
    const reason = { reason: 'official', note: 'Pergantian Ketua per 12 Januari 2025.' } as const
    const begun = good(await world.app.amendAgreement(office.planner, agreementId, reason))
    expect(begun.agreement.secondParty?.name).toBe('Bima Teladan, S.E.')
    expect(begun.agreement.firstParty.name).toBe('Wulan Contoh, S.E.')
    expect((await told()).map(([id]) => id)).toEqual([headsAgreement])
    good(await world.app.discardCopy(office.planner, begun.id))
    expect(await told()).toHaveLength(2)
  })

  test('are told to those alone who draw up for the office', async () => {
    expect(codeOf(await world.app.officialChanges(office.secretary))).toBe('access/forbidden')
    const { reader: neighbour } = await addPerson(world, '63.01', ['planner'])
    expect(good(await world.app.officialChanges(neighbour)).items).toEqual([])
  })
})
