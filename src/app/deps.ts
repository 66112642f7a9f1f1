import type { IsCommon } from '../core/access/password.ts'
import type { Role } from '../core/access/role.ts'
import type { AgencyProfile } from '../core/profile/agency-profile.ts'
import type { ChangeFeed } from '../db/change-feed.ts'
import type { Database } from '../db/database.ts'
import type { Mailer, PasswordHasher, SingleSignOn } from '../ports/account.ts'
import type { FamilyChecker } from '../ports/checking.ts'
import type { FileStore } from '../ports/file.ts'
import type { DocumentReader } from '../ports/reading.ts'
import type { Clock, Ids, Later } from '../ports/runtime.ts'
import type { Sealer } from '../ports/sealing.ts'
import type { CertificateStore, SignatureVerifier, Signer } from '../ports/signing.ts'
import type { WorkbookReader, WorkbookWriter } from '../ports/workbook.ts'
import type { DocumentWriter } from '../ports/writing.ts'

/** What use cases work with; built once by main/wire. */
export type Deps = {
  readonly db: Database
  /** The agency whose organisation, words and checks these are. */
  readonly profile: AgencyProfile
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
  readonly signer: Signer
  readonly certificates: CertificateStore
  /** Where anybody reaches this installation, for codes on paper; null where nobody said. */
  readonly publicAddress: string | null
  readonly hasher: PasswordHasher
  readonly sealer: Sealer
  readonly isCommonPassword: IsCommon
  /** Null where no mail server is configured: administrators hand links over themselves. */
  readonly mailer: Mailer | null
  /** Null where no identity provider is configured. */
  readonly sso: SingleSignOn | null
  readonly later: Later
  readonly checker: FamilyChecker
  /** Milliseconds that an answer waits for the checks of what it kept; null for as long as they take. */
  readonly checkPatience: number | null
  /** Roles whose holders must sign in by two steps. */
  readonly secondFactorOf: readonly Role[]
  /** The sample province as a parsed interchange file. */
  readonly sample: () => Promise<unknown>
}
