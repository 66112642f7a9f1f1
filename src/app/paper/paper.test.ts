import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, good, openWorld, upload, type World } from '../../../test/app-world.ts'
import { addPerson } from '../../../test/rights/two-provinces.ts'
import { paperReader, scanOf, withTarget } from '../../../test/signing/paper-scan.ts'
import {
  checkedCopy,
  openSigningOffice,
  type SigningOffice,
  signingWith,
} from '../../../test/signing/signing-office.ts'
import { openAuthority, verifierFor } from '../../../test/signing/signing-world.ts'
import type { WorkingCopyView } from '../../contract/working-copy-view.ts'

const authority = openAuthority()
let world: World
let office: SigningOffice
let copy: WorkingCopyView

beforeAll(async () => {
  world = await openWorld({ reader: paperReader, verifier: verifierFor(authority.root) })
  office = await openSigningOffice(world)
  copy = await checkedCopy(world, office.planner, await office.copyOf('sekretaris'))
})
afterAll(() => world?.close())

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const read = async () => expect(await world.app.readNextScan(new AbortController().signal)).toBe(true)
const paper = async () => good(await world.app.signingView(office.planner, copy.id)).paper
const bind = async (more: { readonly reason?: string; readonly signedOn?: string } = {}) =>
  world.app.bindScan(office.planner, copy.id, {
    scan: (await paper()).scan?.id ?? '',
    signedOn: '2025-01-06',
    confirmed: true,
    reason: '',
    ...more,
  })
const edit = () =>
  world.app.editCopy(office.planner, copy.id, {
    revision: copy.revision,
    edits: [{ kind: 'set', at: 'place', text: 'Kota Lain' }],
  })
const sql = (text: string, values: readonly unknown[] = [copy.id]) => world.pool.query(text, [...values])

describe('the print that is signed', () => {
  test('is taken by the parties or the planner, of a checked copy, as it is now', async () => {
    const { reader: neighbour } = await addPerson(world, '63.01', ['planner'])
    const given = { revision: copy.revision }
    expect(codeOf(await world.app.takePrint(neighbour, copy.id, given))).toBe('not-found')
    const { reader: auditor } = await addPerson(world, '64.02', ['auditor'])
    expect(codeOf(await world.app.takePrint(auditor, copy.id, given))).toBe('access/forbidden')
    expect(codeOf(await world.app.takePrint(office.planner, copy.id, { revision: copy.revision - 1 }))).toBe(
      'conflict/stale-revision',
    )
    const draft = await office.copyOf('ketua')
    const early = await world.app.takePrint(office.planner, draft.id, { revision: draft.revision })
    expect(codeOf(early)).toBe('copy/no-such-step')
    expect(await paper()).toMatchObject({ print: null, as: 'author', ready: true })
    for (const [who, as] of [
      ['secretary', 'first-party'],
      ['chair', 'second-party'],
    ] as const)
      expect(good(await world.app.signingView(office[who], copy.id)).paper.as).toBe(as)
    expect(good(await world.app.takePrint(office.planner, copy.id, given)).paper).toMatchObject({ ready: false })
  })

  test('freezes the copy: it is neither changed, nor handed back, nor signed in another way, nor printed once more', async () => {
    expect(codeOf(await world.app.takePrint(office.secretary, copy.id, { revision: copy.revision }))).toBe(
      'paper/print-out',
    )
    expect(codeOf(await edit())).toBe('copy/not-a-draft')
    const { revision } = copy
    const back = { revision, to: 'returned' as const, reasons: [{ at: '', text: 'Belum tepat.' }] }
    expect(codeOf(await world.app.stepCopy(office.planner, copy.id, { revision, to: 'draft' }))).toBe('paper/print-out')
    expect(codeOf(await world.app.stepCopy(office.chair, copy.id, back))).toBe('paper/print-out')
    const signing = signingWith(authority, authority.secretary, copy, 'first')
    expect(codeOf(await world.app.signCopy(office.secretary, copy.id, signing))).toBe('paper/print-out')
  })

  test('is handed out to the byte, whoever asks, and whatever is typeset meanwhile', async () => {
    const print = good(await world.app.paperFile(office.chair, copy.id, 'print')).bytes
    expect(sha(good(await world.app.copyPdf(office.planner, copy.id)).bytes)).toBe(sha(print))
    const { rows } = await sql('SELECT pdf FROM paper_print WHERE copy_id = $1')
    expect(rows).toEqual([{ pdf: sha(print) }])
  })

  test('is given back unsigned, and the copy goes on', async () => {
    expect(good(await world.app.withdrawPrint(office.secretary, copy.id)).paper.print).toBeNull()
    expect(codeOf(await world.app.withdrawPrint(office.secretary, copy.id))).toBe('paper/no-print')
    good(await world.app.stepCopy(office.planner, copy.id, { revision: copy.revision, to: 'draft' }))
    copy = good(await world.app.stepCopy(office.planner, copy.id, { revision: copy.revision, to: 'checked' }))
    good(await world.app.takePrint(office.planner, copy.id, { revision: copy.revision }))
  })
})

