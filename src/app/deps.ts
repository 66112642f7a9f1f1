import type { IsCommon } from '../core/access/password.ts'
import type { ChangeFeed } from '../db/change-feed.ts'
import type { Database } from '../db/database.ts'
import type {
  Clock,
  DocumentReader,
  DocumentWriter,
  FileStore,
  Ids,
  Later,
  Mailer,
  PasswordHasher,
  SignatureVerifier,
  SingleSignOn,
  WorkbookReader,
  WorkbookWriter,
} from '../ports.ts'

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
  readonly workbookReader: WorkbookReader
  readonly workbookWriter: WorkbookWriter
  readonly verifier: SignatureVerifier
  readonly hasher: PasswordHasher
  readonly isCommonPassword: IsCommon
  /** Null where no mail server is configured: administrators hand links over themselves. */
  readonly mailer: Mailer | null
  /** Null where no identity provider is configured. */
  readonly sso: SingleSignOn | null
  readonly later: Later
  /** The sample province as a parsed interchange file. */
  readonly sample: () => Promise<unknown>
}
