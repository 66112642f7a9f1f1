import type { DraftEdits } from '../contract/edit.ts'
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
import type { Role } from '../core/access/role.ts'
import type { Result } from '../core/result.ts'
import type { AccountApp } from './account/account-app.ts'
import type { Visitor } from './account/visitor.ts'

/** A file as it comes in at the door, already within its limits, on the disk until `bytes` is asked for. */
export type UploadedFile = { readonly name: string; readonly size: number; readonly bytes: () => Promise<Uint8Array> }

/** A file that is handed out. */
export type TakeAway = { readonly name: string; readonly mimeType: string; readonly bytes: Uint8Array }

export type TakeAwayFormat = 'pdf' | 'docx' | 'xlsx' | 'json'

/** A session's secret, to be kept by the browser alone; only its hash is in the database. */
export type SignedIn = {
  readonly token: string
  readonly expires: Date
  readonly reader: Reader
  /** Where the browser was not known: the secret by which it will be. */
  readonly device?: string
}

/** What a first step leads to; after `code` the token is that of half a session, good for the second step alone. */
export type SignInOutcome =
  | (SignedIn & { readonly step: 'done' })
  | { readonly step: 'code'; readonly token: string; readonly expires: Date; readonly reader: null }

export type SetUpInput = {
  /** Code of the office in the national list; "00" is the national office. */
  readonly officeCode: string
  readonly name: string
  readonly username: string
  readonly password: string
}

export type SignInInput = Visitor & { readonly username: string; readonly password: string }

/** `half` is the token of the first step; the code is the authenticator's or a recovery code, as typed. */
export type SignInCodeInput = Visitor & { readonly half: string; readonly code: string }

/** `state` is what the browser kept, null where it kept none; `query` is what the identity provider sent back. */
export type SsoAnswer = Visitor & { readonly state: string | null; readonly query: string }

/** The sign-ins of the sample province, shown once when it is filled in. */
export type SampleSignIn = {
  readonly username: string
  readonly password: string
  readonly name: string
  readonly role: Role
}

/** Every use case, bound to what it works with. Refusals are results; rights are asked inside. */
export type App = AccountApp & {
  /** False until there is an office and a first administrator. */
  readonly isSetUp: () => Promise<boolean>
  readonly listOffices: () => Promise<readonly OfficeChoice[]>
  readonly setUp: (input: SetUpInput) => Promise<Result<SignedIn>>
  /** Fills an empty database with the sample province; `conflict/already-set-up` where it is not empty. */
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

  readonly listAgreements: (reader: Reader, filter: AgreementFilter) => Promise<Result<AgreementList>>
  readonly agreementView: (reader: Reader, agreementId: string) => Promise<Result<AgreementView>>
  readonly agreementFile: (reader: Reader, agreementId: string, format: TakeAwayFormat) => Promise<Result<TakeAway>>
  /** Keeps what an interchange file holds; `raw` is its parsed JSON. */
  readonly importInterchange: (reader: Reader, raw: unknown) => Promise<Result<KeepOutcome>>
}
