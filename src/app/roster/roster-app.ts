import type { RosterApproval, RosterImportRow, RosterImportView, RowFilter } from '../../contract/roster-view.ts'
import type { Reader } from '../../contract/view.ts'
import type { Result } from '../../core/result.ts'
import type { Deps } from '../deps.ts'
import type { TakeAway } from '../take-away.ts'
import type { UploadedFile } from '../uploaded-file.ts'
import { applyRoster } from './apply-roster.ts'
import { openRosterImport } from './open-roster-import.ts'
import { exportRoster, rosterTemplate } from './roster-workbook.ts'
import { listRosterImports, showRosterImport } from './show-roster-import.ts'

/** Use cases of the organisation and its officials as one workbook. */
export type RosterApp = {
  /** Units, officials and tenures of the reader's scope; the same without rows. */
  readonly exportRoster: (reader: Reader) => Promise<Result<TakeAway>>
  readonly rosterTemplate: (reader: Reader) => Promise<Result<TakeAway>>
  readonly openRosterImport: (reader: Reader, file: UploadedFile) => Promise<Result<{ readonly id: string }>>
  readonly listRosterImports: (reader: Reader) => Promise<Result<readonly RosterImportRow[]>>
  readonly showRosterImport: (reader: Reader, id: string, filter: RowFilter) => Promise<Result<RosterImportView>>
  /** Applies a workbook whole, or nothing of it. */
  readonly applyRoster: (reader: Reader, id: string, approval: RosterApproval) => Promise<Result<RosterImportView>>
}

export const createRosterApp = (deps: Deps): RosterApp => ({
  exportRoster: exportRoster(deps),
  rosterTemplate: rosterTemplate(deps),
  openRosterImport: openRosterImport(deps),
  listRosterImports: listRosterImports(deps),
  showRosterImport: showRosterImport(deps),
  applyRoster: applyRoster(deps),
})
