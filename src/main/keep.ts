import { withOrigin } from '../app/record-refusal.ts'
import type { Interchange } from '../contract/interchange.ts'
import { problem } from '../core/problem.ts'
import { type Result, refuse } from '../core/result.ts'
import { NO_CHANGE_FEED } from '../db/change-feed.ts'
import type { Schema } from '../db/schema.ts'
import { loadAgency } from './agency.ts'
import type { Config } from './config.ts'
import { openCommandDatabase } from './open-database.ts'
import { wireApp } from './wire-app.ts'

/** Keeps the agreements of an interchange file in the service's database; tells of each, in its order, whether it was new. */
export const keep = async (config: Config, interchange: Interchange): Promise<Result<readonly boolean[]>> => {
  const profile = await loadAgency(config)
  const database = await openCommandDatabase<Schema>(config)
  const { app, close } = await wireApp(config, profile, database.db, NO_CHANGE_FEED)
  try {
    const reader = await app.commandLineReader()
    if (reader === null) return refuse(problem('setup/required'))
    const outcome = await withOrigin({ address: 'cli', request: null }, () =>
      app.importInterchange(reader, interchange),
    )
    return outcome.ok ? { ok: true, value: outcome.value.kept.map((one) => one.how !== 'known') } : outcome
  } finally {
    await close()
    await database.close()
  }
}
