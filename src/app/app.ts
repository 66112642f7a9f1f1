import type { TrailFilter, TrailPage } from '../contract/audit.ts'
import type { DraftEdits } from '../contract/edit.ts'
import type { NewUnit, UnitClosing, UnitHit, UnitMove, UnitName, UnitView } from '../contract/organisation-view.ts'
import type { NewTenure, OfficialRow, OfficialView } from '../contract/people-view.ts'
import type { PerformanceTreeFilter, PerformanceTreeView } from '../contract/performance-tree-view.ts'
import type { NewRole, RolesView } from '../contract/role-view.ts'
import type { VerifiedDocument } from '../contract/signing-view.ts'
import type { TreeView, UnitPlaces } from '../contract/tree-view.ts'
import type {
  AgreementFilter,
  AgreementList,
  AgreementView,
  BatchRow,
  BatchView,
  DraftView,
  KeepOutcome,
  OfficeChoice,
  Reader,
} from '../contract/view.ts'
import type { AgencyProfile, Level } from '../core/profile/agency-profile.ts'
import type { Result } from '../core/result.ts'
import type { AccountApp } from './account/account-app.ts'
import type { SignedIn, SignInInput, SignInOutcome } from './account/sign-in-steps.ts'
import type { AmendmentApp } from './amendment/amendment-app.ts'
import type { BookApp } from './book/book-app.ts'
import type { CascadeApp } from './cascade/cascade-app.ts'
import type { DraftingApp } from './drafting/drafting-app.ts'
import type { TrailFormat } from './export-trail.ts'
import type { RenewedKeys } from './organisation/renew-name-keys.ts'
import type { UnitCareApp } from './organisation/unit-care-app.ts'
import type { TreeWish } from './organisation/unit-tree.ts'
import type { PaperApp } from './paper/paper-app.ts'
import type { PlanApp } from './plan/plan-app.ts'
import type { RefusedRequest } from './record-refusal.ts'
import type { RosterApp } from './roster/roster-app.ts'
import type { SampleSignIn } from './sample-people.ts'
import type { SetUpInput } from './set-up.ts'
import type { SigningApp } from './signature/signing-app.ts'
import type { SuperiorApp } from './superior/superior-app.ts'
import type { TakeAway, TakeAwayFormat } from './take-away.ts'
import type { CutTree } from './tree/print-tree.ts'
import type { UploadedFile } from './uploaded-file.ts'
import type { FileToVerify } from './verify-document.ts'

/** Use cases with a declaration of their own, by subject. */
type Subjects = AccountApp &
  AmendmentApp &
  BookApp &
  CascadeApp &
  DraftingApp &
  PaperApp &
  PlanApp &
  RosterApp &
  SigningApp &
  SuperiorApp &
  UnitCareApp

