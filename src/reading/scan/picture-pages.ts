import type { ReadContext } from '../limits/read-context.ts'
import { refusal } from '../limits/reading-refusal.ts'
import { decodeJpeg } from './decode-jpeg.ts'
import { decodePng } from './decode-png.ts'
import { tiffPages } from './decode-tiff.ts'
import type { Raster } from './raster.ts'

const starts = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((byte, i) => bytes[i] === byte)

/** True for a JPEG, PNG or TIFF by its first bytes. */
export const isPicture = (bytes: Uint8Array): boolean =>
  starts(bytes, 0xff, 0xd8, 0xff) ||
  starts(bytes, 0x89, 0x50, 0x4e, 0x47) ||
  starts(bytes, 0x49, 0x49, 0x2a, 0x00) ||
  starts(bytes, 0x4d, 0x4d, 0x00, 0x2a)

/** The pages of a JPEG, PNG or TIFF, each decoded when it is asked for. */
export const picturePages = (bytes: Uint8Array, context: ReadContext): (() => Raster)[] => {
  if (starts(bytes, 0xff, 0xd8)) return [() => decodeJpeg(bytes, context)]
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47)) return [() => decodePng(bytes, context)]
  if (!isPicture(bytes)) throw refusal('file/broken', context.fileName)
  const pages = tiffPages(bytes, context)
  if (pages.length > context.limits.pages) {
    throw refusal('file/too-many-pages', context.fileName, { pages: pages.length, limit: context.limits.pages })
  }
  return pages
}
