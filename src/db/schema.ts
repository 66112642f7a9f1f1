import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { InterchangeAgreement } from '../contract/interchange.ts'
import type { Letterhead, SignatureBlock } from '../core/agreement/agreement.ts'
import type { Origin, ReadingNote } from '../core/agreement/reading.ts'
import type { Problem } from '../core/problem.ts'
import type { Level } from '../core/profile/agency-profile.ts'
import type {
  AccountLinkTable,
  FailedSignInTable,
  HalfSessionTable,
  HeldFailureTable,
  KnownDeviceTable,
  RecoveryCodeTable,
  RoleGrantTable,
  SessionTable,
  SsoIdentityTable,
  SsoRequestTable,
  TotpTable,
  UserTable,
} from './schema-accounts.ts'
import type { DismissedAmendmentTable } from './schema-amendment.ts'
import type { AuditEventTable } from './schema-audit.ts'
import type { CascadeFillCopyTable, CascadeFillTable, CascadeLinkTable } from './schema-cascade.ts'
import type {
  LifecycleStepTable,
  WorkingCopyEditTable,
  WorkingCopyMarkTable,
  WorkingCopyStepTable,
  WorkingCopyTable,
} from './schema-drafting.ts'
import type { FamilyCheckTable, FindingTable } from './schema-findings.ts'
import type { Json, JsonOrNull } from './schema-json.ts'
import type { KeepingStampTable, SearchWordTable } from './schema-keeping.ts'
import type { PositionTable, SatkerTable, UnitBelowTable, UnitStateTable, UnitTable } from './schema-organisation.ts'
import type { OfficialTable, PrintedTenureTable, TenureTable } from './schema-people.ts'
import type {
  BudgetDocumentTable,
  BudgetItemTable,
  LibraryIndicatorTable,
  PlanIndicatorTable,
  PlanObjectiveTable,
  PlanTable,
  PlanTargetTable,
} from './schema-plans.ts'
import type { RosterImportTable } from './schema-roster.ts'
import type {
  CertificateTable,
  PaperJudgementTable,
  PaperPrintTable,
  PaperScanTable,
  SignatureTable,
} from './schema-signing.ts'
import type { SuperiorChangeTable } from './schema-superior.ts'

/** numeric arrives as text, exact. */
type Numeric = ColumnType<string | null, string | null, string | null>

export type InstallationTable = { id: Generated<number>; satker_id: string; set_up_at: Date }

export type PageSize = { readonly width: number | null; readonly height: number | null }

export type SourceFileTable = {
  id: string
  hash: string
  name: string
  size: bigint
  format: string | null
  pages: ColumnType<readonly PageSize[], string | undefined, string>
  uploaded_by: string
  uploaded_at: Date
  /** Root unit of the office it belongs to. */
  unit_id: string
}

export type ReadingBatchTable = {
  id: string
  state: 'waiting' | 'reading' | 'ready' | 'kept' | 'cancelled'
  created_by: string
  created_at: Date
  finished_at: Date | null
  leased_until: Date | null
  lease: string | null
  /** Root unit of the office it belongs to. */
  unit_id: string
}

export type ReadingFileTable = {
  source_file_id: string
  batch_id: string
  position: number
  inner_position: Generated<number>
  state: 'waiting' | 'reading' | 'read' | 'failed'
  page: Generated<number>
  page_count: number | null
  problem: JsonOrNull<Problem>
}

export type DraftTable = {
  id: string
  batch_id: string
  source_file_id: string
  position: number
  agreement: Json<InterchangeAgreement>
  origins: Json<readonly Origin[]>
  notes: Json<readonly ReadingNote[]>
  revision: Generated<number>
  edited_by: string | null
  edited_at: Date | null
  discarded_at: Date | null
  kept_as: string | null
}

