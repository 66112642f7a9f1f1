import type { Generated } from 'kysely'
import type { WireEdit } from '../contract/edit.ts'
import type { InterchangeAgreement } from '../contract/interchange.ts'
import type { State } from '../core/agreement/lifecycle.ts'
import type { AmendmentReason, CopyOrigin, MarkKind } from '../core/agreement/working-copy.ts'
import type { FindingCode } from '../core/check/finding.ts'
import type { Json } from './schema-json.ts'

export type LifecycleStepTable = { from_state: State; to_state: State }

export type WorkingCopyTable = {
  id: string
  satker_id: string
  unit_id: string
  /** As of the first signature, which writes it down; null before it, and where nobody received the promise. */
  superior_unit_id: string | null
  year: number
  state: Generated<State>
  agreement: Json<InterchangeAgreement>
  revision: Generated<number>
  origin: CopyOrigin
  amends_id: string | null
  amendment_reason: AmendmentReason | null
  amendment_note: string | null
  version_id: string | null
  created_by: string
  created_at: Date
  edited_by: string | null
  edited_at: Date | null
  /** Of the public page of what was signed. */
  code: Generated<string>
}

export type WorkingCopyEditTable = {
  copy_id: string
  revision: number
  edits: Json<readonly WireEdit[]>
  inverses: Json<readonly WireEdit[]>
  edited_by: string
  edited_at: Date
}

export type WorkingCopyMarkTable = {
  id: string
  copy_id: string
  kind: MarkKind
  at_path: string
  code: FindingCode | null
  text: string | null
  made_by: string
  made_at: Date
  settled_by: string | null
  settled_at: Date | null
}

export type WorkingCopyStepTable = {
  copy_id: string
  position: number
  from_state: State
  to_state: State
  taken_by: string
  taken_at: Date
  note: string | null
}