describe('the scan of the signed sheet', () => {
  test('is a PDF, of a print that is out, and there before the print may be given back no more', async () => {
    const none = await office.copyOf('ketua')
    expect(codeOf(await world.app.uploadScan(office.chair, none.id, [upload('a.pdf', '%PDF-')]))).toBe(
      'copy/no-such-step',
    )
    for (const [files, code] of [
      [[], 'input/invalid'],
      [[upload('a.pdf', '')], 'file/empty'],
      [[upload('a.docx', 'PK')], 'paper/form'],
    ] as const)
      expect(codeOf(await world.app.uploadScan(office.planner, copy.id, files))).toBe(code)
    good(await world.app.uploadScan(office.planner, copy.id, [scanOf(copy)]))
    expect(codeOf(await world.app.withdrawPrint(office.planner, copy.id))).toBe('paper/scan-there')
    expect(codeOf(await bind())).toBe('paper/not-read')
    good(await world.app.discardScan(office.planner, copy.id))
    expect(await world.app.readNextScan(new AbortController().signal)).toBe(false)
    expect((await paper()).scan).toBeNull()
  })

  test('with another target is not what was printed, and cannot be bound', async () => {
    good(await world.app.uploadScan(office.planner, copy.id, [scanOf({ agreement: withTarget(copy, '65%') })]))
    await read()
    const { scan } = await paper()
    expect(scan).toMatchObject({ state: 'read', refusing: 1, doubtful: 0 })
    expect(scan?.differences).toMatchObject([
      { kind: 'target', weight: 'refuses', printed: '95%', read: '65%', page: 2 },
    ])
    expect(codeOf(await bind({ reason: 'Sudah diperiksa.' }))).toBe('paper/differs')
    const forced = "UPDATE paper_scan SET state = 'bound', signed_on = '2025-01-06', bound_as = 'author' WHERE id = $1"
    await expect(sql(forced, [scan?.id])).rejects.toMatchObject({ constraint: 'paper_scan_bound_is_same' })
  })

  test('that lacks a page is refused too; one that cannot be read says so, and the next replaces it', async () => {
    good(await world.app.uploadScan(office.planner, copy.id, [scanOf({ agreement: copy.agreement, pages: 1 })]))
    await read()
    expect((await paper()).scan).toMatchObject({ refusing: 1, differences: [{ kind: 'pages-missing' }] })
    good(await world.app.uploadScan(office.planner, copy.id, [upload('b.pdf', '%PDF- rusak')]))
    await read()
    expect((await paper()).scan).toMatchObject({ state: 'failed', problem: { code: 'file/reader-crashed' } })
    expect(codeOf(await bind())).toBe('paper/not-read')
  })

  test('that was read dimly is bound with a written reason alone', async () => {
    const dim = scanOf({ agreement: withTarget(copy, '65%'), confidence: 0.6 })
    good(await world.app.uploadScan(office.secretary, copy.id, [dim]))
    await read()
    expect((await paper()).scan).toMatchObject({ refusing: 0, doubtful: 1 })
    expect(codeOf(await bind())).toBe('paper/reason-missing')
    const { rows } = await sql("SELECT id FROM paper_scan WHERE state = 'read'", [])
    const forced = "UPDATE paper_scan SET state = 'bound', signed_on = '2025-01-06', bound_as = 'author' WHERE id = $1"
    await expect(sql(forced, [rows[0]?.id])).rejects.toMatchObject({ constraint: 'paper_scan_doubts_explained' })
  })

  test('is bound by its hash with the signatures of all parties, and who brought it in stands in the trail', async () => {
    const scan = scanOf(copy)
    good(await world.app.uploadScan(office.planner, copy.id, [scan]))
    await read()
    expect((await paper()).scan).toMatchObject({ state: 'read', differences: [], refusing: 0, doubtful: 0 })
    for (const signedOn of ['2025-01-05', '2025-01-07']) expect(codeOf(await bind({ signedOn }))).toBe('input/invalid')
    const done = good(await bind())
    expect(done.copy.state).toBe('signed-second')
    expect(done.paper.scan).toMatchObject({ state: 'bound', boundAs: 'author', signedOn: '2025-01-06' })
    const name = 'Ratna Contoh, S.Sos., M.Si.'
    expect(done.signatures).toMatchObject([
      { party: 'first', how: 'paper', name, certificate: null, signedAt: '2025-01-05T17:00:00.000Z' },
      { party: 'second', how: 'paper', name: 'Surya Contoh, S.H.' },
    ])
    const bytes = await scan.bytes()
    const { rows } = await sql('SELECT pdf_after, pdf_before FROM signature WHERE copy_id = $1 ORDER BY party')
    const print = sha(good(await world.app.paperFile(office.chair, copy.id, 'print')).bytes)
    expect(rows).toEqual([1, 2].map(() => ({ pdf_after: sha(bytes), pdf_before: print })))
    expect(sha(good(await world.app.copyPdf(office.planner, copy.id)).bytes)).toBe(sha(bytes))
    expect(sha(good(await world.app.agreementFile(office.planner, done.copy.agreementId ?? '', 'pdf')).bytes)).toBe(
      sha(bytes),
    )
    const trail = await sql(
      "SELECT verb, detail FROM audit_event WHERE verb IN ('sign-first', 'sign-second') ORDER BY id",
      [],
    )
    expect(trail.rows).toMatchObject([
      { verb: 'sign-first', detail: { how: 'paper', as: 'author', scan: sha(bytes) } },
      { verb: 'sign-second', detail: { how: 'paper', as: 'author' } },
    ])
  })

  test('is known to whoever holds it by its code, and nothing of it changes any more', async () => {
    const { code } = good(await world.app.signingView(office.planner, copy.id))
    expect(good(await world.app.publicDocument(code))).toMatchObject({
      standing: 'whole',
      signatures: [{ how: 'paper' }, { how: 'paper' }],
    })
    for (const act of [
      () => world.app.discardScan(office.planner, copy.id),
      () => world.app.withdrawPrint(office.planner, copy.id),
      () => world.app.uploadScan(office.planner, copy.id, [scanOf(copy)]),
    ])
      expect(codeOf(await act())).toBe('copy/no-such-step')
    await expect(sql("UPDATE paper_scan SET state = 'discarded' WHERE state = 'bound'", [])).rejects.toMatchObject({
      constraint: 'paper_scan_stays',
    })
    await expect(
      sql(
        'UPDATE paper_print SET withdrawn_by = taken_by, withdrawn_at = taken_at WHERE copy_id = $1 AND withdrawn_at IS NULL',
      ),
    ).rejects.toMatchObject({
      constraint: 'paper_print_has_scan',
    })
  })
})

