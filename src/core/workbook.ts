/** A sheet of a workbook: rows of cells from its first row on. Days are "2025-03-31"; numbers stay numbers. */
export type WorkbookSheet = {
  readonly name: string
  readonly rows: readonly (readonly (string | number)[])[]
}

/** A sheet as rows of cells, as they are shown: "97,5%", "31 Maret 2025". */
export type SheetRows = readonly (readonly string[])[]

/** A sheet to be written: a table with headings, or lines of running text where it has none. */
export type SheetToWrite = {
  readonly name: string
  readonly columns: readonly {
    readonly heading: string
    /** In letters. */
    readonly width: number
    /** `day` cells are "2025-03-31" and become dates, `amount` cells whole rupiah and numbers; `note` columns stand back. */
    readonly kind: 'text' | 'day' | 'amount' | 'note'
    /** What may be chosen; with none anything may be typed. */
    readonly choices: readonly string[]
  }[]
  readonly rows: readonly (readonly string[])[]
  readonly lines: readonly { readonly text: string; readonly strong: boolean }[]
  /** A filter in the headings: for sheets that are read back with the rows it hides. */
  readonly filtered?: boolean
}
