import type pg from 'pg'
import { type Connection, configOfUrl, connect } from '../db/connect.ts'
import { appConfig, ensureAppDatabase } from '../db/embedded/app-role.ts'
import { findRunning, startEmbedded } from '../db/embedded/start-embedded.ts'
import { migrate, readMigrations } from '../db/migrate.ts'
import type { Config } from './config.ts'
import { MIGRATIONS_FOLDER } from './root.ts'

/** An open, migrated database and what belongs to it. */
export type OpenDatabase<Schema> = Connection<Schema> & {
  /** True where Ikrar runs this PostgreSQL itself. */
  readonly embedded: boolean
  /** Settles when an embedded server ends, also when nobody asked it to; never for a given one. */
  readonly ended: Promise<void>
}

/** The service's database: DATABASE_URL's, or an embedded one of its own on DATA_DIR. Throws StartFailure. */
export const openServiceDatabase = async <Schema>(config: Config): Promise<OpenDatabase<Schema>> => {
  if (config.databaseUrl !== null) return openMigrated(configOfUrl(config.databaseUrl), config, null)
  const server = await startEmbedded(config.dataFolder)
  try {
    await ensureAppDatabase(server.address)
    return await openMigrated(appConfig(server.address), config, server)
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** A command's database: that of the service where it runs, else as the service would open it. */
export const openCommandDatabase = async <Schema>(config: Config): Promise<OpenDatabase<Schema>> => {
  const running = config.databaseUrl === null ? await findRunning(config.dataFolder) : null
  return running === null ? openServiceDatabase(config) : openMigrated(appConfig(running), config, null)
}

/**
 * A command's database as it is, at whatever schema: for saving it before an update, and for restoring over it. An embedded
 * one that is not there yet is made.
 */
export const openUntouchedDatabase = async (config: Config): Promise<OpenDatabase<unknown>> => {
  if (config.databaseUrl !== null) return opened(configOfUrl(config.databaseUrl), config, null, false)
  const running = await findRunning(config.dataFolder)
  if (running !== null) return opened(appConfig(running), config, null, false)
  const server = await startEmbedded(config.dataFolder)
  try {
    await ensureAppDatabase(server.address)
    return await opened(appConfig(server.address), config, server, false)
  } catch (error) {
    await server.stop()
    throw error
  }
}

const openMigrated = <Schema>(pool: pg.PoolConfig, config: Config, server: EmbeddedServer | null) =>
  opened<Schema>(pool, config, server, true)

type EmbeddedServer = { readonly ended: Promise<void>; readonly stop: () => Promise<void> }

const opened = async <Schema>(
  pool: pg.PoolConfig,
  config: Config,
  server: EmbeddedServer | null,
  migrated: boolean,
): Promise<OpenDatabase<Schema>> => {
  const connection = await connect<Schema>({ ...pool, max: config.databaseConnections })
  try {
    if (migrated) await migrate(connection.pool, await readMigrations(MIGRATIONS_FOLDER))
  } catch (error) {
    await connection.close()
    throw error
  }
  return {
    ...connection,
    embedded: server !== null,
    ended: server?.ended ?? new Promise<void>(() => undefined),
    close: async () => {
      await connection.close()
      await server?.stop()
    },
  }
}