describe('the database itself', () => {
  test('refuses what no use case asks for: a print of a draft, a way out of a print, a signature without its scan', async () => {
    const ketua = await office.copyOf('ketua')
    const print = `INSERT INTO paper_print (id, copy_id, revision, pdf, taken_by, taken_at)
      SELECT gen_random_uuid(), id, revision, repeat('a', 64), created_by, now() FROM working_copy WHERE id = $1`
    await expect(sql(print, [ketua.id])).rejects.toMatchObject({ constraint: 'paper_print_of_checked_copy' })
    const sub = await checkedCopy(world, office.planner, await office.copyOf('kepala-subbagian'))
    good(await world.app.takePrint(office.planner, sub.id, { revision: sub.revision }))
    await expect(sql("UPDATE working_copy SET state = 'draft' WHERE id = $1", [sub.id])).rejects.toMatchObject({
      constraint: 'working_copy_printed',
    })
    const signature = (how: string, scan: string) =>
      sql(
        `INSERT INTO signature (id, copy_id, version_id, party, how, signer_id, printed_position, signed_at, pdf_before,
           pdf_after, time_stamped, scan_id)
         SELECT gen_random_uuid(), $1, (SELECT id FROM agreement_version LIMIT 1), 'first', $2, created_by, '', now(),
           repeat('a', 64), repeat('b', 64), false, ${scan} FROM working_copy WHERE id = $1`,
        [sub.id, how],
      )
    await expect(signature('paper', 'NULL')).rejects.toMatchObject({ code: '23514' })
    await expect(signature('paper', '(SELECT id FROM paper_scan LIMIT 1)')).rejects.toMatchObject({
      constraint: 'signature_on_bound_scan',
    })
    await expect(signature('certificate', 'NULL')).rejects.toMatchObject({ constraint: 'signature_one_way' })
  })
})
