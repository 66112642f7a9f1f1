import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SigningRequest } from '../../src/ports/signing.ts'
import { signWithCertificate } from '../../src/signing/certificate/certificate-signer.ts'
import { createEsignClient } from '../../src/signing/service/esign-client.ts'
import { createSigner } from '../../src/signing/signer.ts'
import { problemSentence } from '../../src/words/problem-sentence.ts'
import { at, written } from '../golden/written.ts'
import { forged, otherContent } from './attacks.ts'
import { type EsignServer, json, type Reply, startEsignServer } from './esign-server.ts'
import { clock, NOW, openAuthority, PASSPHRASE, p12Of, printed, QR, requestFor, verifierFor } from './signing-world.ts'

const NIK = '9999010101700001'
const SECRET = 'frasa sandi Ratna'
const authority = openAuthority()
const verifier = verifierFor(authority.root)

let server: EsignServer
let request: SigningRequest

/** What the service does when all is well: it signs with the person's certificate that it keeps. */
const signs: Reply = async (response, { files, fields }) => {
  const pdf = files.get('file')
  if (pdf === undefined) throw new Error('no file was sent')
  const own: SigningRequest = {
    pdf,
    field: `sig_${pdf.length}`,
    visible: null,
    reason: fields.get('reason') ?? null,
    location: null,
  }
  const p12 = p12Of(authority, authority.secretary)
  const signed = written(await signWithCertificate({ clock, timeStamps: null }, own, p12, PASSPHRASE))
  response.writeHead(200, { 'content-type': 'application/pdf', id_dokumen: 'f3a1c0' }).end(signed.pdf)
}

beforeAll(async () => {
  server = await startEsignServer()
  request = await requestFor(await printed(), 'first', 'Ratna Contoh')
})
afterAll(() => server.close())

beforeEach(() => {
  server.received.length = 0
  server.replies.set(
    'status',
    json(200, {
      status_code: 1111,
      status: 'ISSUE',
      message: 'User sudah terdaftar dan memiliki sertifikat dengan status ISSUE',
    }),
  )
  server.replies.set('sign', signs)
})

const clientOf = (more: { password?: string; milliseconds?: number; url?: string } = {}) =>
  createEsignClient({ url: server.url, username: 'ikrar', password: 'rahasia aplikasi', milliseconds: 5_000, ...more })

const signerOf = (more: Parameters<typeof clientOf>[0] = {}) =>
  createSigner({ clock, verifier, timeStamps: null, service: clientOf(more) })

const sign = (more: Parameters<typeof clientOf>[0] = {}, what = request) =>
  signerOf(more).sign(what, { kind: 'service', nik: NIK, passphrase: SECRET })

