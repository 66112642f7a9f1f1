/** A file that is handed out. */
export type TakeAway = { readonly name: string; readonly mimeType: string; readonly bytes: Uint8Array }

export type TakeAwayFormat = 'pdf' | 'docx' | 'xlsx' | 'json'

export const MIME_OF: Readonly<Record<TakeAwayFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
}
