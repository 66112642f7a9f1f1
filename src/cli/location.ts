import type { BatchReading } from '../ports/reading.ts'

/** Where a value stands: its file, and its page where the format has pages. */
export type Location = { readonly file: string; readonly page: number | null }

/** Finds a value's origin; a value without one of its own has that of what it is part of, or holds, or of its agreement. */
export const locate = (reading: BatchReading, agreement: number, at: string): Location => {
  const own = reading.origins.filter((origin) => origin.agreement === agreement)
  const origin =
    own.find((o) => o.at === at) ??
    own.find((o) => o.at.startsWith(`${at}/`)) ??
    own.find((o) => o.at !== '' && at.startsWith(`${o.at}/`)) ??
    own.find((o) => o.at.split('/')[0] === at.split('/')[0]) ??
    own[0]
  const file = reading.files[origin?.file ?? 0]
  const paged = file?.format === 'pdf' || file?.format === 'image'
  return { file: file?.name ?? '-', page: paged && origin !== undefined ? origin.page : null }
}
