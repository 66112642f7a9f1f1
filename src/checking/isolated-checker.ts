import { Worker } from 'node:worker_threads'
import type { Finding } from '../core/check/finding.ts'
import { type AgencyProfile, type CheckProfile, checkProfileOf } from '../core/profile/agency-profile.ts'
import type { FamilyChecker } from '../ports/checking.ts'
import type { FromChecker, ToChecker } from './checker-job.ts'

type Load = Parameters<FamilyChecker['check']>[2]
type Facts = Parameters<FamilyChecker['check']>[1]

/** One check in the thread; where that ends over it, so does the check, with an error. */
const ask = (worker: Worker, versions: readonly string[], facts: Facts, load: Load): Promise<readonly Finding[]> =>
  new Promise((resolve, reject) => {
    const tell = (message: ToChecker): void => worker.postMessage(message)
    const settle = (done: () => void): void => {
      worker.off('message', hear).off('error', broken).off('exit', ended)
      done()
    }
    const broken = (error: Error): void => settle(() => reject(error))
    const ended = (): void => settle(() => reject(new Error('the checking thread ended')))
    let why: unknown = null
    const hear = (message: FromChecker): void => {
      if (message.kind === 'load') {
        load(message.versions).then(
          (agreements) => tell({ kind: 'loaded', agreements }),
          (error: unknown) => {
            why = error
            tell({ kind: 'not-loaded' })
          },
        )
      } else if (message.kind === 'checked') settle(() => resolve(message.findings))
      else settle(() => reject(why ?? new Error(message.reason)))
    }
    worker.on('message', hear).on('error', broken).on('exit', ended)
    tell({ kind: 'check', versions, facts })
  })

/** A thread that is being ended may still fail when nobody waits for it any more; that must not end the process. */
const startThread = (workerUrl: URL, profile: CheckProfile): Worker =>
  new Worker(workerUrl, { execArgv: [], workerData: profile }).on('error', () => undefined)

/** With nothing to check for so long it is ended, and what it remembers with it. */
export const IDLE_CHECKER_MS = 5 * 60_000

/** Checks as this agency has it in a thread of its own, started for the first family and kept for the next; it keeps no process alive. */
export const createIsolatedChecker = (workerUrl: URL, agency: AgencyProfile): FamilyChecker => {
  const profile = checkProfileOf(agency)
  let idle: Worker | null = null
  let clock: ReturnType<typeof setTimeout> | undefined
  let last: Promise<unknown> = Promise.resolve()

  const end = async (): Promise<void> => {
    clearTimeout(clock)
    const worker = idle
    idle = null
    await worker?.terminate()
  }

  const checkNow = async (versions: readonly string[], facts: Facts, load: Load): Promise<readonly Finding[]> => {
    const worker = idle ?? startThread(workerUrl, profile)
    idle = null
    clearTimeout(clock)
    worker.ref()
    const findings = await ask(worker, versions, facts, load).catch((error: unknown) => {
      void worker.terminate()
      throw error
    })
    worker.unref()
    idle = worker
    clock = setTimeout(() => void end(), IDLE_CHECKER_MS).unref()
    return findings
  }

  return {
    check: (versions, facts, load) => {
      const mine = last.then(() => checkNow(versions, facts, load))
      last = mine.catch(() => undefined)
      return mine
    },
    close: async () => {
      await last
      await end()
    },
  }
}
