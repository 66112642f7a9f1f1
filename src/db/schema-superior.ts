import type { ChangePart } from '../core/cascade/superior-change.ts'

export type SuperiorChangeTable = {
  id: string
  copy_id: string
  at_path: string
  part: ChangePart
  source_unit_id: string
  source_path: string | null
  before_text: string
  after_text: string | null
  changed_by: string
  changed_at: Date
  answer: 'accepted' | 'refused' | null
  reason: string | null
  answered_by: string | null
  answered_at: Date | null
}
