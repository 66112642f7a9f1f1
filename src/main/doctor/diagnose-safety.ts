import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnosis } from '../../cli/world.ts'
import { type Connection, configOfUrl, connect } from '../../db/connect.ts'
import { appConfig } from '../../db/embedded/app-role.ts'
import { findRunning } from '../../db/embedded/start-embedded.ts'
import { rolePower } from '../../db/role-power.ts'
import type { Schema } from '../../db/schema.ts'
import { sealedSeeds } from '../../db/totp.ts'
import { createSealer } from '../../sealing/create-sealer.ts'
import type { Config } from '../config.ts'
import { presentKey } from '../make-sealer.ts'

/** Asks a database that is there and running; null where none is, for the doctor starts nothing. */
const asked = async <T>(config: Config, question: (open: Connection<Schema>) => Promise<T>): Promise<T | null> => {
  const url = config.databaseUrl
  const there = url === null && existsSync(join(config.dataFolder, 'postgres'))
  const running = there ? await findRunning(config.dataFolder) : null
  if (url === null && running === null) return null
  const open = await connect<Schema>(url === null && running !== null ? appConfig(running) : configOfUrl(url ?? ''))
  return question(open).finally(open.close)
}

/** Whether the program's role is held back by the walls between offices at all (decision 25). */
export const diagnoseWall = async (config: Config): Promise<Diagnosis> => {
  const found = await asked(config, ({ pool }) => rolePower(pool))
  return found === null
    ? { what: 'doctor/wall', good: true, finding: 'doctor/wall-holds', facts: {} }
    : { what: 'doctor/wall', good: false, finding: 'doctor/wall-void', facts: found }
}

/** So many of the newest second factors are tried. */
const TRIED = 50

/** Whether the key that is here opens what was sealed; a missing key is not made by asking. */
export const diagnoseSeal = async (config: Config): Promise<Diagnosis> => {
  const key = await presentKey(config)
  const sealer = key === null ? null : createSealer(async () => key)
  const shut = await asked(config, async ({ db, pool }) => {
    const { rows } = await pool.query(
      "SELECT FROM pg_attribute WHERE attrelid = to_regclass('totp') AND attname = 'sealed'",
    )
    const seeds = rows.length === 0 ? [] : await sealedSeeds(db, TRIED)
    const opened = await Promise.all(
      seeds.map(async ({ userId, sealed }) => (await sealer?.open('second-factor', userId, sealed)) ?? null),
    )
    return opened.filter((seed) => seed === null).length
  })
  const from = config.signing.key === null ? 'signing.key' : 'SIGNING_KEY'
  if (shut !== null && shut > 0)
    return { what: 'doctor/seal', good: false, finding: 'doctor/seal-lost', facts: { shut, from } }
  return key === null
    ? { what: 'doctor/seal', good: true, finding: 'doctor/seal-new', facts: {} }
    : { what: 'doctor/seal', good: true, finding: 'doctor/seal-fits', facts: { from } }
}
