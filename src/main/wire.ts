import type { Logger } from 'pino'
import type { SampleSignIn } from '../app/app.ts'
import type { Result } from '../core/result.ts'
import { openChangeFeed } from '../db/change-feed.ts'
import type { Schema } from '../db/schema.ts'
import { createHttpApp } from '../http/app.ts'
import { startReadingBatches } from '../jobs/read-waiting-batches.ts'
import type { Config } from './config.ts'
import type { OpenDatabase } from './open-database.ts'
import { CLIENT_FOLDER } from './root.ts'
import { VERSION } from './version.ts'
import { wireApp } from './wire-app.ts'

/** The service, built once: what answers requests, and what the start needs of it. */
export type Service = {
  readonly fetch: (request: Request, env: object) => Response | Promise<Response>
  readonly isSetUp: () => Promise<boolean>
  readonly setUpSample: () => Promise<Result<readonly SampleSignIn[]>>
  /** Ends replies that would last; to be called before the server is closed. */
  readonly stop: () => void
  /** Ends the workers and whatever runs in the background. */
  readonly close: () => Promise<void>
}

/** Builds everything a service is made of, and is the only place that does. */
export const wireService = async (config: Config, database: OpenDatabase<Schema>, log: Logger): Promise<Service> => {
  const changes = await openChangeFeed(database.pool)
  const { app, close } = await wireApp(config, database.db, changes)
  const stopping = new AbortController()
  const http = createHttpApp({
    app,
    log,
    clientFolder: CLIENT_FOLDER,
    baseUrl: config.baseUrl,
    language: config.language,
    version: VERSION,
    limits: { fileBytes: config.reading.limits.fileBytes, files: config.uploadFiles },
    stopping: stopping.signal,
    isReady: () =>
      database.pool.query('SELECT 1').then(
        () => true,
        () => false,
      ),
  })
  const background = startReadingBatches({ app, log })
  return {
    fetch: http.fetch,
    isSetUp: app.isSetUp,
    setUpSample: app.setUpSample,
    stop: () => stopping.abort(),
    close: async () => {
      stopping.abort()
      await background.close()
      await close()
      await changes.close()
    },
  }
}
