import type { Database } from './database.ts'

/** Tables whose rows count their editions. */
export type EditionTable = 'plan' | 'budget_document' | 'library_indicator'

/**
 * Holds a row that counts its editions to the end of the transaction, where the reader may change it. Read it after this: of two
 * who save at one instant the second then sees the edition of the first.
 */
export const lockEdition = async (db: Database, table: EditionTable, id: string): Promise<void> => {
  await db.selectFrom(table).select('id').where('id', '=', id).forUpdate().execute()
}
