import { PDFiumLibrary } from '@hyzyla/pdfium'
import { PNG } from 'pngjs'

/** One page in greys: one byte a pixel. */
export type PagePicture = { readonly width: number; readonly height: number; readonly grey: Uint8Array }

const DPI = 60

/** Pictures of the pages (numbers from 1) of a PDF at 60 dpi. */
export const pagePictures = async (pdf: Uint8Array, pages: readonly number[]): Promise<readonly PagePicture[]> => {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  try {
    const pictures: PagePicture[] = []
    for (const page of pages) {
      const drawn = await document.getPage(page - 1).render({ scale: DPI / 72, render: 'bitmap' })
      const grey = new Uint8Array(drawn.width * drawn.height)
      for (let i = 0; i < grey.length; i += 1) {
        const [blue = 0, green = 0, red = 0] = drawn.data.subarray(i * 4, i * 4 + 3)
        grey[i] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue)
      }
      pictures.push({ width: drawn.width, height: drawn.height, grey })
    }
    return pictures
  } finally {
    document.destroy()
    library.destroy()
  }
}

export const toPng = ({ width, height, grey }: PagePicture): Buffer => {
  const data = Buffer.alloc(grey.length * 4, 255)
  grey.forEach((value, i) => {
    data.fill(value, i * 4, i * 4 + 3)
  })
  return PNG.sync.write({ width, height, data }, { colorType: 0 })
}

export const fromPng = (bytes: Buffer): PagePicture => {
  const { width, height, data } = PNG.sync.read(bytes)
  const grey = new Uint8Array(width * height)
  for (let i = 0; i < grey.length; i += 1) grey[i] = data[i * 4] ?? 0
  return { width, height, grey }
}

/** The share of pixels that differ visibly (by more than a quarter of the scale); 1 where the sizes differ. */
export const difference = (a: PagePicture, b: PagePicture): number => {
  if (a.width !== b.width || a.height !== b.height) return 1
  let differing = 0
  for (let i = 0; i < a.grey.length; i += 1) {
    if (Math.abs((a.grey[i] ?? 0) - (b.grey[i] ?? 0)) > 64) differing += 1
  }
  return differing / a.grey.length
}
