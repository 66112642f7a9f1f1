import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Judgement } from '../../src/core/signature/verification.ts'
import { signWithCertificate } from '../../src/signing/certificate/certificate-signer.ts'
import { createSignatureVerifier } from '../../src/signing/verify/signature-verifier.ts'
import { written } from '../golden/written.ts'
import {
  type Forgery,
  forged,
  lostField,
  lostPage,
  openAction,
  otherContent,
  otherFont,
  otherMetadata,
  otherPage,
  overlay,
} from './attacks.ts'
import { buildOnly } from './sign-anyway.ts'
import { clock, openAuthority, PASSPHRASE, p12Of, printed, requestFor, verifierFor } from './signing-world.ts'
import { identity, type TestIdentity } from './test-authority.ts'
import { pkcs12 } from './test-pkcs12.ts'
import { startTimeStampServer } from './time-stamp-server.ts'

const authority = openAuthority()
const verifier = verifierFor(authority.root)

let plain: Uint8Array
let once: Uint8Array
let twice: Uint8Array

/** Signs without looking at what is signed, as a program of somebody else would. */
const blindly = async (pdf: Uint8Array, party: 'first' | 'second', who: TestIdentity, stamps: string | null = null) => {
  const request = await requestFor(pdf, party, 'Contoh')
  const timeStamps = stamps === null ? null : { url: stamps, milliseconds: 5_000 }
  return written(await signWithCertificate({ clock, timeStamps }, request, p12Of(authority, who), PASSPHRASE)).pdf
}

beforeAll(async () => {
  plain = await printed()
  const stamps = await startTimeStampServer(authority.timeStamps)
  once = await blindly(plain, 'first', authority.secretary, stamps.url)
  twice = await blindly(once, 'second', authority.chair, stamps.url)
  await stamps.close()
})

const judgementOf = async (pdf: Uint8Array): Promise<Judgement> => (await verifier.verify(pdf)).judgement

const flipped = (pdf: Uint8Array, index: number, mask: number): Uint8Array => {
  const copy = Uint8Array.from(pdf)
  copy[index] = (copy[index] ?? 0) ^ mask
  return copy
}

describe('a document as it was signed', () => {
  test('is genuine with one signature and with two', async () => {
    expect([await judgementOf(once), await judgementOf(twice)]).toEqual(['genuine', 'genuine'])
  })

  test('is intact but untrusted where nobody known vouches for the signer', async () => {
    const { judgement, reason, signatures } = await verifierFor(identity({ name: 'Lain', authority: true })).verify(
      twice,
    )
    expect([judgement, reason]).toEqual(['untrusted', 'unknown-issuer'])
    expect(signatures.every((one) => one.fault === null)).toBe(true)
    expect((await createSignatureVerifier({ anchors: [], limits: { fileBytes: 1e8 } }).verify(twice)).judgement).toBe(
      'untrusted',
    )
  })

  test('is untrusted where the certificate was not valid at the time of signing, or is not for signing', async () => {
    const cases: [TestIdentity, string][] = [
      [identity({ name: 'Dahulu', to: new Date('2025-03-06T02:00:00Z') }, authority.issuer), 'outside-validity'],
      [identity({ name: 'Bukan untuk tanda tangan', usage: 0x20 }, authority.issuer), 'unknown-issuer'],
      [identity({ name: 'Aneh', strange: true }, authority.issuer), 'unknown-issuer'],
      [identity({ name: 'Dari pemegang sertifikat biasa' }, authority.secretary), 'unknown-issuer'],
    ]
    for (const [who, reason] of cases) {
      const early = { now: () => new Date('2024-03-06T03:00:00Z') }
      const chain = [authority.issuer, authority.secretary]
      const p12 = pkcs12(who, PASSPHRASE, { chain })
      const request = await requestFor(plain, 'first', 'Contoh')
      const pdf = await buildOnly(request, p12, reason === 'outside-validity' ? clock : early)
      expect(await verifier.verify(pdf), reason).toMatchObject({ judgement: 'untrusted', reason })
    }
  })
})

