import { jpegParts } from './jpeg-parts.ts'
import { pngParts } from './png-parts.ts'
import { problem } from './problem.ts'
import { ok, type Result, refuse } from './result.ts'

/** A picture with nothing in it but the picture: no notes of cameras, no places, nothing behind its end. Sizes in pixels. */
export type Picture = {
  readonly kind: 'png' | 'jpeg'
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

export type PictureLimits = { readonly bytes: number; readonly smallest: number; readonly largest: number }

/** An office's emblem in print is some 2 cm: 2,000 pixels are more than any printer shows of it. */
export const LOGO_LIMITS: PictureLimits = { bytes: 512 * 1024, smallest: 16, largest: 2_000 }

/**
 * A PNG or JPEG, known by its content whatever it is called, within bounds and put together again from the parts that a
 * picture needs. Refused (`input/invalid` at `field`) where it is another thing, too large or small, or not whole.
 */
export const pictureFrom = (given: Uint8Array, limits: PictureLimits, field: string): Result<Picture> => {
  const wrong = (reason: string) => refuse(problem('input/invalid', field, { field, reason }))
  if (given.length > limits.bytes) return wrong('reason/picture-bytes')
  const kind = given[0] === 0x89 ? 'png' : given[0] === 0xff && given[1] === 0xd8 ? 'jpeg' : null
  if (kind === null) return wrong('reason/picture-kind')
  const parts = kind === 'png' ? pngParts(given) : jpegParts(given)
  if (parts === null) return wrong('reason/picture-broken')
  const { width, height } = parts
  const isWithin = [width, height].every((side) => side >= limits.smallest && side <= limits.largest)
  return isWithin ? ok({ kind, ...parts }) : wrong('reason/picture-pixels')
}
