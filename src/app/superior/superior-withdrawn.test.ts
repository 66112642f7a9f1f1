import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { good, openWorld, type World } from '../../../test/app-world.ts'
import { budgetOf, type DraftingOffice, objectiveRow, openOffice, set } from '../../../test/drafting-office.ts'
import {
  checkedCopy,
  contentOf,
  openSigningOffice,
  signerFor,
  signingWith,
} from '../../../test/signing/signing-office.ts'
import { openAuthority, verifierFor } from '../../../test/signing/signing-world.ts'
import type { InterchangeAgreement } from '../../contract/interchange.ts'
import type { WorkingCopyView } from '../../contract/working-copy-view.ts'
import { KPU_PROFILE } from '../../core/profile/kpu/kpu-profile.ts'
import { createDocumentWriter } from '../../writing/document-writer.ts'

const MEASURE = 'Persentase layanan yang selesai tepat waktu'
const REPORTS = 'Jumlah laporan kinerja yang disampaikan'
const TARGET = 'objectives/0/indicators/0/target'
const ROWS = objectiveRow('Terwujudnya layanan yang tepat waktu', [MEASURE, '95%'], [REPORTS, '12 laporan'])

let world: World
let office: DraftingOffice
/** The superior's agreement as a document says it; and of the copies below one that accepts, one that waits, one that refuses. */
let document: InterchangeAgreement
let agreementId: string
let accepts: WorkingCopyView
let waits: WorkingCopyView
let refuses: WorkingCopyView

const again = async (copy: WorkingCopyView) => good(await world.app.copyView(office.planner, copy.id))
const told = async (copy: WorkingCopyView) =>
  (await again(copy)).changesAbove
    .map((c) => `${c.part} ${c.before} → ${c.after}${c.answer ? ` ${c.answer}` : ''}`)
    .toSorted()
const answer = (copy: WorkingCopyView, change: string | null) =>
  world.app.answerSuperior(office.planner, copy.id, { answer: 'accepted', change })
const keep = async (agreement: InterchangeAgreement) =>
  good(await world.app.importInterchange(office.planner, { format: 'ikrar/agreements@1', agreements: [agreement] }))
    .kept[0]
/** The superior's agreement with another target of its first indicator. */
const saying = (value: number): InterchangeAgreement => ({
  ...document,
  objectives: document.objectives.map((o) => ({
    ...o,
    indicators: o.indicators.map((x) =>
      x.text === MEASURE ? { ...x, target: { raw: `${value}%`, kind: 'percent', value, unit: '%' } as const } : x,
    ),
  })),
})
const targetOf = (copy: WorkingCopyView) => copy.agreement.objectives[0]?.indicators[0]?.target?.raw

beforeAll(async () => {
  world = await openWorld()
  office = await openOffice(world)
  const above = await office.edit(await office.copyOf('sekretaris'), [
    ...ROWS,
    ...budgetOf(['Program Dukungan Manajemen', '500']),
    set('place', 'Kota Contoh'),
  ])
  document = above.agreement
  good(await world.app.discardCopy(office.planner, above.id))
  agreementId = (await keep(document))?.agreementId ?? ''
  accepts = await office.edit(await office.copyOf('kepala-subbagian', 0), ROWS)
  waits = await office.edit(
    await office.copyOf('kepala-subbagian', 1),
    objectiveRow(MEASURE, ['Jumlah surat', '9 surat']),
  )
  refuses = await office.edit(await office.copyOf('kepala-subbagian', 2), ROWS)
})
afterAll(() => world?.close())

describe('a new version of the superior’s agreement that was read from a document', () => {
  test('is told to the copies that carry what it changed, at their rows, and can be accepted there', async () => {
    expect(await keep(saying(97))).toMatchObject({ how: 'new-version', version: 2 })
    expect([await told(accepts), await told(waits)]).toEqual([['target 95% → 97%'], ['target 95% → 97%']])
    expect((await again(accepts)).changesAbove[0]).toMatchObject({ at: TARGET, copyId: null, edits: true })
    expect(await told(await office.copyOf('kepala-subbagian', 3))).toEqual([])
    expect(targetOf(good(await answer(accepts, null)))).toBe('97%')
  })

  test('tells nothing twice, moves on what waits, and asks those anew who had accepted', async () => {
    expect(await keep(saying(97))).toMatchObject({ how: 'known' })
    await keep(saying(98))
    expect(await told(waits)).toEqual(['target 95% → 98%'])
    expect(await told(accepts)).toEqual(['target 97% → 98%'])
    expect(await keep({ ...saying(95), title: 'PERJANJIAN KINERJA' })).toMatchObject({ version: 4 })
    expect([await told(waits), await told(refuses)]).toEqual([[], []])
    expect(await told(accepts)).toEqual(['target 97% → 95%'])
    expect(targetOf(good(await answer(accepts, null)))).toBe('95%')
  })

  test('waits behind a copy that is in work, which stands for the superior until it is discarded', async () => {
    const given = { reason: 'programme', note: 'Revisi DIPA ke-2.' } as const
    const amendment = good(await world.app.amendAgreement(office.planner, agreementId, given))
    await keep({ ...saying(96), title: 'PERJANJIAN KINERJA REVISI' })
    expect(await told(waits)).toEqual([])
    good(await world.app.discardCopy(office.planner, amendment.id))
    expect(await told(waits)).toEqual(['target 95% → 96%'])
    await keep({ ...saying(95), title: 'PERJANJIAN KINERJA REVISI KEDUA' })
    expect([await told(waits), await told(accepts), await told(refuses)]).toEqual([[], [], []])
  })
})