describe('a document that was tampered with', () => {
  test('property: with any one byte changed it is never genuine', async () => {
    const at = fc.oneof(
      { weight: 2, arbitrary: fc.nat(once.length - 1) },
      { weight: 3, arbitrary: fc.integer({ min: once.length - 65_000, max: once.length - 1 }) },
      { weight: 5, arbitrary: fc.integer({ min: 0, max: 7_500 }).map((n) => placeOfContents() + n) },
    )
    await fc.assert(
      fc.asyncProperty(at, fc.integer({ min: 1, max: 255 }), async (index, mask) => {
        expect(await judgementOf(flipped(once, index, mask))).not.toBe('genuine')
      }),
      { numRuns: 250 },
    )
  })

  const placeOfContents = (): number => Buffer.from(once).lastIndexOf('/Contents <')

  test('the case of one digit of the signature, a zero of its padding, or its delimiters are seen too', async () => {
    const open = placeOfContents() + '/Contents '.length
    const close = Buffer.from(once).indexOf('>', open)
    const letter = Buffer.from(once).subarray(open, close).toString('latin1').search(/[A-F]/)
    for (const [index, mask] of [
      [open + letter, 0x20],
      [close - 1, 1],
      [open, 2],
      [close, 2],
      [close - 1, 0x10],
    ] as const) {
      expect(await judgementOf(flipped(once, index, mask)), `${index - open}`).not.toBe('genuine')
    }
  })

  test('bytes after the last signature are told as such, whatever they are', async () => {
    for (const added of ['\n', ' ', '\0', 'x', '%%EOF', 'lampiran '.repeat(2_000)]) {
      for (const pdf of [once, twice]) {
        const verification = await verifier.verify(Buffer.concat([pdf, Buffer.from(added, 'latin1')]))
        expect(verification).toMatchObject({ judgement: 'appended', appendedBytes: added.length })
      }
    }
    expect(await verifier.verify(await forged(twice, otherMetadata))).toMatchObject({
      judgement: 'appended',
      changedPages: [],
    })
  })

  test('a page changed by what was added is told with its number, signed over or not', async () => {
    const cases: [string, Forgery, readonly number[]][] = [
      ['other content', otherContent, [2]],
      ['other page', otherPage, [2]],
      ['lost page', lostPage, [4]],
      ['overlay', overlay, [2]],
    ]
    for (const [name, forgery, pages] of cases) {
      const after = await forged(twice, forgery)
      expect(await verifier.verify(after), name).toMatchObject({ judgement: 'page-swapped', changedPages: pages })
      const between = await blindly(await forged(once, forgery), 'second', authority.chair)
      const verification = await verifier.verify(between)
      expect(verification, name).toMatchObject({ judgement: 'page-swapped', changedPages: pages, appendedBytes: 0 })
      expect(verification.signatures.map((one) => one.fault)).toEqual([null, null])
    }
    expect((await verifier.verify(await forged(twice, otherFont))).judgement).toBe('page-swapped')
  })

  test('a signature that covers half a page is no signature', async () => {
    const request = await requestFor(once, 'second', 'Contoh')
    const visible =
      request.visible === null
        ? null
        : { ...request.visible, place: { page: 2, x: 0, y: 300, width: 590, height: 400 } }
    const signed = written(
      await signWithCertificate(
        { clock, timeStamps: null },
        { ...request, visible },
        p12Of(authority, authority.chair),
        PASSPHRASE,
      ),
    )
    expect(await verifier.verify(signed.pdf)).toMatchObject({ judgement: 'page-swapped', changedPages: [2] })
  })

  test('what is no page is watched too: actions, and the signatures’ own fields', async () => {
    for (const forgery of [openAction, lostField]) {
      const between = await blindly(await forged(once, forgery), 'second', authority.chair)
      expect(await verifier.verify(between)).toMatchObject({ judgement: 'altered', reason: 'content-changed' })
      expect((await verifier.verify(await forged(twice, forgery))).judgement).toBe('altered')
    }
  })

  test('a range that leaves out more than the signature is refused', async () => {
    const text = Buffer.from(once).toString('latin1')
    const range = /\/ByteRange \[0 (\d+) (\d+) (\d+) *\]/.exec(text)
    const [whole = '', before = '', after = '', rest = ''] = range ?? []
    const wider = `/ByteRange [0 ${before} ${Number(after) + 20} ${Number(rest) - 20}`
    for (const other of [
      `/ByteRange [0 ${before} ${after} ${Number(rest) - 1}`,
      wider,
      `/ByteRange [1 ${before} ${after} ${rest}`,
      '/ByteRange [0 0 0 0',
    ]) {
      const pdf = Buffer.from(text.replace(whole, `${other.padEnd(whole.length - 1)}]`), 'latin1')
      expect(await judgementOf(pdf), other).not.toBe('genuine')
    }
  })

  test('a file cut short, and one turned into another document, are never genuine', async () => {
    for (const [share, judgement] of [
      [0.1, 'not-ours'],
      [0.5, 'altered'],
      [0.9, 'altered'],
      [0.999, 'altered'],
    ] as const) {
      const cut = twice.subarray(0, Math.floor(twice.length * share))
      expect(await judgementOf(cut), `${share}`).toBe(judgement)
    }
    // Cut exactly behind the first signature it is the document of one signer, as it was.
    expect(await judgementOf(twice.subarray(0, once.length))).toBe('genuine')
  })
})

