import type { PdfFile } from './pdf-file.ts'
import { isRef, PdfFault, type PdfRef, type PdfStream, type PdfValue } from './pdf-value.ts'

/** Two revisions of one file, and which objects stand for the same thing in both though they may differ inside. */
export type RevisionPair = {
  readonly before: PdfFile
  readonly after: PdfFile
  /** For a page or a node of the page tree: its place in its own revision; null for anything else. */
  readonly placeBefore: (ref: PdfRef) => string | null
  readonly placeAfter: (ref: PdfRef) => string | null
  /** Pairs of objects found to be the same already, and the steps left: pages share much, and a file may be made to tire. */
  readonly known: Set<string>
  readonly budget: { steps: number }
}

export const MOST_STEPS = 2_000_000

/**
 * True where two values say the same, followed through all references. Pages are compared by their place only: who compares
 * pages does so one by one. Objects that stand at the same bytes are equal in themselves, but what they refer to is followed.
 */
export const sameValue = (pair: RevisionPair, before: PdfValue | undefined, after: PdfValue | undefined): boolean => {
  const seen = new Set<string>()
  const waiting: [PdfValue | undefined, PdfValue | undefined][] = [[before, after]]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    pair.budget.steps -= 1
    if (pair.budget.steps < 0) throw new PdfFault('too much to compare')
    const [a, b] = next
    if (isRef(a) && isRef(b)) {
      const place = pair.placeBefore(a)
      if (place !== pair.placeAfter(b)) return false
      if (place !== null) continue
      const key = `${a.number} ${a.generation} ${b.number} ${b.generation}`
      if (seen.has(key) || pair.known.has(key)) continue
      seen.add(key)
    } else if (isRef(a) !== isRef(b) && (isPage(pair.placeBefore, a) || isPage(pair.placeAfter, b))) return false
    const parts = partsOf(pair.before.resolve(a), pair.after.resolve(b))
    if (parts === null) return false
    for (const part of parts) waiting.push(part)
  }
  // Only now: within a comparison that fails, what was met before the difference is proven of nothing.
  for (const key of seen) pair.known.add(key)
  return true
}

const isPage = (place: (ref: PdfRef) => string | null, value: PdfValue | undefined): boolean =>
  isRef(value) && place(value) !== null

/** What of two resolved values must be the same in its turn; null where they differ already. */
const partsOf = (a: PdfValue, b: PdfValue): [PdfValue | undefined, PdfValue | undefined][] | null => {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b ? [] : null
  if (a.kind === 'name') return b.kind === 'name' && a.text === b.text ? [] : null
  if (a.kind === 'string') return b.kind === 'string' && sameBytes(a.bytes, b.bytes) ? [] : null
  if (a.kind === 'array') {
    return b.kind === 'array' && a.items.length === b.items.length ? a.items.map((item, i) => [item, b.items[i]]) : null
  }
  if (a.kind === 'dict') return b.kind === 'dict' ? entriesOf(a.entries, b.entries) : null
  if (a.kind === 'stream') return b.kind === 'stream' ? streamsOf(a, b) : null
  return null
}

const streamsOf = (a: PdfStream, b: PdfStream) =>
  sameBytes(a.raw, b.raw) ? entriesOf(a.dict.entries, b.dict.entries) : null

const entriesOf = (
  a: ReadonlyMap<string, PdfValue>,
  b: ReadonlyMap<string, PdfValue>,
): [PdfValue | undefined, PdfValue | undefined][] =>
  [...new Set([...a.keys(), ...b.keys()])].map((key) => [a.get(key), b.get(key)])

/** Parts of one file at the same place are the same without a look. */
const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && ((a.buffer === b.buffer && a.byteOffset === b.byteOffset) || Buffer.compare(a, b) === 0)
