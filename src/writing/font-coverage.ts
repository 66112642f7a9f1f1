/**
 * The letters a TrueType font can draw, from its `cmap` (formats 4 and 12). PDF/A allows no letter without a glyph, so the
 * writer must know beforehand. Throws where the bytes are no such font: fonts ship with the product.
 */
export const coverageOf = (font: Uint8Array): ((codePoint: number) => boolean) => {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const ranges = tableAt(view, 'cmap', (cmap) => rangesOf(view, cmap))
  return (codePoint) => {
    let low = 0
    let high = ranges.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const range = ranges[middle]
      if (range === undefined) return false
      if (codePoint < range[0]) high = middle - 1
      else if (codePoint > range[1]) low = middle + 1
      else return true
    }
    return false
  }
}

type Range = readonly [first: number, last: number]

const tableAt = <T>(view: DataView, tag: string, read: (offset: number) => T): T => {
  for (let i = 0; i < view.getUint16(4); i += 1) {
    const entry = 12 + i * 16
    const name = String.fromCharCode(...[0, 1, 2, 3].map((n) => view.getUint8(entry + n)))
    if (name === tag) return read(view.getUint32(entry + 8))
  }
  throw new TypeError(`the font has no ${tag} table`)
}

const rangesOf = (view: DataView, cmap: number): readonly Range[] => {
  const offsets = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => cmap + view.getUint32(cmap + 8 + i * 8))
  const byFormat = (format: number): number | undefined => offsets.find((at) => view.getUint16(at) === format)
  const full = byFormat(12)
  if (full !== undefined) return groupsOf(view, full)
  const basic = byFormat(4)
  if (basic !== undefined) return segmentsOf(view, basic)
  throw new TypeError('the font has no Unicode cmap')
}

const groupsOf = (view: DataView, at: number): readonly Range[] =>
  Array.from({ length: view.getUint32(at + 12) }, (_, i) => {
    const group = at + 16 + i * 12
    return [view.getUint32(group), view.getUint32(group + 4)] as const
  })

const segmentsOf = (view: DataView, at: number): readonly Range[] => {
  const segments = view.getUint16(at + 6) / 2
  const ranges: Range[] = []
  for (let i = 0; i < segments; i += 1) {
    const last = view.getUint16(at + 14 + i * 2)
    const first = view.getUint16(at + 16 + segments * 2 + i * 2)
    const delta = view.getUint16(at + 16 + segments * 4 + i * 2)
    const offsetAt = at + 16 + segments * 6 + i * 2
    const offset = view.getUint16(offsetAt)
    for (let c = first; c <= last && c < 0xffff; c += 1) {
      const glyph = offset === 0 ? (c + delta) & 0xffff : view.getUint16(offsetAt + offset + (c - first) * 2)
      if (glyph !== 0) extend(ranges, c)
    }
  }
  return ranges
}

const extend = (ranges: Range[], codePoint: number): void => {
  const open = ranges.at(-1)
  if (open !== undefined && open[1] === codePoint - 1) ranges[ranges.length - 1] = [open[0], codePoint]
  else ranges.push([codePoint, codePoint])
}