describe('an amendment of the superior that is discarded', () => {
  test('takes back what it had told: what waits or was refused goes, what was accepted is asked the other way', async () => {
    const given = { reason: 'programme', note: 'Revisi DIPA ke-3.' } as const
    let amendment = good(await world.app.amendAgreement(office.planner, agreementId, given))
    amendment = await office.edit(amendment, [
      set(TARGET, '99%'),
      { kind: 'remove-indicator', place: { objective: 0, indicator: 1 } },
    ])
    expect(await told(accepts)).toEqual([`row ${REPORTS} → null`, 'target 95% → 99%'])
    const done = good(await answer(accepts, null))
    expect(done.agreement.objectives[0]?.indicators).toHaveLength(1)
    for (const change of (await again(refuses)).changesAbove) {
      const refusal = { answer: 'refused', change: change.id, reason: 'Petugas berkurang.' } as const
      good(await world.app.answerSuperior(office.planner, refuses.id, refusal))
    }
    expect((await again(amendment)).changesBelow.filter((c) => c.answer === 'refused')).toHaveLength(2)

    good(await world.app.discardCopy(office.planner, amendment.id))
    expect([await told(waits), await told(refuses)]).toEqual([[], []])
    expect(await told(accepts)).toEqual([`back ${REPORTS} → ${REPORTS}`, 'target 99% → 95%'])
    const back = (await again(accepts)).changesAbove.find((c) => c.part === 'back')
    expect(back).toMatchObject({ at: '', edits: false, answer: null })
  })

  test('is answered like any other change; a row that is written again needs no answer', async () => {
    const copy = await office.edit(await again(accepts), [
      { kind: 'add-indicator', place: { objective: 0, indicator: 1 } },
      set('objectives/0/indicators/1/text', REPORTS),
      set('objectives/0/indicators/1/target', '12 laporan'),
    ])
    expect(await told(copy)).toEqual(['target 99% → 95%'])
    expect(targetOf(good(await answer(copy, null)))).toBe('95%')
    expect(await told(copy)).toEqual([])
  })

  test('leaves nothing to answer where the unit has no agreement at all', async () => {
    const ketua = await office.edit(
      await office.copyOf('ketua'),
      objectiveRow('Terwujudnya kantor yang tertib', [MEASURE, '90%']),
    )
    const secretary = good(
      await world.app.amendAgreement(office.planner, agreementId, { reason: 'priority', note: 'Asumsi berubah.' }),
    )
    await office.edit(ketua, [set(TARGET, '91%')])
    expect(await told(secretary)).toEqual(['target 90% → 91%'])
    good(await world.app.discardCopy(office.planner, ketua.id))
    expect(await told(secretary)).toEqual([])
  })
})

describe('a subordinate that has signed', () => {
  test('answers in its amendment; where that is discarded, the change waits at what was signed', async () => {
    const authority = openAuthority()
    const signing = await openWorld({
      writer: createDocumentWriter({ printed: KPU_PROFILE }),
      verifier: verifierFor(authority.root),
    })
    try {
      const { app } = signing
      const own = await openSigningOffice(signing)
      const above = await own.copyOf('sekretaris')
      good(await app.editCopy(own.planner, above.id, { revision: above.revision, edits: [...contentOf(2025)] }))
      const below = await checkedCopy(signing, own.planner, await own.copyOf('kepala-subbagian'))
      const head = await signerFor(signing, below.unitId)
      good(await app.signCopy(head, below.id, signingWith(authority, authority.secretary, below, 'first')))
      const whole = good(
        await app.signCopy(own.secretary, below.id, signingWith(authority, authority.chair, below, 'second')),
      )
      const view = async (id: string) => good(await app.copyView(own.planner, id))
      const now = await view(above.id)
      good(await app.editCopy(own.planner, above.id, { revision: now.revision, edits: [set(TARGET, '97%')] }))
      expect((await view(below.id)).changesAbove).toMatchObject([{ at: TARGET, after: '97%' }])

      const given = { reason: 'priority', note: 'Target atasan berubah.' } as const
      const amendment = good(await app.amendAgreement(own.planner, whole.copy.agreementId ?? '', given))
      expect(amendment.changesAbove).toMatchObject([{ at: TARGET, after: '97%' }])
      expect((await view(below.id)).changesAbove).toEqual([])
      const taken = good(await app.answerSuperior(own.planner, amendment.id, { answer: 'accepted', change: null }))
      expect([targetOf(taken), taken.changesAbove]).toEqual(['97%', []])
      good(await app.discardCopy(own.planner, amendment.id))
      expect((await view(below.id)).changesAbove).toMatchObject([{ at: TARGET, before: '95%', after: '97%' }])
    } finally {
      await signing.close()
    }
  })
})
