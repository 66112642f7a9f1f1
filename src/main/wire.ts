import type { Logger } from 'pino'
import type { SampleSignIn } from '../app/app.ts'
import type { Result } from '../core/result.ts'
import type { Schema } from '../db/schema.ts'
import type { Config } from './config.ts'
import type { OpenDatabase } from './open-database.ts'
import { wireApp } from './wire-app.ts'

/** The service, built once: what answers requests, and what the start needs of it. */
export type Service = {
  readonly fetch: (request: Request) => Response | Promise<Response>
  readonly isSetUp: () => Promise<boolean>
  readonly setUpSample: () => Promise<Result<readonly SampleSignIn[]>>
  /** Ends the workers and whatever runs in the background. */
  readonly close: () => Promise<void>
}

/** Builds everything a service is made of, and is the only place that does. */
export const wireService = async (config: Config, database: OpenDatabase<Schema>, _log: Logger): Promise<Service> => {
  const { app, close } = await wireApp(config, database.db)
  return {
    fetch: () => new Response('', { status: 503 }),
    isSetUp: app.isSetUp,
    setUpSample: app.setUpSample,
    close,
  }
}
