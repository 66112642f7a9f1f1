import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { good, openWorld, type World } from '../../../test/app-world.ts'
import { inspectPdf } from '../../../test/golden/inspect-pdf.ts'
import { addPerson } from '../../../test/rights/two-provinces.ts'
import {
  checkedCopy,
  openSigningOffice,
  type SigningOffice,
  signerFor,
  signingWith,
} from '../../../test/signing/signing-office.ts'
import { openAuthority, verifierFor } from '../../../test/signing/signing-world.ts'
import { spokenCode } from '../../core/agreement/standing.ts'
import { KPU_PROFILE } from '../../core/profile/kpu/kpu-profile.ts'
import { createBookWriter } from '../../writing/book-writer.ts'
import { createDocumentWriter } from '../../writing/document-writer.ts'
import { filledEntries } from './book-content.ts'
import { boundParts } from './bound-parts.ts'
import { loadBook } from './load-book.ts'

const authority = openAuthority()
const YEAR = { year: 2025 }
const WHOLE = { ...YEAR, drafts: false, attached: true }
let world: World
let office: SigningOffice
/** Kept agreements of the chair and the secretary, signed by all. */
let signed: readonly string[]

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const plain = (text: string): string => text.replace(/\s+/g, ' ')
const codeOf = (result: { readonly ok: boolean; readonly problem?: { readonly code: string } }) => result.problem?.code

beforeAll(async () => {
  const bookPdf = createBookWriter(new URL('../../writing/worker.ts', import.meta.url), KPU_PROFILE)
  const writer = { ...createDocumentWriter({ printed: KPU_PROFILE }), bookPdf }
  const publicAddress = 'https://ikrar.example.go.id'
  world = await openWorld({ writer, verifier: verifierFor(authority.root), publicAddress })
  office = await openSigningOffice(world)
  const { app } = world
  const chairs = await checkedCopy(world, office.planner, await office.copyOf('ketua'))
  const first = good(
    await app.signCopy(office.chair, chairs.id, signingWith(authority, authority.chair, chairs, 'first')),
  )
  const own = await checkedCopy(world, office.planner, await office.copyOf('sekretaris'))
  good(await app.signCopy(office.secretary, own.id, signingWith(authority, authority.secretary, own, 'first')))
  const second = good(await app.signCopy(office.chair, own.id, signingWith(authority, authority.chair, own, 'second')))
  signed = [first, second].map(({ copy }) => copy.agreementId ?? '')
})
afterAll(() => world?.close())