describe('files that are no signed document', () => {
  const reasonOf = async (bytes: Uint8Array) => {
    const { judgement, reason } = await verifier.verify(bytes)
    return `${judgement} ${reason}`
  }

  test('are told apart', async () => {
    expect(await reasonOf(plain)).toBe('not-ours unsigned')
    expect(await reasonOf(Buffer.from('PK halo'))).toBe('not-ours not-pdf')
    expect(await reasonOf(new Uint8Array())).toBe('not-ours not-pdf')
    expect(await reasonOf(Buffer.from('%PDF-1.7\nhalo'))).toBe('not-ours unreadable')
    const small = createSignatureVerifier({ anchors: [], limits: { fileBytes: 100 } })
    expect(await small.verify(once)).toMatchObject({ judgement: 'not-ours', reason: 'too-large' })
  })

  test('hostile structures end in a judgement', async () => {
    const tail = (offset: number) => `\nstartxref\n${offset}\n%%EOF`
    const hostile = [
      `%PDF-1.7\n${'['.repeat(100_000)}${tail(9)}`,
      `%PDF-1.7\nxref\n0 0\ntrailer\n<< /Root 1 0 R /Prev 9 >>${tail(9)}`,
      `%PDF-1.7\nxref\n0 999999999\n${tail(9)}`,
      `%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n${'<< /A '.repeat(50_000)}${tail(9)}`,
      `%PDF-1.7\n1 0 obj\n<< /Type /XRef /W [1 2 1] /Size 9 /Length 1 0 R >>\nstream\n\nendstream\nendobj${tail(9)}`,
      `%PDF-1.7\n${'/ByteRange [0 1 2 3] '.repeat(5_000)}`,
      `%PDF-1.7\n/ByteRange ${'['.repeat(5_000)}`,
      `%PDF-1.7\nxref\n0 2\n0000000000 65535 f \n0000000200 00000 n \ntrailer\n<< /Root 1 0 R >>${tail(9)}`,
    ]
    for (const file of hostile)
      expect((await verifier.verify(Buffer.from(file, 'latin1'))).judgement).toMatch(/^(?:not-ours|altered)$/)
  })

  test('property: any bytes end in a judgement that is not genuine', async () => {
    const pieces = fc.constantFrom(
      'xref\n',
      'trailer\n<<',
      '>>',
      '/ByteRange [0 10 20 30]',
      '/Prev 9',
      'startxref\n9\n%%EOF',
      '1 0 obj\n',
      '/Root 1 0 R',
      'endobj\n',
      '<',
      '(',
      '[',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }), async (parts) => {
        expect(await judgementOf(Buffer.from(`%PDF-1.7\n${parts.join(' ')}`, 'latin1'))).not.toBe('genuine')
      }),
    )
  })
})
