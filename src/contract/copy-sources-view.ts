import type { NewCopy } from './working-copy.ts'

export type SourceKind = Extract<NewCopy['from']['kind'], 'agreement' | 'document'>

/** Something kept or read that a working copy may begin with. `name` is the file of a document; null for an agreement. */
export type CopySource = {
  readonly kind: SourceKind
  readonly id: string
  readonly unitId: string | null
  readonly unit: string
  readonly year: number | null
  readonly name: string | null
}

/** What a copy of an office may begin with, and which source and unit were asked for. */
export type CopySources = {
  readonly officeUnitId: string
  readonly office: string
  readonly unitId: string | null
  readonly source: CopySource | null
  readonly units: readonly { readonly unitId: string; readonly unit: string; readonly depth: number }[]
  readonly sources: readonly CopySource[]
}

export type AskedSource = {
  readonly unitId: string | null
  readonly source: { readonly kind: SourceKind; readonly id: string } | null
}
