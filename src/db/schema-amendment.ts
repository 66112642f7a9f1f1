import type { OfficialChange } from '../core/agreement/official-change.ts'
import type { Json } from './schema-json.ts'

export type DismissedAmendmentTable = {
  agreement_id: string
  changes: Json<readonly OfficialChange[]>
  reason: string
  dismissed_by: string
  dismissed_at: Date
}
