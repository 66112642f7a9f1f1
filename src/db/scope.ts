import { CompiledQuery } from 'kysely'
import type { Holder } from '../core/access/may.ts'
import type { Database } from './database.ts'

/** What background reading, set-up and other work of the service itself sees: everything. */
const SERVICE = 'service'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The units somebody's roles are for, as PostgreSQL writes an array of uuid. */
const scopeOf = ({ grants }: Holder): string => {
  const units = [...new Set(grants.map((g) => g.unitId))].sort()
  const strange = units.find((unit) => !UUID.test(unit))
  if (strange !== undefined) throw new Error(`a grant is for no unit: ${strange}`)
  return `{${units.join()}}`
}

/**
 * Runs `work` in one transaction that sees and writes the rows of this scope alone, by the row-level security of
 * 0013_row_security.sql. BEGIN and the setting go in one message. What is thrown undoes everything and is thrown on.
 */
const within = <T>(db: Database, scope: string, work: (tx: Database) => Promise<T>): Promise<T> =>
  db.connection().execute(async (connection) => {
    await connection.executeQuery(CompiledQuery.raw(`BEGIN; SET LOCAL ikrar.scope = '${scope}'`))
    try {
      const value = await work(connection)
      const { rows } = await connection.executeQuery<{ command: string }>(CompiledQuery.raw('COMMIT'))
      if (rows[0]?.command === 'ROLLBACK') throw new Error('an error inside the transaction was passed over')
      return value
    } catch (error) {
      // A connection that was lost has undone it already, and says so no better than the error at hand.
      await connection.executeQuery(CompiledQuery.raw('ROLLBACK')).catch(() => undefined)
      throw error
    }
  })

/** The one way to the rows of offices for somebody's request. Do not keep it open while anything else is waited for. */
export const asReader = <T>(db: Database, reader: Holder, work: (tx: Database) => Promise<T>): Promise<T> =>
  within(db, scopeOf(reader), work)

/** The one way to the rows of all offices, for what the service does by itself; never for a request. */
export const asService = <T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> => within(db, SERVICE, work)

/**
 * Within an open transaction, `work` sees the rows of all offices: for what is reckoned over a whole office and told of one
 * thing, such as the findings of a subordinate's agreement. Nothing but the outcome may be shown.
 */
export const beyondScope = async <T>(tx: Database, work: (tx: Database) => Promise<T>): Promise<T> => {
  const { rows } = await tx.executeQuery<{ scope: string | null }>(
    CompiledQuery.raw("SELECT current_setting('ikrar.scope', true) AS scope"),
  )
  await tx.executeQuery(CompiledQuery.raw("SELECT set_config('ikrar.scope', $1, true)", [SERVICE]))
  // What throws undoes the transaction, and its scope with it.
  const value = await work(tx)
  await tx.executeQuery(CompiledQuery.raw("SELECT set_config('ikrar.scope', $1, true)", [rows[0]?.scope ?? '']))
  return value
}
