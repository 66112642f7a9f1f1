/** A file that is handed out. */
export type TakeAway = { readonly name: string; readonly mimeType: string; readonly bytes: Uint8Array }

export type TakeAwayFormat = 'pdf' | 'docx' | 'xlsx' | 'json'
