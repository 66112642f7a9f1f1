import type { Database } from '../db/database.ts'
import type { Clock, DocumentReader, DocumentWriter, FileStore, Ids, PasswordHasher } from '../ports.ts'

/** What use cases work with; built once by main/wire. */
export type Deps = {
  readonly db: Database
  readonly clock: Clock
  readonly ids: Ids
  readonly files: FileStore
  readonly reader: DocumentReader
  readonly writer: DocumentWriter
  readonly hasher: PasswordHasher
  /** The sample province as a parsed interchange file. */
  readonly sample: () => Promise<unknown>
}