export type AgreementTable = {
  id: string
  satker_id: string
  unit_id: string
  year: number | null
  ordinal: Generated<number>
  version: number
  level: Level | null
  unit_name: string
  first_party_name: string | null
  indicators: number
  errors: Generated<number>
  warnings: Generated<number>
  notes: Generated<number>
  kept_at: Date
  search_text: string
  search: GeneratedAlways<string>
}

export type AgreementVersionTable = {
  id: string
  agreement_id: string
  version: number
  content_hash: string
  title: string
  year: number | null
  satker: string
  unit: string
  level: Level | null
  first_name: string | null
  first_position: string
  first_acting: boolean
  second_name: string | null
  second_position: string | null
  second_acting: boolean | null
  place: string | null
  statement_date: string | null
  annex_date: string | null
  annex_year: number | null
  annex_columns: string[]
  budget_label: string | null
  budget_total: bigint | null
  letterhead: JsonOrNull<Letterhead>
  signatures: Json<readonly SignatureBlock[]>
  source_file_id: string | null
  origins: Json<readonly Origin[]>
  kept_by: string
  kept_at: Date
}

export type ObjectiveTable = {
  version_id: string
  position: number
  program: string | null
  program_no: string | null
  group_text: string | null
  group_no: string | null
  no: string | null
  text: string
}

export type IndicatorTable = {
  version_id: string
  objective: number
  position: number
  text: string
  iku: boolean | null
  target_kind: 'percent' | 'count' | 'score' | 'grade' | null
  target_raw: string | null
  target_value: Numeric
  target_grade: string | null
  target_unit: string | null
  second_value: Numeric
  second_unit: string | null
}

export type BudgetLineTable = {
  version_id: string
  position: number
  no: string | null
  code: string | null
  text: string
  amount: bigint | null
}

/** Every table, as the migrations make it; a test holds both together. */
export type Schema = {
  satker: SatkerTable
  unit: UnitTable
  unit_state: UnitStateTable
  unit_below: UnitBelowTable
  position: PositionTable
  official: OfficialTable
  tenure: TenureTable
  printed_tenure: PrintedTenureTable
  roster_import: RosterImportTable
  installation: InstallationTable
  app_user: UserTable
  role_grant: RoleGrantTable
  session: SessionTable
  failed_sign_in: FailedSignInTable
  half_session: HalfSessionTable
  held_failure: HeldFailureTable
  totp: TotpTable
  recovery_code: RecoveryCodeTable
  account_link: AccountLinkTable
  known_device: KnownDeviceTable
  sso_request: SsoRequestTable
  sso_identity: SsoIdentityTable
  source_file: SourceFileTable
  reading_batch: ReadingBatchTable
  reading_file: ReadingFileTable
  draft: DraftTable
  agreement: AgreementTable
  agreement_version: AgreementVersionTable
  objective: ObjectiveTable
  indicator: IndicatorTable
  budget_line: BudgetLineTable
  finding: FindingTable
  family_check: FamilyCheckTable
  keeping_stamp: KeepingStampTable
  search_word: SearchWordTable
  audit_event: AuditEventTable
  lifecycle_step: LifecycleStepTable
  working_copy: WorkingCopyTable
  working_copy_edit: WorkingCopyEditTable
  working_copy_mark: WorkingCopyMarkTable
  working_copy_step: WorkingCopyStepTable
  cascade_fill: CascadeFillTable
  cascade_fill_copy: CascadeFillCopyTable
  cascade_link: CascadeLinkTable
  superior_change: SuperiorChangeTable
  dismissed_amendment: DismissedAmendmentTable
  plan: PlanTable
  plan_objective: PlanObjectiveTable
  plan_indicator: PlanIndicatorTable
  plan_target: PlanTargetTable
  budget_document: BudgetDocumentTable
  budget_item: BudgetItemTable
  library_indicator: LibraryIndicatorTable
  signature: SignatureTable
  certificate: CertificateTable
  paper_print: PaperPrintTable
  paper_scan: PaperScanTable
  paper_judgement: PaperJudgementTable
}