describe('signing through BSrE’s Esign Client Service', () => {
  test('asks whether the person can sign, sends the document with its fields, and gives back what was signed', async () => {
    const signed = written(await sign())
    expect(signed).toMatchObject({ reference: 'f3a1c0', certificate: null, signedAt: NOW, timeStamped: false })
    expect((await verifier.verify(signed.pdf)).judgement).toBe('genuine')
    expect(server.received.map((one) => `${one.method} ${one.path}`)).toEqual([
      `GET /api/user/status/${NIK}`,
      'POST /api/sign/pdf',
    ])
    const { fields, files } = at(server.received, 1)
    const place = request.visible?.place
    if (place === undefined) throw new Error('not visible')
    const side = Math.floor(Math.min(place.width, place.height))
    expect(Object.fromEntries(fields)).toEqual({
      nik: NIK,
      passphrase: SECRET,
      tampilan: 'visible',
      image: 'false',
      linkQR: QR,
      page: '1',
      xAxis: String(Math.round(place.x + (place.width - side) / 2)),
      yAxis: String(Math.round(place.y + (place.height - side) / 2)),
      width: String(side),
      height: String(side),
      reason: 'Perjanjian kinerja',
      location: 'Muara Teladan',
    })
    expect(Buffer.compare(files.get('file') ?? new Uint8Array(), request.pdf)).toBe(0)
  })

  test('without an address for a QR code, or a place, the signature is invisible', async () => {
    written(await sign({}, { ...request, visible: null, reason: null, location: null }))
    expect(Object.fromEntries(at(server.received, 1).fields)).toEqual({
      nik: NIK,
      passphrase: SECRET,
      tampilan: 'invisible',
    })
  })

  test('a second signature leaves the first valid', async () => {
    const first = written(await sign())
    const second = written(await sign({}, { ...request, pdf: first.pdf, field: 'pihak-kedua' }))
    const { judgement, signatures } = await verifier.verify(second.pdf)
    expect([judgement, signatures.length]).toEqual(['genuine', 2])
  })

  test('each documented refusal is told in its own words, and the passphrase in none', async () => {
    const cases: [string, Reply, object][] = [
      [
        'passphrase',
        json(400, { error: 'Passphrase anda salah', status_code: 2031 }),
        { code: 'signing/wrong-passphrase' },
      ],
      [
        'passphrase, older',
        json(400, { error: 'Proses signing gagal : Passphrase anda salah 2031', status_code: 400 }),
        { code: 'signing/wrong-passphrase' },
      ],
      [
        'unknown',
        json(400, { error: 'Proses signing gagal : User tidak terdaftar 2011', status_code: 400 }),
        { code: 'signing/not-registered' },
      ],
      [
        'expired',
        json(400, { error: 'Sertifikat anda telah kadaluarsa', status_code: 2021 }),
        { code: 'signing/service-certificate' },
      ],
      [
        'other',
        json(400, { error: `Berkas ditolak untuk ${SECRET} ${NIK}\n\u001b[31m`, status_code: 2099 }),
        { code: 'signing/service-refused', params: { reason: 'Berkas ditolak untuk … … [31m' } },
      ],
      ['no reason', json(422, {}), { code: 'signing/service-refused', params: { reason: 'reason/unexplained' } }],
      [
        'broken',
        json(500, { error: 'Internal Server Error' }),
        { code: 'signing/service-unreachable', params: { reason: 'reason/server' } },
      ],
      [
        'down',
        (response) => void response.writeHead(502).end('<html>Bad Gateway</html>'),
        { code: 'signing/service-unreachable' },
      ],
      [
        'not a PDF',
        (response) => void response.writeHead(200).end('<html>'),
        { code: 'signing/service-broken', params: { reason: 'reason/not-a-pdf' } },
      ],
      [
        'too large',
        (response) => void response.writeHead(200).end(Buffer.alloc(8 * 1024 * 1024)),
        { code: 'signing/service-broken', params: { reason: 'reason/too-much' } },
      ],
      [
        'elsewhere',
        (response) => void response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end(),
        { code: 'signing/service-unreachable' },
      ],
      [
        'broken off',
        (response) =>
          void response.writeHead(200, { 'content-length': '1000' }).write('%PDF-', () => response.destroy()),
        { code: 'signing/service-unreachable' },
      ],
    ]
    for (const [name, reply, problem] of cases) {
      server.replies.set('sign', reply)
      const outcome = await sign()
      expect(outcome, name).toMatchObject({ ok: false, problem })
      expect(JSON.stringify(outcome)).not.toContain(SECRET)
      if (!outcome.ok) expect(problemSentence(outcome.problem, 'id')).not.toMatch(/[{}]|reason\//)
    }
  })

  test('a service that keeps silent is given up after its time', async () => {
    server.replies.set('sign', () => undefined)
    expect(await sign({ milliseconds: 300 })).toMatchObject({
      problem: { code: 'signing/service-unreachable', params: { reason: 'reason/timeout' } },
    })
    server.replies.set('sign', (response) => void response.writeHead(200).write('%PDF-'))
    expect(await sign({ milliseconds: 300 })).toMatchObject({ problem: { params: { reason: 'reason/timeout' } } })
    expect(await sign({ url: 'http://127.0.0.1:1' })).toMatchObject({
      problem: { params: { reason: 'reason/connection' } },
    })
  })

  test('a wrong password of the application is not taken for the person’s', async () => {
    expect(await sign({ password: 'salah' })).toMatchObject({ problem: { code: 'signing/service-credentials' } })
  })

  test('who cannot sign there is told so before the passphrase leaves', async () => {
    const cases: [Reply, object][] = [
      [
        json(200, { status_code: 1110, status: 'NOT_REGISTERED', message: 'User belum terdaftar' }),
        { code: 'signing/not-registered' },
      ],
      [
        json(200, { status_code: 2021, status: 'EXPIRED', message: 'Masa berlaku sertifikat habis' }),
        { code: 'signing/service-certificate', params: { status: 'Masa berlaku sertifikat habis' } },
      ],
      [json(200, { hello: 'world' }), { code: 'signing/service-broken', params: { reason: 'reason/not-understood' } }],
      [(response) => void response.writeHead(200).end('<html>'), { code: 'signing/service-broken' }],
    ]
    for (const [reply, problem] of cases) {
      server.received.length = 0
      server.replies.set('status', reply)
      expect(await sign()).toMatchObject({ problem })
      expect(server.received.map((one) => one.method)).toEqual(['GET'])
    }
    server.received.length = 0
    const outcome = await signerOf().sign(request, { kind: 'service', nik: '12', passphrase: SECRET })
    expect(outcome).toMatchObject({ problem: { code: 'input/invalid', at: 'nik' } })
    expect(server.received).toEqual([])
  })

  test('what comes back is not believed: another document, the same one unsigned, or with a changed page', async () => {
    const other = await requestFor(await printed(), 'second', 'Lain')
    const answers: [Uint8Array, string][] = [
      [request.pdf, 'reason/not-verified'],
      [await forged(request.pdf, otherContent), 'reason/not-this-document'],
      [Buffer.from('%PDF-1.7\nhalo'), 'reason/not-this-document'],
      [
        written(
          await signWithCertificate(
            { clock, timeStamps: null },
            { ...other, pdf: await forged(request.pdf, otherContent) },
            p12Of(authority, authority.chair),
            PASSPHRASE,
          ),
        ).pdf,
        'reason/not-this-document',
      ],
    ]
    for (const [pdf, reason] of answers) {
      server.replies.set('sign', (response) => void response.writeHead(200).end(pdf))
      expect(await sign()).toMatchObject({ problem: { code: 'signing/service-broken', params: { reason } } })
    }
  })

  test('gives its own opinion on a signed document', async () => {
    const opinions: [object, object][] = [
      [
        {
          nama_dokumen: 'a.pdf',
          jumlah_signature: 1,
          notes: 'Tanda tangan elektronik valid',
          details: [],
          summary: 'DOCUMENT VALID !!!',
        },
        { valid: true, signatures: 1, notes: 'Tanda tangan elektronik valid' },
      ],
      [
        { jumlah_signature: 1, notes: 'Konten Dokumen mengalami perubahan', summary: 'DOCUMENT NOT VALID !!!' },
        { valid: false, signatures: 1 },
      ],
      [
        { jumlah_signature: 0, notes: null, details: [], summary: null },
        { valid: false, signatures: 0 },
      ],
    ]
    for (const [body, opinion] of opinions) {
      server.replies.set('verify', json(200, body))
      expect(written(await clientOf().opinion(request.pdf))).toMatchObject(opinion)
    }
    expect(at(server.received, 0).files.has('signed_file')).toBe(true)
  })
})
