/**
 * The official form of one agreement (blueprint §3), as every format draws it: all text final and printable, merged cells
 * with their spans, signature blocks in their order. PDF, DOCX and XLSX differ only in how they draw this.
 */
export type SignatureForm = {
  readonly heading: string | null
  readonly position: string
  /** Null prints a dotted line. */
  readonly name: string | null
}

/** Left is null where one party signs alone. */
export type SigningForm = {
  readonly placeDate: string
  readonly left: SignatureForm | null
  readonly right: SignatureForm
}

export type Labelled = { readonly label: string; readonly text: string }

export type PartyForm = { readonly rows: readonly Labelled[]; readonly closing: string | null }

export type LetterheadForm = { readonly lines: readonly string[]; readonly contacts: readonly string[] }

export type StatementForm = {
  readonly title: string
  readonly opening: string
  readonly parties: readonly PartyForm[]
  readonly paragraphs: readonly string[]
  readonly signing: SigningForm
}

/** A cell of the annex body: `column` from 0; a merged cell stands once, in its first row. */
export type CellForm = { readonly column: number; readonly rows: number; readonly text: string }

/** A heading row goes over the whole width: a strategic goal, a programme. */
export type AnnexRow =
  | { readonly kind: 'heading'; readonly depth: 1 | 2; readonly text: string }
  | { readonly kind: 'cells'; readonly cells: readonly CellForm[] }

export type BudgetForm = {
  readonly numbered: boolean
  readonly label: string
  readonly amountLabel: string
  readonly rows: readonly {
    readonly no: string
    readonly text: string
    /** The words in print, and the exact amount for formats that calculate. */
    readonly amount: string
    readonly value: bigint | null
  }[]
  readonly total: { readonly label: string; readonly amount: string; readonly value: bigint } | null
}

export type AnnexForm = {
  readonly heading: string
  readonly facts: readonly Labelled[]
  /** Four columns, or five where activities have a column of their own. */
  readonly columns: readonly string[]
  readonly rows: readonly AnnexRow[]
  /** The same rows, the last ones apart: they stay with the signatures where no budget stands between. */
  readonly split: { readonly head: readonly AnnexRow[]; readonly tail: readonly AnnexRow[] }
  readonly budget: BudgetForm | null
  readonly signing: SigningForm
}

export type AgreementForm = {
  readonly name: string
  readonly date: string | null
  readonly letterhead: LetterheadForm | null
  readonly statement: StatementForm
  readonly annex: AnnexForm
}
