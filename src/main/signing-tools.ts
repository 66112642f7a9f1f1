import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { CertificateStore, Clock, SignatureVerifier, Signer, SigningService } from '../ports.ts'
import type { Config } from './config.ts'
import { makeSealer } from './make-sealer.ts'
import { verifierWorkerUrl } from './root.ts'
import { ServeFailure } from './start-words.ts'

/** Everything that signs and verifies, as configured. */
export type SigningTools = {
  readonly signer: Signer
  readonly certificates: CertificateStore
  readonly verifier: SignatureVerifier
  /** Null where no outside service is set up. */
  readonly service: SigningService | null
}

/** Memory of the verifying thread: some times the largest file. */
const memoryFor = (fileBytes: number): number => 256 + Math.ceil((fileBytes * 4) / 1024 / 1024)

/** The verifier with the configured anchors; its code is loaded only now. Throws ServeFailure where they cannot be read. */
export const makeVerifier = async (config: Config): Promise<SignatureVerifier> => {
  const { createIsolatedVerifier } = await import('../signing/verify/isolated-verifier.ts')
  const anchors = config.signing.anchors === null ? [] : await anchorsIn(config.signing.anchors)
  const { fileBytes } = config.reading.limits
  const limits = { fileBytes, milliseconds: config.signing.milliseconds, memoryMb: memoryFor(fileBytes) }
  return createIsolatedVerifier({ workerUrl: verifierWorkerUrl(), anchors, limits })
}

/** Signing as configured; the key that seals certificates is made when the first one is kept. */
export const makeSigningTools = async (config: Config, clock: Clock): Promise<SigningTools> => {
  const { createCertificateStore } = await import('../signing/certificate/certificate-store.ts')
  const { createEsignClient } = await import('../signing/service/esign-client.ts')
  const { createSigner } = await import('../signing/signer.ts')
  const { milliseconds, timeStampUrl } = config.signing
  const verifier = await makeVerifier(config)
  const service =
    config.signing.service === null ? null : createEsignClient({ ...config.signing.service, milliseconds })
  const timeStamps = timeStampUrl === null ? null : { url: timeStampUrl, milliseconds }
  return {
    signer: createSigner({ clock, verifier, timeStamps, service }),
    certificates: createCertificateStore(clock, makeSealer(config)),
    verifier,
    service,
  }
}

const PEM = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g

const anchorsIn = async (path: string): Promise<readonly X509Certificate[]> => {
  try {
    const anchors = ((await readFile(path, 'latin1')).match(PEM) ?? []).map((pem) => new X509Certificate(pem))
    if (anchors.length === 0) throw new Error('no "BEGIN CERTIFICATE"')
    return anchors
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ServeFailure('signing/anchors', { path, reason })
  }
}
