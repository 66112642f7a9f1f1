/** PDFs written by hand, object by object, to have them as other writers make them. */
export type RawPage = {
  readonly width?: number
  readonly height?: number
  readonly rotate?: 0 | 90 | 180 | 270
  /** Drawing commands; /F is Helvetica, /P the page's picture. */
  readonly content: string
  readonly picture?: { readonly jpeg: Uint8Array; readonly width: number; readonly height: number }
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0) & 0xff)

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

const stream = (head: string, data: Uint8Array): Uint8Array =>
  joined([bytesOf(`<< ${head} /Length ${data.length} >>\nstream\n`), data, bytesOf('\nendstream')])

/** The letter H, of which the file says that it is an H with marks without width around it, as some writers save text. */
export const MARKED_H = '\u0001'

const TO_UNICODE =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <01> <200B0048200E2060FEFF> endbfchar endcmap end end'

/** A PDF of these pages; `trailer` adds entries to its trailer. */
export const rawPdf = (pages: readonly RawPage[], trailer = ''): Uint8Array => {
  const objects: Uint8Array[] = [bytesOf('<< /Type /Catalog /Pages 2 0 R >>'), bytesOf('')]
  const add = (object: Uint8Array): number => objects.push(object)
  const letters = add(stream('', bytesOf(TO_UNICODE)))
  const font = add(
    bytesOf(
      `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 /H] >> /ToUnicode ${letters} 0 R >>`,
    ),
  )
  const kids = pages.map(({ width = 595, height = 842, rotate = 0, content, picture }) => {
    const contents = add(stream('', bytesOf(content)))
    const image =
      picture === undefined
        ? ''
        : `/XObject << /P ${add(
            stream(
              `/Type /XObject /Subtype /Image /Width ${picture.width} /Height ${picture.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
              picture.jpeg,
            ),
          )} 0 R >>`
    return add(
      bytesOf(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Contents ${contents} 0 R /Resources << /Font << /F ${font} 0 R >> ${image} >> >>`,
      ),
    )
  })
  objects[1] = bytesOf(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((k) => `${k} 0 R`).join(' ')}] >>`)
  const parts: Uint8Array[] = [bytesOf('%PDF-1.4\n')]
  const offsets: number[] = []
  let at = 9
  for (const [i, object] of objects.entries()) {
    offsets.push(at)
    const part = joined([bytesOf(`${i + 1} 0 obj\n`), object, bytesOf('\nendobj\n')])
    parts.push(part)
    at += part.length
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  parts.push(
    bytesOf(`xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root 1 0 R ${trailer} >>\n`),
    bytesOf(`startxref\n${at}\n%%EOF`),
  )
  return joined(parts)
}

const escaped = (text: string): string => text.replaceAll(/[\\()]/g, (c) => `\\${c}`)

/** A text at x, y points from the page's lower left corner; mode 3 is invisible. */
export const textAt = (x: number, y: number, text: string, size = 10, mode: 0 | 3 = 0): string =>
  `BT ${mode} Tr /F ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET\n`

/** A text that runs upward along the page, as on a sheet that was turned. */
export const textUpward = (x: number, y: number, text: string, size = 10): string =>
  `BT /F ${size} Tf 0 1 -1 0 ${x} ${y} Tm (${escaped(text)}) Tj ET\n`

/** How writers draw borders: a stroked line, a filled rectangle half a point thick, or the outline of each cell. */
export const BORDERS = {
  'stroked lines': (x0: number, y0: number, x1: number, y1: number) => `0.5 w ${x0} ${y0} m ${x1} ${y1} l S\n`,
  'thin filled rectangles': (x0: number, y0: number, x1: number, y1: number) =>
    `${x0} ${y0} ${x1 - x0 || 0.5} ${y1 - y0 || 0.5} re f\n`,
  'thin filled outlines within a scaled form': (x0: number, y0: number, x1: number, y1: number) =>
    `q 0.1 0 0 0.1 0 0 cm ${10 * x0} ${10 * y0} m ${10 * x1 || 5} ${10 * y0} l ${10 * x1 + 5} ${10 * y1 + 5} l ${10 * x0 + 5} ${10 * y1 + 5} l h f Q\n`,
} as const

export type Border = (x0: number, y0: number, x1: number, y1: number) => string
