import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { good, type World } from '../../../test/app-world.ts'
import { type EsignServer, json, type Reply, startEsignServer } from '../../../test/signing/esign-server.ts'
import {
  checkedCopy,
  openPrintingWorld,
  openSigningOffice,
  type SigningOffice,
  signerFor,
  signingWith,
} from '../../../test/signing/signing-office.ts'
import { openAuthority, PASSPHRASE, p12Of, verifierFor } from '../../../test/signing/signing-world.ts'
import type { SignCopy } from '../../contract/signing.ts'
import type { WorkingCopyView } from '../../contract/working-copy-view.ts'
import { signWithCertificate } from '../../signing/certificate/certificate-signer.ts'
import { createEsignClient } from '../../signing/service/esign-client.ts'
import { createSigner } from '../../signing/signer.ts'
import { createApp } from '../create-app.ts'

const authority = openAuthority()
const { secretary: ratna, chair: surya } = authority
let world: World
let office: SigningOffice
/** Drafts of the subbagian, of which nothing was done yet. */
let fresh: string[]

beforeAll(async () => {
  // Nobody trusts the authority here.
  world = await openPrintingWorld({ verifier: verifierFor() })
  office = await openSigningOffice(world)
  const { units } = good(await world.app.draftingYear(office.planner, null, 2025))
  fresh = units.filter((u) => u.level === 'kepala-subbagian').map((u) => u.copy?.id ?? '')
})
afterAll(() => world?.close())

type Outcome = { readonly ok: boolean; readonly problem?: { readonly code: string; readonly params?: object } }
const codeOf = (result: Outcome) => result.problem?.code ?? 'done'
/** A copy whose first party is about to sign: brought there now, for every other one brings findings to it. */
const next = async (): Promise<WorkingCopyView> => {
  const draft = good(await world.app.copyView(office.planner, fresh.shift() ?? ''))
  return checkedCopy(world, office.planner, draft)
}
describe('whose certificate it is', () => {
  test('another name than the printed one is refused with both, and signs with a written reason that stays visible', async () => {
    const copy = await checkedCopy(world, office.planner, await office.copyOf('sekretaris'))
    const stranger = { ...signingWith(authority, surya, copy, 'first'), otherName: '' }
    const refused = await world.app.signCopy(office.secretary, copy.id, stranger)
    expect(refused).toMatchObject({
      problem: {
        code: 'signing/other-name',
        params: { printed: 'Ratna Contoh, S.Sos., M.Si.', certificate: 'Surya Contoh' },
      },
    })
    expect(good(await world.app.signingView(office.secretary, copy.id)).signatures).toEqual([])
    const otherName = 'Nama sebelum menikah.'
    const signed = good(await world.app.signCopy(office.secretary, copy.id, { ...stranger, otherName }))
    expect(signed.signatures).toMatchObject([{ otherName, certificate: { name: 'Surya Contoh' } }])
    const { rows } = await world.pool.query(
      "SELECT detail FROM audit_event WHERE verb = 'sign-first' ORDER BY id DESC LIMIT 1",
    )
    expect(rows).toMatchObject([{ detail: { how: 'certificate', certificate: 'Surya Contoh', because: otherName } }])
    const own = good(
      await world.app.signCopy(office.chair, copy.id, signingWith(authority, surya, signed.copy, 'second')),
    )
    expect(own.signatures[1]).toMatchObject({ otherName: null })
  })

  test('the public page says that its issuer is not trusted here, beside what is on record', async () => {
    const { id } = await office.copyOf('sekretaris')
    const { code } = good(await world.app.signingView(office.planner, id))
    const document = { standing: 'whole', trust: 'unknown-issuer' }
    for (let i = 0; i < 2; i += 1) expect(good(await world.app.publicDocument(code))).toMatchObject(document)
  })
})

