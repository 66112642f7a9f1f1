import type { AskedSource, SourceKind } from '../../contract/copy-sources-view.ts'

/** A working copy to begin: from what, for which unit and year. */
export type StartFrom = AskedSource & { readonly year: number }

const KINDS: Readonly<Record<string, SourceKind>> = { perjanjian: 'agreement', dokumen: 'document' }

/** A source as a form sends it. */
export const sourceValue = ({ kind, id }: NonNullable<AskedSource['source']>): string =>
  `${kind === 'agreement' ? 'perjanjian' : 'dokumen'}:${id}`

/** The source that a form names; null where it names none. */
export const sourceOf = (value: string): AskedSource['source'] => {
  const [kind = '', id = ''] = value.split(':')
  const known = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined
  return known === undefined || id === '' ? null : { kind: known, id: id.slice(0, 100) }
}

export const startFromSource = (source: NonNullable<AskedSource['source']>): string =>
  `/penyusunan/mulai?dari=${sourceValue(source)}`

export const startForUnit = (unitId: string, year: number): string => `/penyusunan/mulai?unit=${unitId}&tahun=${year}`
