import { expectWord, readInteger, readValue, readWord, skipWhite } from './lexer.ts'
import { isArray, isDict, nameOf, type PdfDict, PdfFault, type PdfStream } from './pdf-value.ts'
import { unpack } from './read-stream.ts'

/** Where an object stands: at an offset of the file, or within an object stream. */
export type Entry =
  | { readonly kind: 'free' }
  | { readonly kind: 'plain'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number }

/** The newest entry of every object, and the newest trailer. */
export type CrossReference = { readonly entries: ReadonlyMap<number, Entry>; readonly trailer: PdfDict }

type Section = { readonly entries: ReadonlyMap<number, Entry>; readonly trailer: PdfDict }

const MOST_SECTIONS = 200
const MOST_OBJECTS = 500_000
const TAIL = 2048
const IN_USE = 0x6e
const FREE = 0x66

/** The offset that the last "startxref" names; it must stand near the end, as every writer puts it. */
const startOf = (bytes: Uint8Array): number => {
  const from = Math.max(0, bytes.length - TAIL)
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset + from, bytes.length - from).toString('latin1')
  const at = tail.lastIndexOf('startxref')
  if (at < 0) throw new PdfFault('no startxref')
  return readInteger(bytes, from + at + 9).value
}

/** Follows the chain of cross-references from the newest to the oldest. `readStreamAt` reads the object at an offset. */
export const readCrossReference = (bytes: Uint8Array, readStreamAt: (offset: number) => PdfStream): CrossReference => {
  const entries = new Map<number, Entry>()
  const seen = new Set<number>()
  const waiting = [startOf(bytes)]
  let trailer: PdfDict | null = null
  for (let offset = waiting.shift(); offset !== undefined; offset = waiting.shift()) {
    if (seen.has(offset) || seen.size >= MOST_SECTIONS || offset >= bytes.length)
      throw new PdfFault('a circular cross-reference')
    seen.add(offset)
    const isTable = readWord(bytes, skipWhite(bytes, offset)).value === 'xref'
    const section: Section = isTable ? readTable(bytes, offset) : readXrefStream(readStreamAt(offset))
    for (const [number, entry] of section.entries) if (!entries.has(number)) entries.set(number, entry)
    if (entries.size > MOST_OBJECTS) throw new PdfFault('too many objects')
    trailer ??= section.trailer
    for (const key of ['XRefStm', 'Prev']) {
      const next = section.trailer.entries.get(key)
      if (typeof next === 'number') waiting.push(next)
    }
  }
  if (trailer === null) throw new PdfFault('no trailer')
  return { entries, trailer }
}

const readTable = (bytes: Uint8Array, offset: number): Section => {
  const entries = new Map<number, Entry>()
  let at = skipWhite(bytes, expectWord(bytes, offset, 'xref'))
  while (readWord(bytes, at).value !== 'trailer') {
    const first = readInteger(bytes, at)
    const count = readInteger(bytes, first.end)
    if (count.value > MOST_OBJECTS) throw new PdfFault('too many objects')
    at = count.end
    for (let i = 0; i < count.value; i += 1) {
      const place = readInteger(bytes, at)
      const generation = readInteger(bytes, place.end)
      const useAt = skipWhite(bytes, generation.end)
      const use = bytes[useAt]
      if (use !== IN_USE && use !== FREE) throw new PdfFault('a broken cross-reference')
      const used: Entry = { kind: 'plain', offset: place.value, generation: generation.value }
      entries.set(first.value + i, use === IN_USE ? used : { kind: 'free' })
      at = useAt + 1
    }
    at = skipWhite(bytes, at)
  }
  const trailer = readValue(bytes, expectWord(bytes, at, 'trailer'), true).value
  if (!isDict(trailer)) throw new PdfFault('no trailer')
  return { entries, trailer }
}

const readXrefStream = (stream: PdfStream): Section => {
  const { dict } = stream
  const widths = dict.entries.get('W')
  if (nameOf(dict.entries.get('Type')) !== 'XRef' || !isArray(widths)) throw new PdfFault('no cross-reference stream')
  const [kindWidth, firstWidth, secondWidth] = widths.items.map(width)
  if (kindWidth === undefined || firstWidth === undefined || secondWidth === undefined) throw new PdfFault('no widths')
  const bytes = unpack(stream)
  const entries = new Map<number, Entry>()
  let at = 0
  const take = (size: number): number => {
    let value = 0
    for (const end = at + size; at < end; at += 1) value = value * 256 + (bytes[at] ?? 0)
    return value
  }
  for (const [first, count] of subsections(dict)) {
    for (let i = 0; i < count; i += 1) {
      if (at + kindWidth + firstWidth + secondWidth > bytes.length) throw new PdfFault('a short cross-reference')
      const kind = kindWidth === 0 ? 1 : take(kindWidth)
      const [one, two] = [take(firstWidth), take(secondWidth)]
      if (kind === 1) entries.set(first + i, { kind: 'plain', offset: one, generation: two })
      else if (kind === 2) entries.set(first + i, { kind: 'packed', stream: one, index: two })
      else entries.set(first + i, { kind: 'free' })
    }
  }
  return { entries, trailer: dict }
}

const width = (value: unknown): number => {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 6) return value
  throw new PdfFault('an impossible width')
}

const subsections = (dict: PdfDict): [number, number][] => {
  const index = dict.entries.get('Index')
  const numbers = isArray(index) ? index.items : [0, dict.entries.get('Size') ?? 0]
  const out: [number, number][] = []
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    const [first, count] = [numbers[i], numbers[i + 1]]
    if (typeof first !== 'number' || typeof count !== 'number' || count < 0 || count > MOST_OBJECTS) {
      throw new PdfFault('an impossible index')
    }
    out.push([first, count])
  }
  return out
}
