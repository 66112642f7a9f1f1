import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isOutage } from '../app/outage.ts'
import { configOfUrl, connect } from './connect.ts'
import { openTestDatabase } from './test-database.ts'

type Open = Awaited<ReturnType<typeof openTestDatabase>>

let open: Open

beforeAll(async () => {
  open = await openTestDatabase()
})
afterAll(() => open.close())

/** DATABASE_URL for the test's own database, with one part changed. */
const urlWith = (
  change: { readonly user?: string; readonly password?: string; readonly database?: string } = {},
): string => {
  const { user, password, host, port, database } = { ...open.config, ...change }
  const server = host?.startsWith('/')
    ? `@/${database}?host=${encodeURIComponent(host)}&port=${port}`
    : `@${host}:${port}/${database}`
  return `postgresql://${user}:${encodeURIComponent(String(password))}${server}`
}

describe('a given PostgreSQL', () => {
  test('is reached by its address, over a socket too', async () => {
    const connection = await connect(configOfUrl(urlWith()))
    expect(Number.parseInt(connection.version, 10)).toBeGreaterThanOrEqual(15)
    await connection.close()
  })

  test('amounts come as whole numbers without rounding, dates as they were written', async () => {
    const { rows } = await open.pool.query(
      "SELECT 9007199254740993::int8 AS amount, '2024-03-01'::date AS day, 97.5::numeric AS value",
    )
    expect(rows).toEqual([{ amount: 9007199254740993n, day: '2024-03-01', value: '97.5' }])
  })

  test('a wrong user or password, a missing database and a dead address are each told apart, without the password', async () => {
    const failures = [
      ['database/wrong-password', urlWith({ user: 'orang_lain', password: 'rahasia' })],
      ['database/missing-database', urlWith({ database: 'tidak_ada' })],
      ['database/unreachable', 'postgresql://ikrar:rahasia@127.0.0.1:1/ikrar'],
    ] as const
    for (const [code, url] of failures) {
      const failure = connect(configOfUrl(url))
      await expect(failure).rejects.toMatchObject({ code })
      await expect(failure).rejects.not.toThrow(/rahasia/)
    }
  })

  test('that ends a connection at work fails what was under way on it, and nothing else', async () => {
    const uncaught: unknown[] = []
    const note = (error: unknown): void => void uncaught.push(error)
    process.prependListener('uncaughtException', note)
    const connection = await connect(configOfUrl(urlWith()))
    try {
      const client = await connection.pool.connect()
      const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
      await client.query('BEGIN')
      const waiting = client.query('SELECT pg_sleep(600)').catch((error: unknown) => error)
      await open.pool.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid])
      const failure = await waiting
      expect(isOutage(failure)).toBe(true)
      expect(isOutage(await client.query('SELECT 1').catch((error: unknown) => error))).toBe(true)
      client.release(true)
      expect((await connection.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
    } finally {
      await connection.close()
      await new Promise((done) => setImmediate(done))
      process.off('uncaughtException', note)
    }
    expect(uncaught).toEqual([])
  })

  test.each(['', 'localhost', 'mysql://localhost/ikrar', 'https://localhost'])('"%s" is no address of one', (url) => {
    expect(() => configOfUrl(url)).toThrow(/database\/url-invalid/)
  })
})
