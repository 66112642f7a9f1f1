import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { type Connection, connect } from './connect.ts'
import { adminConfig, appConfig } from './embedded/app-role.ts'
import type { SocketAddress } from './embedded/start-embedded.ts'

/** The database a test run works on: a migrated template, and the right to make clones of it. */
export type TestServer = {
  readonly admin: pg.PoolConfig
  readonly app: pg.PoolConfig
  readonly template: string
  readonly version: string
}

export const testServerOf = (address: SocketAddress, template: string, version: string): TestServer => ({
  admin: adminConfig(address),
  app: appConfig(address),
  template,
  version,
})

/** The address where the test run hands out its server: asked first, started at the first question (test/global-setup.ts). */
export const TEST_SERVER_VARIABLE = 'IKRAR_TEST_SERVER'

let server: Promise<TestServer> | undefined

const askForServer = async (): Promise<TestServer> => {
  const path = process.env[TEST_SERVER_VARIABLE]
  if (path === undefined) throw new Error('no test server: run this with vitest, which loads test/global-setup.ts')
  const { createConnection } = await import('node:net')
  const { text } = await import('node:stream/consumers')
  const answer: TestServer | { readonly error: string } = JSON.parse(await text(createConnection(path)))
  if ('error' in answer) throw new Error(answer.error)
  return answer
}

/**
 * An empty, migrated database of its own: a clone of the run's template (about 50 ms). Close it when done; it is dropped
 * with that. Use it once a test file, or once a test where tests would see each other's rows. `db` and `pool` see the rows
 * of all offices, as the service does; `config` is the program's own connection, which sees none without a scope.
 */
export const openTestDatabase = async <Schema>(): Promise<
  Connection<Schema> & {
    /** For pools of one's own, or a program started beside the test. */
    readonly config: pg.PoolConfig
  }
> => {
  server ??= askForServer()
  const { admin, app, template } = await server
  const name = `test_${process.pid}_${randomBytes(5).toString('hex')}`
  await asAdmin(admin, `CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${app.user ?? ''}`)
  const config = { ...app, database: name }
  const connection = await connect<Schema>({ ...config, max: 4, options: '-c ikrar.scope=service' })
  const close = async (): Promise<void> => {
    await connection.close()
    await asAdmin(admin, `DROP DATABASE ${name} WITH (FORCE)`)
  }
  return { ...connection, config, close }
}

/** One statement as the administrator, on a connection that is closed at once: a template must have no visitors. */
export const asAdmin = async (admin: pg.PoolConfig, statement: string): Promise<void> => {
  const client = new pg.Client(admin)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
