import type pg from 'pg'
import type { BackupContents, BackupHeader } from './manifest.ts'

export type Client = pg.ClientBase

/** Who is signed in, and who failed to, belongs to the hour and not to the archive: after a restoring everybody signs in anew. */
const TRANSIENT = ['session', 'failed_sign_in', 'half_session', 'sso_request', 'held_failure']

/** True for a relation, function or type `oid` of `catalogue` that belongs to an extension. */
const ofExtension = (catalogue: string, oid: string): string =>
  `EXISTS (SELECT FROM pg_depend d WHERE d.classid = '${catalogue}'::regclass AND d.objid = ${oid} AND d.deptype = 'e')`

const namesOf = async (db: Client, query: string): Promise<readonly string[]> =>
  (await db.query<{ name: string }>(query)).rows.map((row) => row.name)

/** Every table of the schema public that is the program's own, quoted. */
export const ownTables = (db: Client): Promise<readonly string[]> =>
  namesOf(
    db,
    `SELECT quote_ident(c.relname) AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
       AND c.relkind IN ('r', 'p') AND NOT ${ofExtension('pg_class', 'c.oid')} ORDER BY 1`,
  )

/** Tables whose rows refer to those of others: they go where these go. */
const referringTo = async (db: Client, names: readonly string[]): Promise<readonly string[]> => {
  const more = await namesOf(
    db,
    `SELECT DISTINCT c.conrelid::regclass::text AS name FROM pg_constraint c
     WHERE c.contype = 'f' AND c.confrelid::regclass::text IN (${names.map((n) => `'${n}'`).join()})`,
  )
  const all = [...new Set([...names, ...more])]
  return all.length === names.length ? all : referringTo(db, all)
}

/** What is saved: every own table with its columns, but for the ledger of migrations and what is transient. */
export const savedTables = async (db: Client): Promise<BackupHeader['tables']> => {
  const left = [...(await referringTo(db, TRANSIENT)), 'schema_migration']
  const { rows } = await db.query<{ name: string; columns: string[] }>(
    `SELECT quote_ident(c.relname) AS name, (SELECT array_agg(quote_ident(a.attname) ORDER BY a.attnum) FROM pg_attribute a
       WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns
     FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
       AND NOT ${ofExtension('pg_class', 'c.oid')} ORDER BY 1`,
  )
  return rows.filter((row) => !left.includes(row.name)).map(({ name, columns }) => ({ name, columns: columns ?? [] }))
}

/** Walled tables whose walls the service itself cannot pass: rows of theirs would be missing without a word. */
export const hiddenTables = (db: Client): Promise<readonly string[]> =>
  namesOf(
    db,
    `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relforcerowsecurity
       AND NOT EXISTS (SELECT FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = c.relname
         AND p.permissive = 'PERMISSIVE' AND p.qual LIKE '%is_service()%') ORDER BY 1`,
  )

export const sequencesOf = async (db: Client): Promise<BackupContents['sequences']> => {
  const names = await namesOf(
    db,
    "SELECT quote_ident(sequencename) AS name FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1",
  )
  const all: BackupContents['sequences'] = []
  for (const name of names) {
    const { rows } = await db.query<{ value: string; called: boolean }>(
      `SELECT last_value::text AS value, is_called AS called FROM ${name}`,
    )
    all.push({ name, value: rows[0]?.value ?? '1', isCalled: rows[0]?.called ?? false })
  }
  return all
}

/** Takes away every table, function and type of the program's own, in the open transaction. */
export const dropEverything = async (db: Client): Promise<void> => {
  const tables = await ownTables(db)
  if (tables.length > 0) await db.query(`DROP TABLE IF EXISTS ${tables.join()} CASCADE`)
  const functions = await namesOf(
    db,
    `SELECT p.oid::regprocedure::text AS name FROM pg_proc p
     WHERE p.pronamespace = 'public'::regnamespace AND NOT ${ofExtension('pg_proc', 'p.oid')}`,
  )
  for (const name of functions) await db.query(`DROP ROUTINE IF EXISTS ${name} CASCADE`)
  const types = await namesOf(
    db,
    `SELECT t.oid::regtype::text AS name FROM pg_type t WHERE t.typnamespace = 'public'::regnamespace
       AND t.typtype IN ('e', 'd') AND NOT ${ofExtension('pg_type', 't.oid')}`,
  )
  for (const name of types) await db.query(`DROP TYPE IF EXISTS ${name} CASCADE`)
}

/**
 * Puts aside what stands in the way of rows coming in as they were: foreign keys (whole families refer to one another in
 * circles), triggers (the trail must not be chained anew) and walls between offices. Gives back what puts all of it up
 * again; foreign keys are checked with that.
 */
export const layRulesAside = async (db: Client, tables: readonly string[]): Promise<() => Promise<void>> => {
  const inPublic = "connamespace = 'public'::regnamespace"
  const keys = await db.query<{ of: string; name: string; rule: string }>(
    `SELECT conrelid::regclass::text AS of, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS rule
     FROM pg_constraint WHERE contype = 'f' AND conparentid = 0 AND ${inPublic} ORDER BY conrelid, conname`,
  )
  const triggers = await db.query<{ of: string; name: string; state: 'O' | 'A' | 'R' }>(
    `SELECT tgrelid::regclass::text AS of, quote_ident(tgname) AS name, tgenabled AS state FROM pg_trigger t
     JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT tgisinternal AND tgenabled <> 'D' AND c.relnamespace = 'public'::regnamespace`,
  )
  const walls = await namesOf(
    db,
    `SELECT oid::regclass::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relforcerowsecurity`,
  )
  for (const { of, name } of keys.rows) await db.query(`ALTER TABLE ${of} DROP CONSTRAINT ${name}`)
  for (const { of, name } of triggers.rows) await db.query(`ALTER TABLE ${of} DISABLE TRIGGER ${name}`)
  for (const name of walls) await db.query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`)
  if (tables.length > 0) await db.query(`TRUNCATE ${tables.join()}`)
  const how = { O: 'ENABLE', A: 'ENABLE ALWAYS', R: 'ENABLE REPLICA' }
  return async () => {
    for (const { of, name, rule } of keys.rows) await db.query(`ALTER TABLE ${of} ADD CONSTRAINT ${name} ${rule}`)
    for (const { of, name, state } of triggers.rows) await db.query(`ALTER TABLE ${of} ${how[state]} TRIGGER ${name}`)
    for (const name of walls) await db.query(`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`)
  }
}
