/** A sheet to be written: a table with headings, or lines of running text where it has none. */
export type SheetToWrite = {
  readonly name: string
  readonly columns: readonly {
    readonly heading: string
    /** In letters. */
    readonly width: number
    /** `day` cells are "2025-03-31" and become dates; `note` columns stand back. */
    readonly kind: 'text' | 'day' | 'note'
    /** What may be chosen; with none anything may be typed. */
    readonly choices: readonly string[]
  }[]
  readonly rows: readonly (readonly string[])[]
  readonly lines: readonly { readonly text: string; readonly strong: boolean }[]
}
