import pg from 'pg'
import { codeOf } from '../start-failure.ts'
import type { SocketAddress } from './start-embedded.ts'

/** The role the program works as and the database it owns: no superuser, so that a hole in a query is no hole in the machine. */
const NAME = 'ikrar'

/** How the program reaches its database on an embedded server. */
export const appConfig = (address: SocketAddress): pg.PoolConfig => ({ ...address, user: NAME, database: NAME })

/** How the launcher and the tests reach an embedded server: as the superuser. */
export const adminConfig = (address: SocketAddress): pg.PoolConfig => ({
  ...address,
  user: 'postgres',
  database: 'postgres',
})

/** Makes the program's role and database where they are missing, also when an earlier start was killed between the two. */
export const ensureAppDatabase = async (address: SocketAddress): Promise<void> => {
  if (await answers(appConfig(address))) return
  const client = new pg.Client(adminConfig(address))
  await client.connect()
  try {
    const password = client.escapeLiteral(address.password)
    const role = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [NAME])
    await client.query(`${role.rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${NAME} LOGIN PASSWORD ${password}`)
    const database = await client.query('SELECT FROM pg_database WHERE datname = $1', [NAME])
    if (database.rowCount === 0) await client.query(`CREATE DATABASE ${NAME} OWNER ${NAME}`)
  } finally {
    await client.end()
  }
}

const answers = async (config: pg.PoolConfig): Promise<boolean> => {
  const client = new pg.Client(config)
  try {
    await client.connect()
    await client.end()
    return true
  } catch (error) {
    // No such role (reported as a wrong password), no such database.
    if (codeOf(error) === '28P01' || codeOf(error) === '3D000') return false
    throw error
  }
}
