import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { App } from '../app/app.ts'
import { createApp } from '../app/create-app.ts'
import { createPasswordHasher } from '../app/password-hasher.ts'
import { createIds } from '../app/uuid.ts'
import type { ChangeFeed } from '../db/change-feed.ts'
import type { Database } from '../db/database.ts'
import { createFileStore } from '../files/file-store.ts'
import { createMetrics, type Metrics } from '../http/metrics/metrics.ts'
import type { Clock } from '../ports.ts'
import { makeIsCommonPassword, makeMailer, makeSingleSignOn } from './account-tools.ts'
import type { Config } from './config.ts'
import { makeReader, makeWorkbookReader, makeWorkbookWriter, makeWriter } from './document-tools.ts'
import { measuredReader } from './gauges.ts'
import { createLater } from './later.ts'
import { createLog } from './log.ts'
import { ROOT } from './root.ts'
import { makeVerifier } from './signing-tools.ts'

/** The use cases on a database, and how to end what they started. */
export type WiredApp = { readonly app: App; readonly close: () => Promise<void> }

/** Builds the use cases with everything they work with. The feed stays its opener's to close. */
export const wireApp = async (
  config: Config,
  db: Database,
  changes: ChangeFeed,
  metrics: Metrics = createMetrics(),
): Promise<WiredApp> => {
  const clock: Clock = { now: () => new Date() }
  const reader = measuredReader(await makeReader(config), metrics)
  const workbookReader = await makeWorkbookReader(config)
  const log = createLog(config)
  const { later, settle } = createLater((error) => {
    log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'work after an answer failed')
  })
  const app = createApp({
    db,
    changes,
    clock,
    ids: createIds(clock),
    files: createFileStore(join(config.dataFolder, 'files')),
    reader,
    writer: await makeWriter(),
    workbookReader,
    workbookWriter: await makeWorkbookWriter(),
    verifier: await makeVerifier(config),
    hasher: createPasswordHasher(),
    isCommonPassword: await makeIsCommonPassword(),
    mailer: await makeMailer(config, log),
    sso: await makeSingleSignOn(config, log),
    later,
    sample: async () => JSON.parse(await readFile(join(ROOT, 'samples', 'agreements.json'), 'utf8')),
  })
  const close = async (): Promise<void> => {
    await settle()
    await reader.close()
    await workbookReader.close()
  }
  return { app, close }
}
