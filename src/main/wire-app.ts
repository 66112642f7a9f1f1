import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { App } from '../app/app.ts'
import { createApp } from '../app/create-app.ts'
import { createPasswordHasher } from '../app/password-hasher.ts'
import { createIds } from '../app/uuid.ts'
import { createIsolatedChecker } from '../checking/isolated-checker.ts'
import type { AgencyProfile } from '../core/profile/agency-profile.ts'
import type { ChangeFeed } from '../db/change-feed.ts'
import type { Database } from '../db/database.ts'
import { createFileStore } from '../files/file-store.ts'
import { createMetrics, type Metrics } from '../http/metrics/metrics.ts'
import type { Clock } from '../ports/runtime.ts'
import { makeIsCommonPassword, makeMailer, makeSingleSignOn } from './account-tools.ts'
import type { Config } from './config.ts'
import { makeReader, makeWorkbookReader, makeWorkbookWriter, makeWriter } from './document-tools.ts'
import { measuredReader } from './gauges.ts'
import { createLater } from './later.ts'
import { createLog } from './log.ts'
import { makeSealer } from './make-sealer.ts'
import { checkerWorkerUrl, ROOT } from './root.ts'
import { makeSigningTools } from './signing-tools.ts'

/** The use cases on a database, and how to end what they started. */
export type WiredApp = { readonly app: App; readonly close: () => Promise<void> }

/** Most offices are checked sooner; where many keep into one at a time, they see that it is being checked. */
const CHECK_PATIENCE_MS = 400

/** Builds the use cases with everything they work with. The feed stays its opener's to close. */
export const wireApp = async (
  config: Config,
  profile: AgencyProfile,
  db: Database,
  changes: ChangeFeed,
  metrics: Metrics = createMetrics(),
): Promise<WiredApp> => {
  const clock: Clock = { now: () => new Date() }
  const reader = measuredReader(await makeReader(config, profile), metrics)
  const workbookReader = await makeWorkbookReader(config)
  const log = createLog(config)
  const { later, settle } = createLater((error) => {
    log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'work after an answer failed')
  })
  const checker = createIsolatedChecker(checkerWorkerUrl(), profile)
  const app = createApp({
    db,
    profile,
    changes,
    clock,
    ids: createIds(clock),
    files: createFileStore(join(config.dataFolder, 'files')),
    reader,
    writer: await makeWriter(profile),
    workbookReader,
    workbookWriter: await makeWorkbookWriter(),
    ...(await makeSigningTools(config, clock)),
    publicAddress: config.baseUrl,
    hasher: createPasswordHasher(),
    sealer: makeSealer(config),
    isCommonPassword: await makeIsCommonPassword(profile),
    mailer: await makeMailer(config, log),
    sso: await makeSingleSignOn(config, log),
    later,
    checker,
    checkPatience: CHECK_PATIENCE_MS,
    secondFactorOf: config.secondFactorOf,
    sample: async () => JSON.parse(await readFile(join(ROOT, 'samples', 'agreements.json'), 'utf8')),
  })
  const close = async (): Promise<void> => {
    await settle()
    await checker.close()
    await reader.close()
    await workbookReader.close()
  }
  return { app, close }
}
