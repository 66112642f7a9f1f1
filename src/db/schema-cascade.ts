import type { Fill } from '../core/cascade/fill.ts'
import type { CascadeMethod } from '../core/cascade/link.ts'
import type { Json } from './schema-json.ts'

export type CascadeFillTable = {
  id: string
  unit_id: string
  year: number
  kind: Fill['kind']
  made_by: string
  made_at: Date
  undone_by: string | null
  undone_at: Date | null
}

export type CascadeLinkTable = {
  id: string
  copy_id: string
  at_path: string
  source_unit_id: string
  /** Null once an amendment of the superior's, which is in work, struck it. */
  source_path: string | null
  source_text: string
  /** In the superior's agreement in force, where its amendment in work has it elsewhere or says it otherwise. */
  in_force_path: string | null
  in_force_text: string | null
  method: CascadeMethod | null
  fill_id: string | null
  decided_by: string
  decided_at: Date
}

/** A decision as it stood before another one took its place; moments are ISO 8601. */
export type ReplacedLink = Omit<CascadeLinkTable, 'decided_at' | 'copy_id'> & { readonly decided_at: string }

export type CascadeFillCopyTable = {
  fill_id: string
  copy_id: string
  revision: number
  edited: boolean
  rows: number
  replaced: Json<readonly ReplacedLink[]>
}
