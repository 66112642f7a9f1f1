import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignedPdf, SigningRequest } from '../../src/ports/signing.ts'
import { createSigner } from '../../src/signing/signer.ts'
import { inflated, inspectPdf } from '../golden/inspect-pdf.ts'
import { at, written } from '../golden/written.ts'
import { clock, NOW, openAuthority, PASSPHRASE, p12Of, printed, requestFor, verifierFor } from './signing-world.ts'
import type { TestIdentity } from './test-authority.ts'
import { type Mischief, startTimeStampServer, type TimeStampServer } from './time-stamp-server.ts'

const authority = openAuthority()
const verifier = verifierFor(authority.root)
const hasPdfsig = spawnSync('pdfsig', ['-v']).error === undefined

let stamps: TimeStampServer
let plain: Uint8Array

beforeAll(async () => {
  stamps = await startTimeStampServer(authority.timeStamps)
  plain = await printed()
})

afterAll(() => stamps.close())

const signerWith = (timeStamps: { url: string; milliseconds: number } | null) =>
  createSigner({ clock, verifier, timeStamps, service: null })

const sign = async (request: SigningRequest, who: TestIdentity, withStamps = true): Promise<SignedPdf> => {
  const timeStamps = withStamps ? { url: stamps.url, milliseconds: 5_000 } : null
  const credential = { kind: 'certificate', p12: p12Of(authority, who), passphrase: PASSPHRASE } as const
  return written(await signerWith(timeStamps).sign(request, credential))
}

const signedByBoth = async (): Promise<{ first: SignedPdf; second: SignedPdf }> => {
  const first = await sign(await requestFor(plain, 'first', 'Ratna Contoh'), authority.secretary)
  const second = await sign(await requestFor(first.pdf, 'second', 'Surya Contoh'), authority.chair)
  return { first, second }
}

const startsWith = (whole: Uint8Array, part: Uint8Array): boolean =>
  Buffer.compare(whole.subarray(0, part.length), part) === 0

