import { z } from 'zod'
import { AMENDMENT_REASONS } from '../../core/agreement/working-copy.ts'

const id = z.uuid()

/** AgreementVersionRow of contract/amendment-view.ts. */
export const versionRowSchema = z.object({
  version: z.number().int().min(1),
  keptAt: z.iso.datetime(),
  keptBy: z.string(),
  standing: z.enum(['whole', 'partly', 'superseded', 'returned', 'unsigned', 'kept']),
  copyId: id.nullable(),
  code: z.string().nullable(),
  reason: z.enum(AMENDMENT_REASONS).nullable(),
  note: z.string().nullable(),
})
