import utif, { type IFD } from 'utif2'
import type { ReadContext } from '../limits/read-context.ts'
import { refusal } from '../limits/reading-refusal.ts'
import { allowPicture } from './picture-limits.ts'
import { fromRgba, type Raster, turnRaster } from './raster.ts'

const number = (ifd: IFD, tag: string): number => {
  const value = ifd[tag]
  const first: unknown = Array.isArray(value) ? value[0] : undefined
  return typeof first === 'number' ? first : 0
}

/** Thumbnails and masks are no pages (bits 1 and 4 of NewSubfileType). */
const isPage = (ifd: IFD): boolean => (number(ifd, 't254') & 5) === 0 && number(ifd, 't256') > 0

const QUARTERS: Readonly<Record<number, 0 | 1 | 2 | 3>> = { 3: 2, 6: 1, 8: 3 }

/** A TIFF's pages, each decoded to grey when it is asked for. */
export const tiffPages = (bytes: Uint8Array, context: ReadContext): (() => Raster)[] => {
  const buffer = Uint8Array.from(bytes).buffer
  let directories: IFD[]
  try {
    directories = utif.decode(buffer).filter(isPage)
  } catch {
    throw refusal('file/broken', context.fileName)
  }
  if (directories.length === 0) throw refusal('file/broken', context.fileName)
  for (const ifd of directories) allowPicture(number(ifd, 't256'), number(ifd, 't257'), context)
  return directories.map((ifd) => () => {
    try {
      utif.decodeImage(buffer, ifd)
      const raster = fromRgba(ifd.width, ifd.height, utif.toRGBA8(ifd))
      ifd.data = new Uint8Array()
      return turnRaster(raster, QUARTERS[number(ifd, 't274')] ?? 0)
    } catch {
      throw refusal('file/broken', context.fileName)
    }
  })
}
