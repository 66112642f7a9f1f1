import { PDFiumLibrary } from '@hyzyla/pdfium'
import { encode } from 'jpeg-js'

type Picture = { readonly width: number; readonly height: number; readonly jpeg: Uint8Array }

const DPI = 200

/** Greys as paper comes out of an office scanner: a little lighter ink, a little darker paper, a slight slant. */
const scanned = (drawn: { width: number; height: number; data: Uint8Array }): Picture => {
  const { width, height } = drawn
  const data = new Uint8Array(width * height * 4).fill(255)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const row = Math.min(height - 1, Math.max(0, y + Math.round((x - width / 2) * 0.004)))
      const grey = 40 + ((drawn.data[(row * width + x) * 4] ?? 255) * 205) / 255
      data.fill(grey, (y * width + x) * 4, (y * width + x) * 4 + 3)
    }
  }
  return { width, height, jpeg: encode({ width, height, data }, 45).data }
}

const pdfOf = (pictures: readonly Picture[]): Uint8Array => {
  const bodies: Buffer[] = []
  const kids = pictures.map((_, i) => `${3 + i * 3} 0 R`).join(' ')
  bodies.push(Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'))
  bodies.push(Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pictures.length} >>`))
  pictures.forEach(({ width, height, jpeg }, i) => {
    const [page, content, image] = [3 + i * 3, 4 + i * 3, 5 + i * 3]
    const box = [(width * 72) / DPI, (height * 72) / DPI].map((n) => n.toFixed(2))
    const draw = `q ${box[0]} 0 0 ${box[1]} 0 0 cm /Im Do Q`
    bodies[page - 1] = Buffer.from(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${box.join(' ')}] /Contents ${content} 0 R /Resources << /XObject << /Im ${image} 0 R >> >> >>`,
    )
    bodies[content - 1] = Buffer.from(`<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`)
    const head = `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`
    bodies[image - 1] = Buffer.concat([Buffer.from(head), jpeg, Buffer.from('\nendstream')])
  })
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const offsets: number[] = []
  let at = 9
  bodies.forEach((body, i) => {
    offsets.push(at)
    const object = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    parts.push(object)
    at += object.length
  })
  const table = offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('')
  const size = bodies.length + 1
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

/** A PDF as it comes back from printer and scanner: pictures of its pages at 200 dpi and no text. */
export const scannedPdf = async (pdf: Uint8Array): Promise<Uint8Array> => {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  try {
    const pictures: Picture[] = []
    for (const page of document.pages())
      pictures.push(scanned(await page.render({ scale: DPI / 72, render: 'bitmap' })))
    return pdfOf(pictures)
  } finally {
    document.destroy()
    library.destroy()
  }
}
