import type { X509Certificate } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import { notOurs } from '../../core/signature/judge.ts'
import type { Verification } from '../../core/signature/verification.ts'
import type { SignatureVerifier } from '../../ports/signing.ts'
import type { VerifierMessage, VerifierSeed } from './verifier-job.ts'

export type IsolatedVerifierOptions = {
  readonly workerUrl: URL
  readonly anchors: readonly X509Certificate[]
  readonly limits: { readonly fileBytes: number; readonly milliseconds: number; readonly memoryMb: number }
}

/**
 * A verifier in a thread of its own, so that a file made to be slow or large ends that thread and nothing else. Files wait
 * for one another; the thread is started for the first, kept for the next, and keeps no process alive.
 */
export const createIsolatedVerifier = ({ workerUrl, anchors, limits }: IsolatedVerifierOptions): SignatureVerifier => {
  const workerData: VerifierSeed = { anchors: anchors.map((one) => one.raw), fileBytes: limits.fileBytes }
  let idle: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()

  const spawn = (): Worker => {
    const resourceLimits = { maxOldGenerationSizeMb: limits.memoryMb }
    // A thread that is being ended may still fail when nobody waits for it any more; that must not end the process.
    return new Worker(workerUrl, { workerData, execArgv: [], resourceLimits }).on('error', () => undefined)
  }

  const verifyNow = async (pdf: Uint8Array): Promise<Verification> => {
    const worker = idle ?? spawn()
    idle = null
    worker.ref()
    const outcome = await ask(worker, pdf, limits.milliseconds)
    if ('kind' in outcome && outcome.kind === 'failed') {
      void worker.terminate()
      throw new Error(outcome.reason)
    }
    if ('kind' in outcome) {
      worker.unref()
      idle = worker
      return outcome.verification
    }
    void worker.terminate()
    return outcome
  }

  return {
    verify: (pdf) => {
      // What is too large is refused before it is copied.
      if (pdf.length > limits.fileBytes) return Promise.resolve(notOurs('too-large'))
      const mine = last.then(() => verifyNow(pdf))
      last = mine.catch(() => undefined)
      return mine
    },
  }
}

/** The worker's answer; or, where the file was too much for it, the judgement that says so. */
const ask = (worker: Worker, pdf: Uint8Array, milliseconds: number): Promise<VerifierMessage | Verification> =>
  new Promise((resolve) => {
    const settle = (outcome: VerifierMessage | Verification): void => {
      clearTimeout(clock)
      worker.off('message', settle).off('error', spent).off('exit', spent)
      resolve(outcome)
    }
    const spent = (): void => settle(notOurs('too-costly'))
    const clock = setTimeout(spent, milliseconds)
    worker.on('message', settle).on('error', spent).on('exit', spent)
    worker.postMessage(pdf)
  })
