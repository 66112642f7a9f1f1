import type { ChangeFeed } from '../db/change-feed.ts'
import type { Database } from '../db/database.ts'
import type { Clock, DocumentReader, DocumentWriter, FileStore, Ids, PasswordHasher } from '../ports.ts'

/** What use cases work with; built once by main/wire. */
export type Deps = {
  readonly db: Database
  /** Ends what use cases remember of the database. */
  readonly changes: ChangeFeed
  readonly clock: Clock
  readonly ids: Ids
  readonly files: FileStore
  readonly reader: DocumentReader
  readonly writer: DocumentWriter
  readonly hasher: PasswordHasher
  /** The sample province as a parsed interchange file. */
  readonly sample: () => Promise<unknown>
}
