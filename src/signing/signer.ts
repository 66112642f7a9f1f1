import { problem } from '../core/problem.ts'
import { refuse } from '../core/result.ts'
import type { Clock } from '../ports/runtime.ts'
import type { SignatureVerifier, Signer } from '../ports/signing.ts'
import { signWithCertificate } from './certificate/certificate-signer.ts'
import type { TimeStampService } from './cms/time-stamp-client.ts'
import type { EsignClient } from './service/esign-client.ts'
import { signWithService } from './service/service-signer.ts'

export type SignerOptions = {
  readonly clock: Clock
  readonly verifier: SignatureVerifier
  /** Null signs at PAdES B-B with certificates. */
  readonly timeStamps: TimeStampService | null
  /** Null where no outside service is set up. */
  readonly service: EsignClient | null
}

const unfit = (reason: string) => refuse(problem('signing/document', '', { reason }))

/** What leaves here must pass the verifier: a document that nobody could vouch for later is not signed at all. */
const isSound = async (verifier: SignatureVerifier, pdf: Uint8Array): Promise<boolean> =>
  ['genuine', 'untrusted'].includes((await verifier.verify(pdf)).judgement)

/**
 * Signs by certificate or through the outside service. A document whose signatures are no longer intact is refused before
 * anything is asked of anybody: a further signature would seem to vouch for it.
 */
export const createSigner = ({ clock, verifier, timeStamps, service }: SignerOptions): Signer => ({
  kinds: service === null ? ['certificate'] : ['certificate', 'service'],
  sign: async (request, by) => {
    const { judgement, reason, signatures } = await verifier.verify(request.pdf)
    const fresh = judgement === 'not-ours' && reason === 'unsigned'
    if (!fresh && judgement !== 'genuine' && judgement !== 'untrusted') {
      const why = judgement === 'not-ours' ? 'reason/document-form' : 'reason/document-damaged'
      return unfit(why)
    }
    if (signatures.some((one) => one.field === request.field)) {
      return refuse(problem('signing/field-taken', '', { field: request.field }))
    }
    if (by.kind === 'certificate') {
      const signed = await signWithCertificate({ clock, timeStamps }, request, by.p12, by.passphrase)
      return signed.ok && !(await isSound(verifier, signed.value.pdf)) ? unfit('reason/not-verified') : signed
    }
    if (service === null) return refuse(problem('signing/no-service'))
    return signWithService({ clock, client: service, verifier }, request, by.nik, by.passphrase)
  },
})