describe('of two at once exactly one wins, and the other is told so plainly', () => {
  test('who signs electronically, and who takes the print to be signed on paper', async () => {
    const copy = await next()
    const signer = await signerFor(world, copy.unitId)
    const [signed, taken] = await Promise.all([
      world.app.signCopy(signer, copy.id, signingWith(authority, ratna, copy, 'first')),
      world.app.takePrint(office.planner, copy.id, { revision: copy.revision }),
    ])
    expect([signed.ok, taken.ok].filter(Boolean)).toHaveLength(1)
    expect(codeOf(signed.ok ? taken : signed)).toBe(signed.ok ? 'copy/no-such-step' : 'paper/print-out')
  })

  test('two who take the print', async () => {
    const copy = await next()
    const given = { revision: copy.revision }
    const told = await Promise.all([0, 1].map(() => world.app.takePrint(office.planner, copy.id, given)))
    expect(told.map(codeOf).sort()).toEqual(['done', 'paper/print-out'])
  })
})

describe('a copy that is signed through BSrE', () => {
  const NIK = '9999010101700001'
  let server: EsignServer
  let copy: WorkingCopyView

  const signs: Reply = async (response, { files }) => {
    const pdf = files.get('file') ?? new Uint8Array()
    const request = { pdf, field: `sig_${pdf.length}`, visible: null, reason: null, location: null }
    const signed = await signWithCertificate(
      { clock: world.clock, timeStamps: null },
      request,
      p12Of(authority, ratna),
      PASSPHRASE,
    )
    response.writeHead(200, { 'content-type': 'application/pdf', id_dokumen: 'f3a1c0' }).end(good(signed).pdf)
  }

  beforeAll(async () => {
    server = await startEsignServer()
    copy = await next()
  })
  afterAll(() => server?.close())
  beforeEach(() => {
    server.replies.set('status', json(200, { status_code: 1111, status: 'ISSUE', message: 'terdaftar' }))
    server.replies.set('sign', signs)
  })

  const appWith = (more: { readonly url?: string; readonly milliseconds?: number } = {}) => {
    const { clock, verifier } = world.deps
    const at = { url: server.url, username: 'ikrar', password: 'rahasia aplikasi', milliseconds: 5_000, ...more }
    return createApp({
      ...world.deps,
      signer: createSigner({ clock, verifier, timeStamps: null, service: createEsignClient(at) }),
    })
  }
  const given = (): SignCopy => ({
    revision: copy.revision,
    party: 'first',
    credential: { kind: 'service', nik: NIK, passphrase: 'frasa sandi' },
    otherName: 'Sertifikat uji.',
  })

  test('is refused in plain codes where the passphrase is wrong, nobody is registered, the certificate expired or the service is down; nothing is signed', async () => {
    const signer = await signerFor(world, copy.unitId)
    const sign = async (app = appWith()) => codeOf(await app.signCopy(signer, copy.id, given()))
    server.replies.set('sign', json(400, { status_code: 2031, error: 'Passphrase anda salah' }))
    expect(await sign()).toBe('signing/wrong-passphrase')
    server.replies.set('status', json(200, { status_code: 1110, status: 'NOT_REGISTERED', message: 'belum terdaftar' }))
    expect(await sign()).toBe('signing/not-registered')
    server.replies.set('status', json(200, { status_code: 2021, status: 'EXPIRED', message: 'sertifikat kedaluwarsa' }))
    expect(await sign()).toBe('signing/service-certificate')
    server.replies.set('status', () => undefined)
    expect(await sign(appWith({ milliseconds: 50 }))).toBe('signing/service-unreachable')
    expect(await sign(appWith({ url: 'http://127.0.0.1:9' }))).toBe('signing/service-unreachable')
    const view = good(await world.app.signingView(signer, copy.id))
    expect([view.signatures, view.copy.state]).toEqual([[], 'checked'])
  })

  test('is bound with the number the service gave it, and the file bears the certificate’s name', async () => {
    const signer = await signerFor(world, copy.unitId)
    const asked = await appWith().signCopy(signer, copy.id, { ...given(), otherName: '' })
    expect(asked).toMatchObject({ problem: { code: 'signing/other-name', params: { certificate: 'Ratna Contoh' } } })
    const signed = good(await appWith().signCopy(signer, copy.id, given()))
    expect(signed.signatures).toMatchObject([{ how: 'service', reference: 'f3a1c0', certificate: null }])
    expect(signed.copy.state).toBe('signed-first')
  })
})