describe('the book of an office', () => {
  test('shows every unit in the order of the tree, and which of them is signed, in work or missing', async () => {
    const view = good(await world.app.showBook(office.planner, YEAR))
    expect(view).toMatchObject({ office: 'KPU Kabupaten Kutai Kartanegara', year: 2025 })
    expect(view.rows.map((row) => [row.level, row.standing]).slice(0, 3)).toEqual([
      ['ketua', 'signed'],
      ['sekretaris', 'signed'],
      ['kepala-subbagian', 'unfinished'],
    ])
    expect(view.rows.slice(0, 2).map((row) => row.agreementId)).toEqual(signed)
    const next = good(await world.app.showBook(office.planner, { year: 2026 }))
    expect([...new Set(next.rows.map((row) => row.standing))]).toEqual(['missing'])
    expect(codeOf(await world.app.makeBook(office.planner, { ...WHOLE, year: 2026 }))).toBe('book/empty')
  })

  test('carries the signed PDFs byte for byte; taken out of it again they are still genuine', async () => {
    const { bytes, name } = good(await world.app.makeBook(office.planner, WHOLE))
    expect(name).toBe('Buku PK 2025 KPU Kabupaten Kutai Kartanegara.pdf')
    const pdf = await inspectPdf(bytes)
    const names = [...pdf.attachments.keys()].filter((file) => file.endsWith('.pdf')).toSorted()
    expect(names.map((file) => file.slice(0, 10))).toEqual(['01 PK 2025', '02 PK 2025'])
    const list = plain(pdf.pages.map((page) => page.text).join(' '))
    for (const [i, id] of signed.entries()) {
      const given = good(await world.app.agreementFile(office.planner, id, 'pdf')).bytes
      const inside = pdf.attachments.get(names[i] ?? '') ?? new Uint8Array()
      expect(Buffer.compare(inside, given)).toBe(0)
      const verification = await world.deps.verifier.verify(inside)
      expect(verification).toMatchObject({ judgement: 'genuine' })
      expect(verification.signatures).toHaveLength(i + 1)
      expect(list.replaceAll(' ', '')).toContain(sha(given))
    }
    const rows = await world.db.selectFrom('working_copy').select('code').where('version_id', 'is not', null).execute()
    for (const { code } of rows) {
      expect(list).toContain(spokenCode(code))
      expect(pdf.objects).toContain(`https://ikrar.example.go.id/keaslian/${code}`)
    }
    expect(list).toContain('Ratna Contoh, S.Sos., M.Si.: ditandatangani secara elektronik')
    const data = JSON.parse(new TextDecoder().decode(pdf.attachments.get('ikrar.json')))
    expect(data.agreements).toHaveLength(2)
  })

  test('leaves unfinished ones out and names them, or takes them in as drafts', async () => {
    const out = await inspectPdf(good(await world.app.makeBook(office.planner, WHOLE)).bytes)
    const last = plain(out.pages.at(-1)?.text ?? '')
    expect(last).toContain('PERJANJIAN YANG TIDAK TERMUAT')
    expect(last).toMatch(/1\. Sub ?[Bb]agian [^:]+: belum ditandatangani semua pihak/)
    const within = await inspectPdf(good(await world.app.makeBook(office.planner, { ...WHOLE, drafts: true })).bytes)
    expect(plain(within.pages[1]?.text ?? '')).toContain('(rancangan)')
    expect(within.pages.some((page) => page.text.includes('TIDAK TERMUAT'))).toBe(false)
    expect(within.pages.length).toBeGreaterThan(out.pages.length)
  })

  test('without the originals is small and still lists them', async () => {
    const { bytes } = good(await world.app.makeBook(office.planner, { ...WHOLE, attached: false }))
    const pdf = await inspectPdf(bytes)
    expect([...pdf.attachments.keys()]).toEqual(['ikrar.json'])
    expect(plain(pdf.pages.at(-1)?.text ?? '')).toMatch(/SHA-256: [0-9a-f]{32}/)
  })

  test('is refused, with what to do, where the originals are too large to be carried', async () => {
    const files = { ...world.deps.files, get: async () => new Uint8Array(40 * 1024 * 1024) }
    const filled = await world.db.transaction().execute(async (tx) => {
      const { found } = await loadBook(tx, office.planner, YEAR, KPU_PROFILE)
      return filledEntries(
        tx,
        (found?.entries ?? []).filter((entry) => entry.standing === 'signed'),
      )
    })
    const needs = { ...world.deps, files }
    expect(await boundParts(needs, filled, true)).toMatchObject({
      problem: { code: 'book/too-large', params: { limit: 64 } },
    })
    expect((await boundParts(needs, filled, false)).ok).toBe(true)
  })

  test('holds what its reader may read: a head of a unit their own, a neighbour nothing', async () => {
    const sub = (await office.copyOf('kepala-subbagian')).unitId
    const head = await signerFor(world, sub)
    const view = good(await world.app.showBook(head, YEAR))
    expect(view.rows.map((row) => row.unitId)).toEqual([sub])
    expect(codeOf(await world.app.makeBook(head, WHOLE))).toBe('book/empty')
    const satker = 'KPU Kabupaten Kutai Kartanegara'
    const { reader: neighbour } = await addPerson(world, '63.01', ['planner'])
    expect(good(await world.app.showBook(neighbour, { ...YEAR, satker }))).toMatchObject({ office: null, rows: [] })
    expect(codeOf(await world.app.makeBook(neighbour, { ...WHOLE, satker }))).toBe('not-found')
  })

  test('holds the signed version while its amendment waits for a signature', async () => {
    const agreementId = signed[1] ?? ''
    await world.pool.query(
      `INSERT INTO working_copy (id, satker_id, unit_id, year, agreement, origin, amends_id,
         amendment_reason, created_by, created_at)
       SELECT gen_random_uuid(), c.satker_id, c.unit_id, c.year,
         jsonb_set(c.agreement, '{objectives,0,text}', '"Terwujudnya layanan yang prima"'),
         'amendment', $1, 'programme', c.created_by, c.created_at
       FROM working_copy c JOIN agreement_version v ON v.id = c.version_id WHERE v.agreement_id = $1`,
      [agreementId],
    )
    const { units } = good(await world.app.draftingYear(office.planner, null, 2025))
    const id = units.find((unit) => unit.level === 'sekretaris')?.copy?.id ?? ''
    const rowNow = async () => good(await world.app.showBook(office.planner, YEAR)).rows[1]
    expect(await rowNow()).toMatchObject({ standing: 'signed', version: 1, copyId: null })
    const amended = await checkedCopy(world, office.planner, good(await world.app.copyView(office.planner, id)), [])
    const given = signingWith(authority, authority.secretary, amended, 'first')
    good(await world.app.signCopy(office.secretary, id, given))
    expect(await rowNow()).toMatchObject({ standing: 'signed', version: 1 })
    const chairs = signingWith(authority, authority.chair, amended, 'second')
    good(await world.app.signCopy(office.chair, id, chairs))
    expect(await rowNow()).toMatchObject({ standing: 'signed', version: 2, agreementId })
  })

  test('stands in the trail: who made it, of what, and the hash it can be told by', async () => {
    const { bytes } = good(await world.app.makeBook(office.planner, WHOLE))
    const deeds = await world.db
      .selectFrom('audit_event')
      .selectAll()
      .where('verb', '=', 'make-book')
      .orderBy('id')
      .execute()
    expect(deeds.at(-1)).toMatchObject({ actor_id: office.planner.userId, subject: 'unit', subject_id: office.root })
    expect(deeds.at(-1)?.detail).toMatchObject({ year: 2025, agreements: 2, originals: 2, sha256: sha(bytes) })
  })
})
