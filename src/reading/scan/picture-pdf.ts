import { deflateSync } from 'node:zlib'
import { type Raster, scaleRaster } from './raster.ts'

/** A4 at 300 dpi: more of a photograph is of no use to anybody who reads it. */
const SHORT_SIDE = 2_480
const PAPER_WIDTH = 595

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')

/** Grey pictures as a PDF, one a page as wide as A4. The same pictures give the same bytes. */
export const picturePdf = (pictures: readonly Raster[]): Uint8Array => {
  const parts: Uint8Array[] = []
  const offsets: number[] = []
  let length = 0
  const put = (bytes: Uint8Array): void => {
    parts.push(bytes)
    length += bytes.length
  }
  const object = (content: string, stream?: Uint8Array): void => {
    offsets.push(length)
    put(latin(`${offsets.length} 0 obj\n${content}\n`))
    if (stream !== undefined) for (const part of [latin('stream\n'), stream, latin('\nendstream\n')]) put(part)
    put(latin('endobj\n'))
  }
  put(latin('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n'))
  object('<< /Type /Catalog /Pages 2 0 R >>')
  const kids = pictures.map((_, i) => `${3 + 3 * i} 0 R`).join(' ')
  object(`<< /Type /Pages /Kids [${kids}] /Count ${pictures.length} >>`)
  for (const [i, given] of pictures.entries()) {
    const { width, height, data } = scaleRaster(given, Math.min(1, SHORT_SIDE / Math.min(given.width, given.height)))
    const box = [PAPER_WIDTH, Math.max(1, Math.round((PAPER_WIDTH * height) / width))]
    const [page, image] = [3 + 3 * i, 5 + 3 * i]
    object(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${box.join(' ')}] /Contents ${page + 1} 0 R /Resources << /XObject << /P ${image} 0 R >> >> >>`,
    )
    const drawing = latin(`q ${box[0]} 0 0 ${box[1]} 0 0 cm /P Do Q`)
    object(`<< /Length ${drawing.length} >>`, drawing)
    const pixels = deflateSync(data)
    object(
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length ${pixels.length} >>`,
      pixels,
    )
  }
  const from = length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  put(latin(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows}`))
  put(latin(`trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${from}\n%%EOF\n`))
  return new Uint8Array(Buffer.concat(parts))
}
