import { parentPort, workerData } from 'node:worker_threads'
import type { Agreement } from '../core/agreement/agreement.ts'
import type { CheckProfile } from '../core/profile/agency-profile.ts'
import { checkPlanned } from './check-planned.ts'
import type { FromChecker, ToChecker } from './checker-job.ts'
import { createFamilyChecker } from './family-checker.ts'

/** The door of the checking thread: one family at a time. */
const port = parentPort
if (port === null) throw new Error('worker.ts runs only as a worker thread')

const profile: CheckProfile = workerData

const tell = (message: FromChecker): void => port.postMessage(message)
const checker = createFamilyChecker(checkPlanned(profile))
let loaded: { resolve: (agreements: ReadonlyMap<string, Agreement>) => void; reject: (error: Error) => void } | null =
  null

port.on('message', async (message: ToChecker) => {
  if (message.kind === 'loaded') return loaded?.resolve(message.agreements)
  if (message.kind === 'not-loaded') return loaded?.reject(new Error('not loaded'))
  try {
    const findings = await checker.check(message.versions, message.facts, (versions) => {
      tell({ kind: 'load', versions })
      return new Promise((resolve, reject) => {
        loaded = { resolve, reject }
      })
    })
    tell({ kind: 'checked', findings })
  } catch (error) {
    tell({ kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
