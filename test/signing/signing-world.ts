import { SAMPLE_PROVINCE_OFFICE } from '../../samples/sample-province.ts'
import type { Agreement } from '../../src/core/agreement/agreement.ts'
import { KPU_PROFILE } from '../../src/core/profile/kpu/kpu-profile.ts'
import type { Clock } from '../../src/ports/runtime.ts'
import type { SignatureVerifier, SigningRequest } from '../../src/ports/signing.ts'
import { createSignatureVerifier } from '../../src/signing/verify/signature-verifier.ts'
import { createDocumentWriter } from '../../src/writing/document-writer.ts'
import { at, written } from '../golden/written.ts'
import { identity, type TestIdentity } from './test-authority.ts'
import { pkcs12 } from './test-pkcs12.ts'

export const PASSPHRASE = 'kata sandi Ratna'
export const QR = 'https://ikrar.example.go.id/periksa/0194b2c7'
/** A moment at which every certificate of the test authority is valid. */
export const NOW = new Date('2025-03-06T03:00:00Z')
export const clock: Clock = { now: () => NOW }

/** An authority of the test's own, made anew for each run: a root, an issuer below it, and whom they certify. */
export const openAuthority = () => {
  const root = identity({ name: 'Otorita Uji', authority: true })
  const issuer = identity({ name: 'Penerbit Uji', authority: true }, root)
  return {
    root,
    issuer,
    secretary: identity({ name: 'Ratna Contoh' }, issuer),
    chair: identity({ name: 'Surya Contoh', kind: 'ec' }, issuer),
    timeStamps: identity({ name: 'Stempel Waktu Uji', timeStamping: true }, root),
  }
}

export type Authority = ReturnType<typeof openAuthority>

export const p12Of = (authority: Authority, who: TestIdentity): Uint8Array =>
  pkcs12(who, PASSPHRASE, { chain: [authority.issuer] })

export const verifierFor = (...anchors: readonly TestIdentity[]): SignatureVerifier =>
  createSignatureVerifier({
    anchors: anchors.map((one) => one.certificate),
    limits: { fileBytes: 50 * 1024 * 1024 },
  })

const writer = createDocumentWriter({ printed: KPU_PROFILE })

/** The sample secretary's agreement with the chair, or another. */
export const agreement: Agreement = at(SAMPLE_PROVINCE_OFFICE, 1)

export const printed = async (what: Agreement = agreement): Promise<Uint8Array> =>
  written(await writer.pdf(what, { qr: QR }))

/** A request for one party's visible signature on the statement of a printed agreement. */
export const requestFor = async (
  pdf: Uint8Array,
  party: 'first' | 'second',
  name: string,
  more: { readonly agreement?: Agreement; readonly qr?: string | null } = {},
): Promise<SigningRequest> => {
  const places = written(await writer.signaturePlaces(more.agreement ?? agreement, { qr: QR }))
  const place = places.find((one) => one.on === 'statement' && one.party === party)
  if (place === undefined) throw new Error(`no place for the ${party} party`)
  const qr = more.qr === undefined ? QR : more.qr
  const mark = await writer.signatureMark(
    {
      name,
      heading: 'Ditandatangani secara elektronik',
      when: '6 Maret 2025 pukul 10.00 WIB',
      ...(qr === null ? {} : { qr }),
    },
    place,
  )
  return {
    pdf,
    field: party === 'first' ? 'pihak-pertama' : 'pihak-kedua',
    visible: { place, mark: written(mark), qr },
    reason: 'Perjanjian kinerja',
    location: 'Muara Teladan',
  }
}
