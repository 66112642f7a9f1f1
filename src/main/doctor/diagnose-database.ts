import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import type { Diagnosis } from '../../cli/world.ts'
import { configOfUrl, connect } from '../../db/connect.ts'
import { appConfig } from '../../db/embedded/app-role.ts'
import { findBinaries } from '../../db/embedded/binaries.ts'
import { clusterVersion, openDataFolder, refuseOtherVersion } from '../../db/embedded/data-folder.ts'
import { findRunning } from '../../db/embedded/start-embedded.ts'
import type { Language } from '../../words/fill.ts'
import type { Config } from '../config.ts'
import { startRefusal } from '../start-words.ts'

/** Whether the database can be used, without starting, making or changing anything. */
export const diagnoseDatabase = async (config: Config, language: Language): Promise<Diagnosis> => {
  try {
    return await look(config)
  } catch (error) {
    const sentence = startRefusal(error, language)
    if (sentence === null) throw error
    return { what: 'doctor/database', good: false, finding: { sentence }, facts: {} }
  }
}

const look = async ({ databaseUrl, dataFolder: folder }: Config): Promise<Diagnosis> => {
  const good = (finding: Diagnosis['finding'], facts: Diagnosis['facts']): Diagnosis => ({
    what: 'doctor/database',
    good: true,
    finding,
    facts,
  })
  if (databaseUrl !== null) {
    return good('doctor/database-given', { version: await versionOf(configOfUrl(databaseUrl)) })
  }
  const { major } = await findBinaries()
  if (!existsSync(join(folder, 'postgres'))) return good('doctor/database-new', { version: major, folder })
  const running = await findRunning(folder)
  if (running !== null) {
    return good('doctor/database-running', { version: await versionOf(appConfig(running)), folder })
  }
  const places = await openDataFolder(folder)
  const version = await clusterVersion(places)
  if (version !== null) refuseOtherVersion(places, version, major)
  return good('doctor/database-stopped', { version: version ?? major, folder })
}

const versionOf = async (config: pg.PoolConfig): Promise<string> => {
  const connection = await connect(config)
  await connection.close()
  return connection.version
}