describe('signing with a certificate', () => {
  test('both parties sign one after the other, and both signatures hold', async () => {
    const { first, second } = await signedByBoth()
    expect(startsWith(first.pdf, plain)).toBe(true)
    expect(startsWith(second.pdf, first.pdf)).toBe(true)
    const { judgement, signatures } = await verifier.verify(second.pdf)
    expect(judgement).toBe('genuine')
    expect(signatures.map((one) => [one.field, one.signer, one.fault, one.trust])).toEqual([
      ['pihak-pertama', 'Ratna Contoh', null, 'trusted'],
      ['pihak-kedua', 'Surya Contoh', null, 'trusted'],
    ])
    const last = at(at(signatures, 1).byteRange, 2) + at(at(signatures, 1).byteRange, 3)
    expect(last).toBe(second.pdf.length)
  })

  test('with a time-stamp service the time is proven (B-T), without one it is the signer’s own (B-B)', async () => {
    const request = await requestFor(plain, 'first', 'Ratna Contoh')
    const stamped = await sign(request, authority.secretary)
    const bare = await sign(request, authority.secretary, false)
    expect([stamped.timeStamped, bare.timeStamped]).toEqual([true, false])
    expect((await verifier.verify(stamped.pdf)).signatures[0]).toMatchObject({
      timeStampedAt: stamps.at.toISOString(),
      timeProven: true,
    })
    expect((await verifier.verify(bare.pdf)).signatures[0]).toMatchObject({
      claimedAt: NOW.toISOString(),
      timeStampedAt: null,
      trust: 'trusted',
    })
  })

  test('without a time-stamp the same signature of the same document has the same bytes', async () => {
    const request = await requestFor(plain, 'first', 'Ratna Contoh')
    const p12 = p12Of(authority, authority.secretary)
    const credential = { kind: 'certificate', p12, passphrase: PASSPHRASE } as const
    const [one, two] = [
      written(await signerWith(null).sign(request, credential)),
      written(await signerWith(null).sign(request, credential)),
    ]
    expect(Buffer.compare(one.pdf, two.pdf)).toBe(0)
  })

  test('a time-stamp service that fails in any way leaves the document unsigned, and says why', async () => {
    const request = await requestFor(plain, 'first', 'Ratna Contoh')
    const credential = {
      kind: 'certificate',
      p12: p12Of(authority, authority.secretary),
      passphrase: PASSPHRASE,
    } as const
    const expected: Readonly<Record<NonNullable<Mischief>, string>> = {
      denies: 'reason/stamp-denied',
      'other-data': 'reason/stamp-mismatch',
      'other-nonce': 'reason/stamp-mismatch',
      garbage: 'reason/not-understood',
      silence: 'reason/timeout',
      flood: 'reason/too-much',
      error: 'reason/server',
    }
    for (const [mischief, reason] of Object.entries(expected)) {
      stamps.mischief = mischief as Mischief
      const outcome = await signerWith({ url: stamps.url, milliseconds: mischief === 'silence' ? 200 : 5_000 }).sign(
        request,
        credential,
      )
      expect(outcome, mischief).toEqual({
        ok: false,
        problem: { code: 'signing/time-stamp-failed', at: '', params: { reason } },
      })
    }
    stamps.mischief = null
    const nobody = await signerWith({ url: 'http://127.0.0.1:1/', milliseconds: 5_000 }).sign(request, credential)
    expect(nobody).toMatchObject({ problem: { params: { reason: 'reason/connection' } } })
  })

  test('PDF/A is kept: metadata, tags and attachments untouched, fonts of the mark embedded, nothing hidden', async () => {
    const { second } = await signedByBoth()
    const [before, after] = [await inspectPdf(plain), await inspectPdf(second.pdf)]
    expect(after.xmp).toBe(before.xmp)
    expect(after.xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(after.pages.map((page) => page.roles)).toEqual(before.pages.map((page) => page.roles))
    const added = inflated(second.pdf.subarray(plain.length))
    const count = (key: RegExp): number => added.match(key)?.length ?? 0
    expect(count(/\/Subtype \/Type0\b/g)).toBe(4)
    expect(count(/\/FontFile2 /g)).toBe(4)
    expect(count(/\/Subtype \/(?:Type1|TrueType|Type3)\b/g)).toBe(0)
    expect(added).not.toMatch(/\/(?:NeedAppearances|XFA|JavaScript|Encrypt|LZWDecode|SMask)\b/)
    const widgets = added.match(/\/Subtype \/Widget[\s\S]*?endobj/g) ?? []
    expect(widgets.length).toBeGreaterThanOrEqual(2)
    for (const widget of widgets) expect(widget).toMatch(/\/F 132\b/)
  })

  test('nobody signs in the same place twice, nor a document whose signatures are broken', async () => {
    const first = await sign(await requestFor(plain, 'first', 'Ratna Contoh'), authority.secretary)
    const credential = { kind: 'certificate', p12: p12Of(authority, authority.chair), passphrase: PASSPHRASE } as const
    const twice = await signerWith(null).sign(await requestFor(first.pdf, 'first', 'Surya Contoh'), credential)
    expect(twice).toMatchObject({ problem: { code: 'signing/field-taken' } })
    const altered = Uint8Array.from(first.pdf)
    altered[3_000] = (altered[3_000] ?? 0) ^ 1
    for (const pdf of [altered, Uint8Array.from([...first.pdf, 10])]) {
      const outcome = await signerWith(null).sign(await requestFor(pdf, 'second', 'Surya Contoh'), credential)
      expect(outcome).toMatchObject({
        problem: { code: 'signing/document', params: { reason: 'reason/document-damaged' } },
      })
    }
    const notPdf = await signerWith(null).sign(
      await requestFor(Buffer.from('halo'), 'second', 'Surya Contoh'),
      credential,
    )
    expect(notPdf).toMatchObject({ problem: { params: { reason: 'reason/document-form' } } })
  })

  test('a service credential without a service is refused', async () => {
    const outcome = await signerWith(null).sign(await requestFor(plain, 'first', 'Ratna Contoh'), {
      kind: 'service',
      nik: '1234567890123456',
      passphrase: 'x',
    })
    expect(outcome).toMatchObject({ problem: { code: 'signing/no-service' } })
  })

  test.skipIf(!hasPdfsig)(
    'poppler’s pdfsig, which shares nothing with Ikrar, finds both signatures valid (skipped where it is absent)',
    async () => {
      const { second } = await signedByBoth()
      const folder = mkdtempSync(join(tmpdir(), 'ikrar-pdfsig-'))
      try {
        const path = join(folder, 'signed.pdf')
        writeFileSync(path, second.pdf)
        const said = execFileSync('pdfsig', ['-nocert', path], { encoding: 'utf8' })
        expect(said.match(/Signature is Valid\./g)).toHaveLength(2)
        expect(said).toContain('Signature Type: ETSI.CAdES.detached')
        expect(said.match(/Total document signed/g)).toHaveLength(1)
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
  )
})
