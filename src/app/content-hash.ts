import { createHash } from 'node:crypto'
import { agreementToInterchange } from '../contract/agreement-mapping.ts'
import type { Agreement } from '../core/agreement/agreement.ts'

/** The fields of every object in the order of their names: jsonb and readers give them in orders of their own. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** SHA-256 of an agreement's content in the form of the interchange file. */
export const contentHashOf = (agreement: Agreement): string =>
  createHash('sha256')
    .update(JSON.stringify(agreementToInterchange(agreement), inOrder))
    .digest('hex')
