import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Clock } from '../ports/runtime.ts'
import type { CertificateStore, SignatureVerifier, Signer } from '../ports/signing.ts'
import type { Config } from './config.ts'
import { makeSealer } from './make-sealer.ts'
import { verifierWorkerUrl } from './root.ts'
import { ServeFailure } from './start-words.ts'

/** Everything that signs and verifies, as configured. */
export type SigningTools = {
  readonly signer: Signer
  readonly certificates: CertificateStore
  readonly verifier: SignatureVerifier
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

/** Signing as configured; its code is loaded, and the key that seals certificates made, when they are first needed. */
export const makeSigningTools = async (config: Config, clock: Clock): Promise<SigningTools> => {
  const { milliseconds, timeStampUrl } = config.signing
  const verifier = await makeVerifier(config)
  const sealing = async () => {
    const { createCertificateStore } = await import('../signing/certificate/certificate-store.ts')
    return createCertificateStore(clock, makeSealer(config))
  }
  const signing = async () => {
    const { createSigner } = await import('../signing/signer.ts')
    const { createEsignClient } = await import('../signing/service/esign-client.ts')
    const { service: outside } = config.signing
    const service = outside === null ? null : createEsignClient({ ...outside, milliseconds })
    const timeStamps = timeStampUrl === null ? null : { url: timeStampUrl, milliseconds }
    return createSigner({ clock, verifier, timeStamps, service })
  }
  return {
    signer: {
      kinds: config.signing.service === null ? ['certificate'] : ['certificate', 'service'],
      sign: async (request, by) => (await signing()).sign(request, by),
    },
    certificates: {
      seal: async (owner, p12, passphrase) => (await sealing()).seal(owner, p12, passphrase),
      open: async (owner, sealed) => (await sealing()).open(owner, sealed),
    },
    verifier,
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
