import { formatRupiah } from '../money.ts'
import type { Agreement } from './agreement.ts'

const step = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined

/** What stands at a path, as people read it: wordings and targets as printed, amounts as "Rp 5.000"; a row by its wording. */
export const textAt = (a: Agreement, at: string): string => {
  const value = at.split('/').reduce<unknown>(step, a)
  if (typeof value === 'bigint') return formatRupiah(value)
  if (typeof value === 'string') return value
  const said = step(value, at.endsWith('/target') ? 'raw' : 'text')
  return typeof said === 'string' ? said : ''
}
