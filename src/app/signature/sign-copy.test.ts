import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { good, openWorld, type World } from '../../../test/app-world.ts'
import { addPerson } from '../../../test/rights/two-provinces.ts'
import {
  checkedCopy,
  openSigningOffice,
  type SigningOffice,
  signerFor,
  signingWith,
} from '../../../test/signing/signing-office.ts'
import { openAuthority, PASSPHRASE, p12Of, verifierFor } from '../../../test/signing/signing-world.ts'
import type { WorkingCopyView } from '../../contract/working-copy-view.ts'
import { KPU_PROFILE } from '../../core/profile/kpu/kpu-profile.ts'
import { createDocumentWriter } from '../../writing/document-writer.ts'

const authority = openAuthority()
const { secretary: ratna, chair: surya } = authority
let world: World
let office: SigningOffice
let copy: WorkingCopyView

const open = () =>
  openWorld({
    writer: createDocumentWriter({ printed: KPU_PROFILE }),
    verifier: verifierFor(authority.root),
    publicAddress: 'https://ikrar.example.go.id',
  })

beforeAll(async () => {
  world = await open()
  office = await openSigningOffice(world)
  copy = await checkedCopy(world, office.planner, await office.copyOf('sekretaris'))
})
afterAll(() => world?.close())

const codeOf = (result: { readonly ok: boolean; readonly problem?: { readonly code: string } }) => result.problem?.code
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const sign = (who: 'secretary' | 'chair', party: 'first' | 'second', of = copy) =>
  world.app.signCopy(office[who], of.id, signingWith(authority, who === 'secretary' ? ratna : surya, of, party))

