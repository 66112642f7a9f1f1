import { X509Certificate } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { createSignatureVerifier } from './verify/signature-verifier.ts'
import type { VerifierMessage, VerifierSeed } from './verify/verifier-job.ts'

/** The door of the verifying worker: one file at a time, whatever it holds. */
const port = parentPort
if (port === null) throw new Error('worker.ts runs only as a worker thread')

const { anchors, fileBytes }: VerifierSeed = workerData
const verifier = createSignatureVerifier({
  anchors: anchors.map((der) => new X509Certificate(der)),
  limits: { fileBytes },
})

port.on('message', async (pdf: Uint8Array) => {
  const tell = (message: VerifierMessage): void => port.postMessage(message)
  try {
    tell({ kind: 'verified', verification: await verifier.verify(pdf) })
  } catch (error) {
    tell({ kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
