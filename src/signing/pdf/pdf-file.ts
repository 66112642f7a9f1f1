import { type Entry, readCrossReference } from './cross-reference.ts'
import { expectWord, readInteger, readValue, readWord, skipWhite } from './lexer.ts'
import {
  isDict,
  isRef,
  isStream,
  type PdfDict,
  PdfFault,
  type PdfRef,
  type PdfStream,
  type PdfValue,
} from './pdf-value.ts'
import { unpack } from './read-stream.ts'

/** One revision of a PDF, read strictly: what is not as the standard says is a PdfFault, never guessed. */
export type PdfFile = {
  /** Follows references to a value; what is not there is null, as the standard says. */
  readonly resolve: (value: PdfValue | undefined) => PdfValue
  readonly dict: (value: PdfValue | undefined) => PdfDict | null
  readonly catalog: PdfDict
}

const LONGEST_CHAIN = 16

/** Opens the revision that these bytes are. Objects are read when asked for, each once. */
export const openPdf = (bytes: Uint8Array): PdfFile => {
  const reading = new Set<number>()
  const known = new Map<number, PdfValue>()
  const packed = new Map<number, readonly PdfValue[]>()
  /** Empty until the cross-reference is read, which therefore can refer to nothing. */
  let entries: ReadonlyMap<number, Entry> = new Map()

  const readIndirect = (offset: number, number: number | null, generation: number): PdfValue => {
    const head = readInteger(bytes, offset)
    const second = readInteger(bytes, head.end)
    if (number !== null && (head.value !== number || second.value !== generation)) {
      throw new PdfFault(`object ${number} is not where it should be`)
    }
    const read = readValue(bytes, expectWord(bytes, second.end, 'obj'), true)
    const after = readWord(bytes, skipWhite(bytes, read.end))
    if (after.value === 'endobj') return read.value
    if (after.value !== 'stream' || !isDict(read.value)) throw new PdfFault(`object at ${offset} has no end`)
    return readStream(read.value, after.end)
  }

  const readStream = (dict: PdfDict, end: number): PdfStream => {
    const start = bytes[end] === 13 && bytes[end + 1] === 10 ? end + 2 : end + 1
    const length = resolve(dict.entries.get('Length'))
    if (typeof length !== 'number' || !Number.isInteger(length) || length < 0 || start + length > bytes.length) {
      throw new PdfFault('a stream of an impossible length')
    }
    expectWord(bytes, expectWord(bytes, start + length, 'endstream'), 'endobj')
    return { kind: 'stream', dict, raw: bytes.subarray(start, start + length) }
  }

  const objectsOf = (number: number): readonly PdfValue[] => {
    const ready = packed.get(number)
    if (ready !== undefined) return ready
    const stream = fetch(number)
    if (!isStream(stream)) throw new PdfFault('no object stream')
    const count = resolve(stream.dict.entries.get('N'))
    const first = resolve(stream.dict.entries.get('First'))
    if (typeof count !== 'number' || typeof first !== 'number' || count > 100_000)
      throw new PdfFault('an impossible object stream')
    const content = unpack(stream)
    const objects: PdfValue[] = []
    for (let at = 0, i = 0; i < count; i += 1) {
      const offset = readInteger(content, readInteger(content, at).end)
      objects.push(readValue(content, first + offset.value, false).value)
      at = offset.end
    }
    packed.set(number, objects)
    return objects
  }

  const readEntry = (number: number, entry: Entry | undefined): PdfValue => {
    if (entry?.kind === 'plain') return readIndirect(entry.offset, number, entry.generation)
    if (entry?.kind === 'packed') return objectsOf(entry.stream)[entry.index] ?? null
    return null
  }

  const fetch = (number: number): PdfValue => {
    const ready = known.get(number)
    if (ready !== undefined) return ready
    if (reading.has(number)) throw new PdfFault(`object ${number} is needed to read itself`)
    reading.add(number)
    const value = readEntry(number, entries.get(number))
    reading.delete(number)
    known.set(number, value)
    return value
  }

  const followed = (ref: PdfRef): PdfValue => {
    const entry = entries.get(ref.number)
    const generation = entry?.kind === 'plain' ? entry.generation : 0
    return generation === ref.generation ? fetch(ref.number) : null
  }

  const resolve = (value: PdfValue | undefined): PdfValue => {
    let at = value ?? null
    for (let steps = 0; isRef(at); steps += 1) {
      if (steps > LONGEST_CHAIN) throw new PdfFault('references in a circle')
      at = followed(at)
    }
    return at
  }

  const dict = (value: PdfValue | undefined): PdfDict | null => {
    const found = resolve(value)
    return isDict(found) ? found : null
  }
  const table = readCrossReference(bytes, (offset) => {
    const stream = readIndirect(offset, null, 0)
    if (!isStream(stream)) throw new PdfFault('no cross-reference')
    return stream
  })
  if (table.trailer.entries.has('Encrypt')) throw new PdfFault('encrypted')
  entries = table.entries
  const catalog = dict(table.trailer.entries.get('Root'))
  if (catalog === null) throw new PdfFault('no catalog')
  return { resolve, dict, catalog }
}