describe('an agreement of two parties', () => {
  test('is not signed by the second party first, nor by whoever drew it up, nor out of scope, nor in an older revision', async () => {
    expect(codeOf(await sign('chair', 'second'))).toBe('copy/no-such-step')
    expect(codeOf(await sign('chair', 'first'))).toBe('access/forbidden')
    const given = signingWith(authority, ratna, copy, 'first')
    expect(codeOf(await world.app.signCopy(office.planner, copy.id, given))).toBe('access/forbidden')
    const { reader: neighbour } = await addPerson(world, '63.01', ['official'])
    expect(codeOf(await world.app.signCopy(neighbour, copy.id, given))).toBe('not-found')
    const stale = { ...given, revision: copy.revision - 1 }
    expect(codeOf(await world.app.signCopy(office.secretary, copy.id, stale))).toBe('conflict/stale-revision')
  })

  test('asks the first party, and tells a wrong passphrase, which may not be guessed for long', async () => {
    const view = good(await world.app.signingView(office.secretary, copy.id))
    expect(view).toMatchObject({ waitsFor: 'first', asked: { party: 'first', unmet: [] }, signatures: [] })
    expect(view.address).toBe(`https://ikrar.example.go.id/keaslian/${view.code}`)
    expect(good(await world.app.signingView(office.chair, copy.id)).asked).toBeNull()
    const given = signingWith(authority, ratna, copy, 'first')
    const wrong = { ...given, credential: { ...given.credential, passphrase: 'salah' } }
    const codes = []
    for (let i = 0; i < 6; i += 1) codes.push(codeOf(await world.app.signCopy(office.secretary, copy.id, wrong)))
    expect([...new Set(codes)]).toEqual(['signing/wrong-passphrase', 'access/too-many-attempts'])
    world.clock.pass(16)
    expect(await world.db.selectFrom('signature').select('id').execute()).toEqual([])
  })

  test('is signed first by one, then by the other; both signatures are genuine, and it is kept like any agreement', async () => {
    const first = good(await sign('secretary', 'first'))
    expect(first.copy).toMatchObject({ state: 'signed-first', mayEdit: false })
    expect(first.signatures).toMatchObject([
      {
        party: 'first',
        how: 'certificate',
        name: 'Ratna Contoh, S.Sos., M.Si.',
        certificate: { name: 'Ratna Contoh' },
      },
    ])
    const id = first.copy.agreementId ?? ''
    const listed = good(await world.app.listAgreements(office.planner, { text: 'selesai tepat waktu' }))
    expect(listed.rows.map((row) => row.id)).toEqual([id])
    const halfway = good(await world.app.agreementFile(office.planner, id, 'pdf')).bytes
    expect(await world.deps.verifier.verify(halfway)).toMatchObject({ judgement: 'genuine' })

    expect(good(await world.app.workList(office.chair)).items.map((i) => [i.copyId, i.to])).toContainEqual([
      copy.id,
      'signed-second',
    ])
    const second = good(await sign('chair', 'second'))
    expect(second.copy.state).toBe('signed-second')
    expect(second).toMatchObject({ waitsFor: null, asked: null })
    expect(second.signatures.map((s) => s.name)).toEqual(['Ratna Contoh, S.Sos., M.Si.', 'Surya Contoh, S.H.'])

    const { bytes, name } = good(await world.app.agreementFile(office.planner, id, 'pdf'))
    expect(name).toMatch(/^PK 2025 .*\.pdf$/)
    const verified = await world.deps.verifier.verify(bytes)
    expect(verified.judgement).toBe('genuine')
    expect(verified.signatures.map((s) => [s.field, s.signer])).toEqual([
      ['pihak-pertama', 'Ratna Contoh'],
      ['pihak-kedua', 'Surya Contoh'],
    ])
    expect(Buffer.from(bytes).subarray(0, halfway.length).equals(Buffer.from(halfway))).toBe(true)
    const rows = await world.db.selectFrom('signature').selectAll().orderBy('party').execute()
    expect(rows.map((r) => r.pdf_after)).toEqual([sha(halfway), sha(bytes)])
    expect(rows[1]?.pdf_before).toBe(rows[0]?.pdf_after)
    expect(good(await world.app.copyPdf(office.secretary, copy.id)).bytes).toEqual(bytes)
    const { history } = good(await world.app.agreementView(office.planner, id))
    expect(history.map((h) => h.verb)).toEqual(['sign-second', 'sign-first', 'keep'])
  })

  test('shows a changed byte and an added byte as such', async () => {
    const { agreementId } = good(await world.app.copyView(office.planner, copy.id))
    const { bytes } = good(await world.app.agreementFile(office.planner, agreementId ?? '', 'pdf'))
    const changed = Uint8Array.from(bytes)
    changed[1_500] = (changed[1_500] ?? 0) ^ 1
    expect(await world.deps.verifier.verify(changed)).toMatchObject({ judgement: 'altered' })
    const added = Buffer.concat([bytes, Buffer.from('x')])
    expect(await world.deps.verifier.verify(added)).toMatchObject({ judgement: 'appended', appendedBytes: 1 })
  })

  test('is frozen once signed: nobody edits it, discards it or signs it again, and the database refuses the same', async () => {
    const again = await sign('secretary', 'first')
    expect(again).toMatchObject({ problem: { code: 'signing/already-signed' } })
    const edits = [{ kind: 'set' as const, at: 'place', text: 'Lain' }]
    const { revision } = copy
    expect(codeOf(await world.app.editCopy(office.planner, copy.id, { revision, edits }))).toBe('copy/not-a-draft')
    expect(codeOf(await world.app.discardCopy(office.planner, copy.id))).toBe('copy/not-a-draft')
    const broken = (query: string) => world.pool.query(query, [copy.id])
    const cases: [string, string][] = [
      [`UPDATE working_copy SET agreement = agreement || '{"place":"x"}' WHERE id = $1`, 'working_copy_frozen'],
      ["UPDATE working_copy SET code = '000000000000' WHERE id = $1", 'working_copy_code_stays'],
      ['DELETE FROM working_copy WHERE id = $1', 'working_copy_signed_stays'],
      ['UPDATE signature SET signed_at = now() WHERE copy_id = $1', 'signature_never_changes'],
      ['DELETE FROM signature WHERE copy_id = $1', 'signature_never_changes'],
    ]
    for (const [query, constraint] of cases) await expect(broken(query), query).rejects.toMatchObject({ constraint })
  })
})

describe('an agreement of one party', () => {
  test('is signed by its head alone, with a certificate that was left here, and handed in after that', async () => {
    const draft = await office.copyOf('ketua')
    const ketua = await checkedCopy(world, office.planner, draft)
    const p12 = Buffer.from(p12Of(authority, surya)).toString('base64')
    const { certificates } = good(await world.app.keepCertificate(office.chair, { p12, passphrase: PASSPHRASE }))
    expect(certificates).toMatchObject([{ name: 'Surya Contoh', isValid: true }])
    const own = certificates[0]?.id ?? ''
    const given = { revision: ketua.revision, party: 'first' as const }
    const kept = { ...given, credential: { kind: 'kept' as const, certificateId: own, passphrase: PASSPHRASE } }
    expect(codeOf(await world.app.signCopy(office.secretary, ketua.id, kept))).toBe('not-found')
    const signed = good(await world.app.signCopy(office.chair, ketua.id, kept))
    expect(signed).toMatchObject({ waitsFor: null, copy: { state: 'signed-first' } })
    expect(signed.copy.next.map((step) => step.to)).not.toContain('signed-second')
    expect(good(await world.app.forgetCertificate(office.chair, own)).certificates).toEqual([])
    expect(codeOf(await world.app.forgetCertificate(office.chair, own))).toBe('not-found')
  })
})

