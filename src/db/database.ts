import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** The database, or a transaction on it. */
export type Database = Kysely<Schema>

/** A new identifier (UUIDv7). */
export type NewId = () => string
