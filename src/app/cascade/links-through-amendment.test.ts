import { afterAll, beforeAll, expect, test } from 'vitest'
import { good, openWorld, type World } from '../../../test/app-world.ts'
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
import type { WorkingCopyView } from '../../contract/working-copy-view.ts'
import { statedLinks } from '../../core/cascade/stated-link.ts'
import { KPU_PROFILE } from '../../core/profile/kpu/kpu-profile.ts'
import { currentAgreements, familyIds } from '../../db/read/kept-agreements.ts'
import { asService } from '../../db/scope.ts'
import { createDocumentWriter } from '../../writing/document-writer.ts'
import { statedOfKept } from './decided-among.ts'

const YEAR = 2025
const GIVEN = { reason: 'priority', note: 'Arah kebijakan berubah.' } as const
const REWORDED = 'Indeks kepuasan masyarakat atas layanan kantor'
const SECOND = 'Jumlah kelurahan yang menerima sosialisasi'
const set = (at: string, text: string): WireEdit => ({ kind: 'set', at, text })
const authority = openAuthority()

let world: World
let office: SigningOffice
let agreementId: string
let amendment: WorkingCopyView

const edit = async (copy: WorkingCopyView, edits: readonly WireEdit[]) => {
  const now = good(await world.app.copyView(office.planner, copy.id))
  return good(await world.app.editCopy(office.planner, copy.id, { revision: now.revision, edits: [...edits] })).copy
}
const amend = async () => good(await world.app.amendAgreement(office.planner, agreementId, GIVEN))

/** What the matrix shows as decided: the superior's row, and the row that carries it. */
const decidedNow = async () => {
  const { rows } = good(await world.app.showCascade(office.planner, office.unitOf('sekretaris'), YEAR))
  return rows.flatMap((r) => r.cells.flatMap((c) => (c.decided ? [`${r.text}: ${c.decided} ${c.at}`] : [])))
}
/** The same of the agreements in force, which the checks and the tree look at. */
const decidedInForce = (): Promise<readonly string[]> =>
  asService(world.db, async (tx) => {
    const { satker_id } = await tx.selectFrom('agreement').select('satker_id').executeTakeFirstOrThrow()
    const ids = await familyIds(tx, satker_id, YEAR)
    const family = (await currentAgreements(tx, ids)).map((k) => k.agreement)
    const stated = await statedOfKept(tx, { satkerId: satker_id, year: YEAR }, ids)
    return statedLinks(family, stated).map(
      ({ source: s, decided }) =>
        `${family[s.agreement]?.objectives[s.objective]?.indicators[s.indicator]?.text}: ${decided}`,
    )
  })

beforeAll(async () => {
  world = await openWorld({
    writer: createDocumentWriter({ printed: KPU_PROFILE }),
    verifier: verifierFor(authority.root),
  })
  office = await openSigningOffice(world)
  const above = await edit(await office.copyOf('sekretaris'), [
    ...contentOf(YEAR),
    { kind: 'add-indicator', place: { objective: 0, indicator: 1 } },
    set('objectives/0/indicators/1/text', SECOND),
    set('objectives/0/indicators/1/target', '18 kelurahan'),
  ])
  const sub = await office.copyOf('kepala-subbagian')
  const cell = {
    kind: 'cell',
    unitId: sub.unitId,
    objective: 0,
    indicator: 0,
    way: 'derivation',
    method: 'new',
  } as const
  const asked = { revision: above.revision, fill: cell }
  good(await world.app.fillCascade(office.planner, office.unitOf('sekretaris'), YEAR, asked))
  const own = await edit(sub, [
    set('objectives/0/text', 'Tertatanya antrean pemohon'),
    set('objectives/0/indicators/0/text', 'Rata-rata menit menunggu'),
    set('objectives/0/indicators/0/target', '10 menit'),
    set('place', 'Kota Contoh'),
    set('statementDate', `6 Januari ${YEAR}`),
    set('annexDate', `6 Januari ${YEAR}`),
  ])
  const ready = await checkedCopy(
    world,
    office.planner,
    good(await world.app.editCopy(office.planner, own.id, { revision: own.revision, edits: [], confirmed: [''] })).copy,
    [],
  )
  const head = await signerFor(world, sub.unitId)
  good(await world.app.signCopy(head, sub.id, signingWith(authority, authority.secretary, ready, 'first')))
  good(await world.app.signCopy(office.secretary, sub.id, signingWith(authority, authority.chair, ready, 'second')))
  const kept = { ...above.agreement }
  good(await world.app.discardCopy(office.planner, above.id))
  const file = { format: 'ikrar/agreements@1', agreements: [kept] }
  agreementId = good(await world.app.importInterchange(office.planner, file)).kept[0]?.agreementId ?? ''
}, 120_000)
afterAll(() => world?.close())

const OLD = 'Persentase layanan yang selesai tepat waktu'

test('a decision on signed rows holds while an amendment says the superior’s row otherwise and elsewhere', async () => {
  expect([await decidedNow(), await decidedInForce()]).toEqual([[`${OLD}: new objectives/0`], [`${OLD}: new`]])
  amendment = await edit(await amend(), [
    { kind: 'add-objective', index: 0 },
    set('objectives/0/text', 'Terwujudnya tata kelola yang baik'),
    set('objectives/1/indicators/0/text', REWORDED),
  ])
  expect(await decidedNow()).toEqual([`${REWORDED}: new objectives/0`])
  expect(await decidedInForce()).toEqual([`${OLD}: new`])
})

test('and is as it was when the amendment is discarded, even where that had struck the row', async () => {
  await edit(amendment, [{ kind: 'remove-indicator', place: { objective: 1, indicator: 0 } }])
  expect([await decidedNow(), await decidedInForce()]).toEqual([[], [`${OLD}: new`]])
  await edit(amendment, [
    { kind: 'add-indicator', place: { objective: 1, indicator: 0 } },
    set('objectives/1/indicators/0/text', REWORDED),
  ])
  expect(await decidedNow()).toEqual([`${REWORDED}: new objectives/0`])
  await edit(amendment, [{ kind: 'remove-objective', index: 1 }])
  good(await world.app.discardCopy(office.planner, amendment.id))
  expect([await decidedNow(), await decidedInForce()]).toEqual([[`${OLD}: new objectives/0`], [`${OLD}: new`]])
})

test('is of the row that is in force once the amendment is signed', async () => {
  const copy = await edit(await amend(), [
    set('objectives/0/indicators/0/text', REWORDED),
    set('statementDate', `7 Juli ${YEAR}`),
    set('annexDate', `7 Juli ${YEAR}`),
  ])
  const ready = await checkedCopy(
    world,
    office.planner,
    good(await world.app.editCopy(office.planner, copy.id, { revision: copy.revision, edits: [], confirmed: [''] }))
      .copy,
    [],
  )
  const first = signingWith(authority, authority.secretary, ready, 'first')
  good(await world.app.signCopy(office.secretary, copy.id, first))
  expect([await decidedNow(), await decidedInForce()]).toEqual([
    [`${REWORDED}: new objectives/0`],
    [`${REWORDED}: new`],
  ])
  const left = await world.db.selectFrom('cascade_link').select('in_force_path').execute()
  expect(left.every((l) => l.in_force_path === null)).toBe(true)
})