test('nobody takes or sees the certificate of another, whose bytes are not those that were given', async () => {
  const bytes = p12Of(authority, ratna)
  const p12 = Buffer.from(bytes).toString('base64')
  good(await world.app.keepCertificate(office.secretary, { p12, passphrase: PASSPHRASE }))
  const { userId } = office.secretary
  const row = await world.db.selectFrom('certificate').selectAll().where('user_id', '=', userId).executeTakeFirst()
  expect(Buffer.from(row?.sealed ?? []).includes(Buffer.from(bytes).subarray(100, 140))).toBe(false)
  expect(good(await world.app.listCertificates(office.chair)).certificates).toEqual([])
  expect(codeOf(await world.app.forgetCertificate(office.chair, row?.id ?? ''))).toBe('not-found')
  expect(await world.deps.certificates.open(office.chair.userId, row?.sealed ?? new Uint8Array())).toMatchObject({
    problem: { code: 'signing/not-kept-here' },
  })
})

describe('at the same time', () => {
  let sub: WorkingCopyView

  beforeAll(async () => {
    const { units } = good(await world.app.draftingYear(office.planner, null, 2025))
    const id = units.find((u) => u.level === 'kepala-subbagian')?.copy?.id ?? ''
    sub = await checkedCopy(world, office.planner, good(await world.app.copyView(office.planner, id)))
  })

  test('of two who sign for one party only one wins, and it is signed once', async () => {
    const [one, two] = [await signerFor(world, sub.unitId), await signerFor(world, sub.unitId)]
    const given = signingWith(authority, ratna, sub, 'first')
    const results = await Promise.all([one, two].map((reader) => world.app.signCopy(reader, sub.id, given)))
    expect(results.map(codeOf).toSorted()).toEqual(['signing/already-signed', undefined])
    const rows = await world.db.selectFrom('signature').select('id').where('copy_id', '=', sub.id).execute()
    expect(rows).toHaveLength(1)
  })

  test('of a signature and a step back to editing only one wins: what was signed is what was read', async () => {
    const { units } = good(await world.app.draftingYear(office.planner, null, 2025))
    const other = units.filter((u) => u.level === 'kepala-subbagian').at(-1)?.copy?.id ?? ''
    const draft = good(await world.app.copyView(office.planner, other))
    const checked = await checkedCopy(world, office.planner, draft)
    const head = await signerFor(world, checked.unitId)
    const signing = world.app.signCopy(head, checked.id, signingWith(authority, ratna, checked, 'first'))
    // The first look was taken, and the document is being typeset.
    const back = await world.app.stepCopy(office.planner, checked.id, { revision: checked.revision, to: 'draft' })
    const edits = [{ kind: 'set' as const, at: 'place', text: 'Kota Lain' }]
    const edited = await world.app.editCopy(office.planner, checked.id, { revision: checked.revision, edits })
    const signed = await signing
    const now = good(await world.app.copyView(office.planner, checked.id))
    if (signed.ok) {
      expect([codeOf(back), codeOf(edited)]).toContain('copy/not-a-draft')
      expect(now.agreement.place).toBe('Kota Contoh')
    } else {
      expect(['conflict/stale-revision', 'copy/no-such-step']).toContain(codeOf(signed))
      expect(now).toMatchObject({ state: 'draft', agreementId: null })
    }
  })
})

test('a newer version that is signed by all marks the one before it as replaced', async () => {
  const { agreementId } = good(await world.app.copyView(office.planner, copy.id))
  await world.pool.query(
    `INSERT INTO working_copy (id, satker_id, unit_id, year, agreement, origin, amends_id, amendment_reason,
       created_by, created_at)
     SELECT gen_random_uuid(), satker_id, unit_id, year, jsonb_set(agreement, '{objectives,0,text}', '"Terwujudnya layanan yang prima"'),
       'amendment', $2, 'programme', created_by, created_at FROM working_copy WHERE id = $1`,
    [copy.id, agreementId],
  )
  const { units } = good(await world.app.draftingYear(office.planner, null, 2025))
  const id = units.find((u) => u.level === 'sekretaris')?.copy?.id ?? ''
  const amended = await checkedCopy(world, office.planner, good(await world.app.copyView(office.planner, id)), [])
  good(await sign('secretary', 'first', amended))
  expect(good(await world.app.copyView(office.planner, copy.id)).state).toBe('signed-second')
  const whole = good(await sign('chair', 'second', amended))
  expect(whole.copy.agreementId).toBe(agreementId)
  expect(good(await world.app.copyView(office.planner, copy.id)).state).toBe('amended')
  expect(good(await world.app.agreementView(office.planner, agreementId ?? '')).version).toBe(2)
})
