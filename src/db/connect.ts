import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { codeOf, messageOf, StartFailure } from './start-failure.ts'

/** An open database of the given schema (see db/schema.ts); `version` is the server's, "18.4". */
export type Connection<Schema> = {
  readonly db: Kysely<Schema>
  readonly pool: pg.Pool
  readonly version: string
  readonly close: () => Promise<void>
}

const OLDEST_MAJOR = 15

const ignore = (): void => undefined

/**
 * How columns arrive: int8 as bigint (rupiah are exact), numeric and date as text ("97.5", "2024-03-01"), timestamptz as
 * Date, json parsed.
 */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (oid === pg.types.builtins.INT8) return (value: string) => BigInt(value)
    if (oid === pg.types.builtins.DATE) return (value: string) => value
    return pg.types.getTypeParser(oid, format)
  },
}

/** Opens a pool and proves that it works. Throws StartFailure with what an administrator can put right. */
export const connect = async <Schema>(config: pg.PoolConfig): Promise<Connection<Schema>> => {
  const pool = new pg.Pool({
    max: 10,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: 'ikrar',
    ...config,
    types,
  })
  // A server that goes away must not end the process, neither while a connection is idle nor while one is at work: the query
  // under way or the next one reports it.
  pool.on('error', ignore).on('connect', (client) => void client.on('error', ignore))
  try {
    const version = await versionOf(pool)
    const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
    return { db, pool, version, close: () => db.destroy() }
  } catch (error) {
    await pool.end()
    throw error instanceof StartFailure ? error : refusal(error, config)
  }
}

const versionOf = async (pool: pg.Pool): Promise<string> => {
  const answer = await pool.query<{ server_version: string }>('SHOW server_version')
  const version = answer.rows[0]?.server_version.split(' ')[0] ?? ''
  if (Number.parseInt(version, 10) < OLDEST_MAJOR) {
    throw new StartFailure('database/server-too-old', { version, oldest: OLDEST_MAJOR })
  }
  return version
}

/** The pool configuration of a DATABASE_URL; throws StartFailure where it is none. */
export const configOfUrl = (url: string): pg.PoolConfig => {
  const parsed = parseUrl(url)
  if (parsed === null || !/^postgres(?:ql)?:$/.test(parsed.protocol)) {
    throw new StartFailure('database/url-invalid', { example: 'postgresql://user:password@host:5432/ikrar' })
  }
  return { connectionString: url }
}

/** "postgresql://user:password@/ikrar?host=/run/postgresql", with no host before the path, is PostgreSQL's way to name a socket. */
const parseUrl = (url: string): URL | null => URL.parse(url) ?? URL.parse(url.replace('@/', '@localhost/'))

const placeOf = (config: pg.PoolConfig): string => {
  if (config.connectionString === undefined) return `${config.host ?? ''}`
  const url = parseUrl(config.connectionString)
  return url?.searchParams.get('host') ?? url?.host ?? ''
}

const refusal = (error: unknown, config: pg.PoolConfig): StartFailure => {
  const host = placeOf(config)
  const code = codeOf(error)
  if (code === '28P01' || code === '28000') return new StartFailure('database/wrong-password', { host })
  if (code === '3D000') return new StartFailure('database/missing-database', { host, reason: messageOf(error) })
  if (code === '42501') return new StartFailure('database/forbidden', { host, reason: messageOf(error) })
  if (code === '53300') return new StartFailure('database/too-many-connections', { host })
  const first = error instanceof AggregateError ? error.errors[0] : error
  return new StartFailure('database/unreachable', { host, reason: messageOf(first) })
}
