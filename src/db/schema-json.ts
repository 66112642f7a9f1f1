import type { ColumnType } from 'kysely'

/** JSON columns go in as text and come out parsed. */
export type Json<T> = ColumnType<T, string, string>
export type JsonOrNull<T> = ColumnType<T | null, string | null, string | null>
