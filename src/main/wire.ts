import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { SampleSignIn } from '../app/sample-people.ts'
import type { AgencyProfile } from '../core/profile/agency-profile.ts'
import type { Result } from '../core/result.ts'
import { openChangeFeed } from '../db/change-feed.ts'
import type { Schema } from '../db/schema.ts'
import { createHttpApp } from '../http/app.ts'
import { createMetrics } from '../http/metrics/metrics.ts'
import { startPlannedUnits } from '../jobs/apply-planned-units.ts'
import { startCheckingFamilies } from '../jobs/check-waiting-families.ts'
import { startReadingBatches } from '../jobs/read-waiting-batches.ts'
import { startTellingFailures } from '../jobs/tell-held-failures.ts'
import type { Config } from './config.ts'
import { createGauges } from './gauges.ts'
import type { OpenDatabase } from './open-database.ts'
import { CLIENT_FOLDER } from './root.ts'
import { ServeFailure } from './start-words.ts'
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

/** Whoever asks whether we are ready does not wait longer than this. */
const READY_MS = 2_000

const answers = (pool: OpenDatabase<Schema>['pool']): Promise<boolean> =>
  Promise.race([
    pool.query('SELECT 1').then(
      () => true,
      () => false,
    ),
    pause(READY_MS, false, { ref: false }),
  ])

/** Builds everything a service is made of, and is the only place that does. */
export const wireService = async (
  config: Config,
  profile: AgencyProfile,
  database: OpenDatabase<Schema>,
  log: Logger,
): Promise<Service> => {
  const changes = await openChangeFeed(database.pool)
  const metrics = createMetrics()
  const figures = createGauges(database.db, database.pool)
  const { app, close } = await wireApp(config, profile, database.db, changes, metrics)
  const foreign = await app.foreignLevels()
  if (foreign.length > 0) {
    await close()
    await changes.close()
    figures.close()
    throw new ServeFailure('config/agency-other', { agency: profile.name, levels: foreign.join(', ') })
  }
  await app.sealOpenSeeds()
  const { aside } = await app.renewNameKeys()
  if (aside > 0) log.warn({ aside }, 'names that the profile no longer tells apart; each is found as one thing alone')
  await app.plantUnits()
  await app.applyUnitChanges()
  await app.tellHeldFailures()
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
    metrics: { metrics, gauges: figures.gauges, token: config.metricsToken },
    isReady: async () => !stopping.signal.aborted && (await answers(database.pool)),
  })
  const background = startReadingBatches({ app, log })
  const planned = startPlannedUnits({ app, log })
  const checking = startCheckingFamilies({ app, log })
  const telling = startTellingFailures({ app, log })
  return {
    fetch: http.fetch,
    isSetUp: app.isSetUp,
    setUpSample: app.setUpSample,
    stop: () => stopping.abort(),
    close: async () => {
      stopping.abort()
      planned.close()
      telling.close()
      checking.close()
      await background.close()
      await close()
      await changes.close()
      figures.close()
    },
  }
}
