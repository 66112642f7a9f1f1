import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'

/** A picture of this size in one colour with a lighter disc, as an invented emblem. */
const pixels = (width: number, height: number): Buffer => {
  const data = Buffer.alloc(width * height * 4)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isInside = Math.hypot(x - width / 2, y - height / 2) < Math.min(width, height) / 3
      data.set(isInside ? [240, 200, 60, 255] : [20, 60, 120, 255], (y * width + x) * 4)
    }
  }
  return data
}

export const pngPicture = (width = 64, height = 64): Uint8Array =>
  new Uint8Array(PNG.sync.write({ width, height, data: pixels(width, height) }))

export const jpegPicture = (width = 64, height = 64): Uint8Array =>
  new Uint8Array(jpeg.encode({ width, height, data: pixels(width, height) }, 80).data)

/** Bytes of a picture with others put in at a place. */
export const withBytesAt = (picture: Uint8Array, at: number, added: Uint8Array): Uint8Array =>
  new Uint8Array([...picture.subarray(0, at), ...added, ...picture.subarray(at)])