/** Every use case, bound to what it works with. Refusals are results; rights are asked inside. */
export type App = Subjects & {
  /** The agency it is for. */
  readonly profile: AgencyProfile
  /** False until there is an office and a first administrator. */
  readonly isSetUp: () => Promise<boolean>
  /** Seals what authenticators' seeds still lie open; for the start of the service. */
  readonly sealOpenSeeds: () => Promise<number>
  /** Levels that open units stand on and the profile does not know; for the start of the service, which they forbid. */
  readonly foreignLevels: () => Promise<readonly Level[]>
  /** Gives offices of the national list the usual units that they lack; for the start of the service. */
  readonly plantUnits: () => Promise<number>
  /** Lets everything kept be found by the agency's names as they are now; for the start of the service. */
  readonly renewNameKeys: () => Promise<RenewedKeys>
  readonly listOffices: () => Promise<readonly OfficeChoice[]>
  readonly setUp: (input: SetUpInput) => Promise<Result<SignedIn>>
  /**
   * Fills an empty database with the sample province; `conflict/already-set-up` where it is not empty, and
   * `conflict/sample-of-another-agency` where the profile is not the one it was made for.
   */
  readonly setUpSample: () => Promise<Result<readonly SampleSignIn[]>>

  readonly signIn: (input: SignInInput) => Promise<Result<SignInOutcome>>
  readonly signOut: (token: string) => Promise<void>
  /** Null where the session is unknown or over. */
  readonly readerOf: (token: string) => Promise<Reader | null>
  readonly setLanguage: (reader: Reader, language: 'id' | 'en') => Promise<void>
  /** In whose name the command line works: the first administrator; null before set-up. */
  readonly commandLineReader: () => Promise<Reader | null>

  readonly openBatch: (reader: Reader, files: readonly UploadedFile[]) => Promise<Result<{ readonly id: string }>>
  readonly listBatches: (reader: Reader) => Promise<Result<readonly BatchRow[]>>
  readonly batchView: (reader: Reader, batchId: string) => Promise<Result<BatchView>>
  /** How far a batch's files are, without its drafts. */
  readonly batchProgress: (
    reader: Reader,
    batchId: string,
  ) => Promise<Result<Pick<BatchView, 'id' | 'state' | 'createdAt' | 'files'>>>
  /** Reads the oldest waiting batch, if there is one; for the background, see jobs/. */
  readonly readNextBatch: (stop: AbortSignal) => Promise<boolean>
  readonly cancelBatch: (reader: Reader, batchId: string) => Promise<Result<BatchView>>
  readonly draftView: (reader: Reader, draftId: string) => Promise<Result<DraftView>>
  readonly editDraft: (reader: Reader, draftId: string, edits: DraftEdits) => Promise<Result<DraftView>>
  /** Puts a draft aside that is no agreement. */
  readonly discardDraft: (
    reader: Reader,
    draftId: string,
    revision: number,
  ) => Promise<Result<{ readonly batchId: string }>>
  /** Keeps the named drafts of a batch, or all of them. */
  readonly keepDrafts: (reader: Reader, batchId: string, draftIds?: readonly string[]) => Promise<Result<KeepOutcome>>
  /** A picture (PNG) of one page, `page` from 1, `width` in pixels. */
  readonly pagePicture: (reader: Reader, fileId: string, page: number, width: number) => Promise<Result<TakeAway>>

  readonly showUnit: (reader: Reader, unitId: string) => Promise<Result<UnitView>>
  readonly findUnits: (reader: Reader, text: string) => Promise<Result<{ readonly units: readonly UnitHit[] }>>
  readonly unitTree: (reader: Reader, wish: TreeWish) => Promise<Result<TreeView>>
  readonly unitBranches: (reader: Reader, ids: readonly string[]) => Promise<Result<Pick<TreeView, 'branches'>>>
  readonly findPlaces: (reader: Reader, unitId: string, text: string) => Promise<Result<UnitPlaces>>
  readonly addUnit: (reader: Reader, parentId: string, given: NewUnit) => Promise<Result<UnitView>>
  readonly renameUnit: (reader: Reader, unitId: string, given: UnitName) => Promise<Result<UnitView>>
  readonly moveUnit: (reader: Reader, unitId: string, given: UnitMove) => Promise<Result<UnitView>>
  readonly closeUnit: (reader: Reader, unitId: string, given: UnitClosing) => Promise<Result<UnitView>>
  readonly reopenUnit: (reader: Reader, unitId: string) => Promise<Result<UnitView>>
  /** Notes who holds the post at the head of a unit; a tenure's end, and the taking away of one noted by mistake. */
  readonly appoint: (reader: Reader, unitId: string, given: NewTenure) => Promise<Result<UnitView>>
  readonly endTenure: (reader: Reader, unitId: string, tenureId: string, until: string) => Promise<Result<UnitView>>
  readonly removeTenure: (reader: Reader, unitId: string, tenureId: string) => Promise<Result<UnitView>>
  readonly findOfficials: (
    reader: Reader,
    text: string,
  ) => Promise<Result<{ readonly officials: readonly OfficialRow[] }>>
  readonly showOfficial: (reader: Reader, officialId: string) => Promise<Result<OfficialView>>
  /** Brings the tree up to the day; for the start of the service and once a day. */
  readonly applyUnitChanges: () => Promise<number>

  readonly listAgreements: (reader: Reader, filter: AgreementFilter) => Promise<Result<AgreementList>>
  /** A version of an agreement by its number; the current one where none is named. */
  readonly agreementView: (
    reader: Reader,
    agreementId: string,
    version?: number | null,
  ) => Promise<Result<AgreementView>>
  readonly agreementFile: (
    reader: Reader,
    agreementId: string,
    format: TakeAwayFormat,
    version?: number | null,
  ) => Promise<Result<TakeAway>>
  /** The performance tree of one office and year. */
  readonly showTree: (reader: Reader, filter: PerformanceTreeFilter) => Promise<Result<PerformanceTreeView>>
  /** The same on sheets of A3, as `cut` draws them. */
  readonly printTree: (
    reader: Reader,
    filter: PerformanceTreeFilter,
    cut: (view: PerformanceTreeView) => CutTree,
  ) => Promise<Result<TakeAway>>
  readonly rolesOf: (reader: Reader, userId: string) => Promise<Result<RolesView>>
  readonly giveRole: (reader: Reader, userId: string, role: NewRole) => Promise<Result<RolesView>>
  readonly endRole: (reader: Reader, userId: string, roleId: string) => Promise<Result<RolesView>>
  /** Keeps what an interchange file holds; `raw` is its parsed JSON. */
  readonly importInterchange: (reader: Reader, raw: unknown) => Promise<Result<KeepOutcome>>

  /** Judges a signed PDF for anybody; `receive` is asked for it once `address` is let through. */
  readonly verifyDocument: (
    address: string,
    receive: () => Promise<Result<FileToVerify>>,
  ) => Promise<Result<VerifiedDocument>>

  /** One page of who did what, newest first, below the entry `before`. */
  readonly searchTrail: (reader: Reader, filter: TrailFilter, before?: number | null) => Promise<Result<TrailPage>>
  /** The trail in parts, oldest first. */
  readonly exportTrail: (
    reader: Reader,
    filter: TrailFilter,
    format: TrailFormat,
  ) => Promise<Result<AsyncIterable<string>>>
  /** Checks the families whose findings are not up to date; for the background. */
  readonly checkWaitingFamilies: () => Promise<void>
  /** Tells the trail of failed sign-ins that were only counted; for the background. */
  readonly tellHeldFailures: () => Promise<number>
  /** Puts a refused change into the trail. */
  readonly recordRefusal: (reader: Reader, refused: RefusedRequest) => Promise<void>
}
