import { PNG } from 'pngjs'
import type { ReadContext } from '../limits/read-context.ts'
import { refusal } from '../limits/reading-refusal.ts'
import { allowPicture } from './picture-limits.ts'
import { fromRgba, type Raster } from './raster.ts'

/** Decodes a PNG to grey. */
export const decodePng = (bytes: Uint8Array, context: ReadContext): Raster => {
  if (bytes.length < 33) throw refusal('file/broken', context.fileName)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  allowPicture(view.getUint32(16), view.getUint32(20), context)
  try {
    const { width, height, data } = PNG.sync.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    return fromRgba(width, height, data)
  } catch {
    throw refusal('file/broken', context.fileName)
  }
}
