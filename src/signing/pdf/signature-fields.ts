import type { PdfFile } from './pdf-file.ts'
import { isArray, isRef, isString, nameOf, type PdfDict, PdfFault, type PdfString, type PdfValue } from './pdf-value.ts'

/** A form field that holds a signature, as the file says it. */
export type SignatureField = {
  readonly name: string
  /** Number of the field's own object, or null where it is none. */
  readonly object: number | null
  readonly range: readonly number[]
  readonly contents: PdfString
  readonly subFilter: string
  /** "D:20250306…", or null. */
  readonly claimedAt: string | null
}

/** Every field of the form with its type, inherited or its own. */
export type FormField = {
  readonly object: number | null
  readonly type: string | null
  readonly dict: PdfDict
  readonly name: string
}

const MOST_FIELDS = 2_000
const DEEPEST = 16

const textOf = (value: PdfValue): string => {
  if (!isString(value)) return ''
  const bytes = Buffer.from(value.bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(2))
  return bytes.toString('latin1')
}

export const formFields = (file: PdfFile): readonly FormField[] => {
  const form = file.dict(file.catalog.entries.get('AcroForm'))
  const roots = file.resolve(form?.entries.get('Fields'))
  const fields: FormField[] = []
  const walk = (value: PdfValue, type: string | null, prefix: string, depth: number): void => {
    const dict = file.dict(value)
    if (dict === null) return
    if (depth > DEEPEST || fields.length >= MOST_FIELDS) throw new PdfFault('too many form fields')
    const own = nameOf(file.resolve(dict.entries.get('FT'))) ?? type
    const part = textOf(file.resolve(dict.entries.get('T')))
    const name = prefix !== '' && part !== '' ? `${prefix}.${part}` : prefix + part
    fields.push({ object: isRef(value) ? value.number : null, type: own, dict, name })
    const kids = file.resolve(dict.entries.get('Kids'))
    if (isArray(kids)) for (const kid of kids.items) walk(kid, own, name, depth + 1)
  }
  if (isArray(roots)) for (const root of roots.items) walk(root, null, '', 0)
  return fields
}

/** The signatures of a revision, in the order of the form. */
export const signatureFields = (file: PdfFile): readonly SignatureField[] =>
  formFields(file).flatMap((field) => {
    if (field.type !== 'Sig') return []
    const value = file.dict(field.dict.entries.get('V'))
    if (value === null) return []
    const range = file.resolve(value.entries.get('ByteRange'))
    const contents = file.resolve(value.entries.get('Contents'))
    if (!isArray(range) || !isString(contents)) return []
    const claimed = file.resolve(value.entries.get('M'))
    return [
      {
        name: field.name,
        object: field.object,
        range: range.items.map((item) => (typeof item === 'number' ? item : Number.NaN)),
        contents,
        subFilter: nameOf(file.resolve(value.entries.get('SubFilter'))) ?? '',
        claimedAt: isString(claimed) ? textOf(claimed) : null,
      },
    ]
  })
