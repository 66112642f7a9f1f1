import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type pg from 'pg'
import { connect } from '../src/db/connect.ts'
import { appConfig, ensureAppDatabase } from '../src/db/embedded/app-role.ts'
import { type EmbeddedPostgres, startEmbedded } from '../src/db/embedded/start-embedded.ts'
import { migrate, readMigrations } from '../src/db/migrate.ts'
import { asAdmin, TEST_SERVER_VARIABLE, type TestServer, testServerOf } from '../src/db/test-database.ts'

const MIGRATIONS = resolve(import.meta.dirname, '../src/db/migrations')

/**
 * One PostgreSQL for a whole run, started when the first test asks for it: TEST_DATABASE_URL's, or an embedded one on a
 * folder of its own. Tests ask over a Unix socket and are told how to reach a migrated template.
 */
export const setup = async (): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'ikrar-test-'))
  let embedded: EmbeddedPostgres | undefined
  let dropTemplate = async (): Promise<void> => undefined
  let started: Promise<TestServer> | undefined

  const start = async (): Promise<TestServer> => {
    const url = process.env['TEST_DATABASE_URL']
    if (url !== undefined) {
      const server = await onGivenServer(url)
      dropTemplate = async () => {
        await asAdmin(server.admin, `DROP DATABASE IF EXISTS ${server.template} WITH (FORCE)`)
        if (server.app.user !== server.admin.user) await asAdmin(server.admin, `DROP ROLE IF EXISTS ${server.template}`)
      }
      return announce(server, 'TEST_DATABASE_URL')
    }
    embedded = await startEmbedded(join(folder, 'data'), { durable: false })
    await ensureAppDatabase(embedded.address)
    const version = await migrateInto(appConfig(embedded.address))
    return announce(testServerOf(embedded.address, 'ikrar', version), 'embedded')
  }

  const path = join(folder, 'ask')
  const door = createServer((socket) => {
    started ??= start()
    started.then(
      (server) => socket.end(JSON.stringify(server)),
      (error: unknown) => socket.end(JSON.stringify({ error: `the test database did not start: ${error}` })),
    )
  })
  await new Promise<void>((done) => door.listen(path, done))
  process.env[TEST_SERVER_VARIABLE] = path

  return async () => {
    await new Promise((done) => door.close(done))
    await started?.catch(() => undefined)
    await dropTemplate()
    await embedded?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

const announce = (server: TestServer, where: string): TestServer => {
  process.stdout.write(`database tests run on PostgreSQL ${server.version} (${where})\n`)
  return server
}

const onGivenServer = async (address: string): Promise<TestServer> => {
  const url = new URL(address)
  const admin: pg.PoolConfig = {
    host: url.searchParams.get('host') ?? url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
  }
  const template = `ikrar_template_${randomBytes(5).toString('hex')}`
  const app = { ...admin, ...(await plainRole(admin, template)), database: template }
  await asAdmin(admin, `CREATE DATABASE ${template} OWNER ${app.user ?? ''}`)
  return { admin, app, template, version: await migrateInto(app) }
}

/** A role to work as, for a superuser passes every wall between offices; another administrator works as itself. */
const plainRole = async (admin: pg.PoolConfig, name: string): Promise<pg.PoolConfig> => {
  const { pool, close } = await connect(admin)
  try {
    const { rowCount } = await pool.query('SELECT FROM pg_roles WHERE rolname = current_user AND rolsuper')
    if (rowCount === 0) return {}
    const password = randomBytes(20).toString('hex')
    await pool.query(`CREATE ROLE ${name} LOGIN PASSWORD '${password}'`)
    return { user: name, password }
  } finally {
    await close()
  }
}

const migrateInto = async (config: pg.PoolConfig): Promise<string> => {
  const connection = await connect(config)
  try {
    await migrate(connection.pool, await readMigrations(MIGRATIONS))
    return connection.version
  } finally {
    await connection.close()
  }
}
