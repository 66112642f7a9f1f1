import fc from 'fast-check'
import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { jpegPicture, pngPicture, withBytesAt } from '../../test/pictures.ts'
import { LOGO_LIMITS, pictureFrom } from './picture.ts'

const taken = (bytes: Uint8Array) => pictureFrom(bytes, LOGO_LIMITS, 'logo')
const reasonOf = (bytes: Uint8Array) => {
  const result = taken(bytes)
  return result.ok ? null : result.problem.params['reason']
}
const text = (words: string): Uint8Array => new TextEncoder().encode(words)

/** A PNG chunk of text with a right check sum, as a camera's or a program's note. */
const noteChunk = (words: string): Uint8Array => {
  const end = Buffer.from(pngPicture()).subarray(-12)
  const body = Buffer.concat([Buffer.from('tEXt'), Buffer.from(words)])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(words.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  expect(end.readUInt32BE(8)).toBe(crc32(Buffer.from('IEND')))
  return Buffer.concat([size, body, sum])
}

/** Bit by bit, unlike the table of the code under test. */
const crc32 = (bytes: Uint8Array): number => {
  let c = ~0
  for (const byte of bytes) {
    c ^= byte
    for (let k = 0; k < 8; k += 1) c = (c >>> 1) ^ (c & 1 ? 0xedb88320 : 0)
  }
  return ~c >>> 0
}

describe('a logo', () => {
  test('is taken as PNG or JPEG, whatever its file is called, with its size', () => {
    expect(taken(pngPicture(40, 90))).toMatchObject({ ok: true, value: { kind: 'png', width: 40, height: 90 } })
    expect(taken(jpegPicture(90, 40))).toMatchObject({ ok: true, value: { kind: 'jpeg', width: 90, height: 40 } })
  })

  test('that is another thing, too small, too large or damaged is refused, each by its reason', () => {
    for (const other of ['', 'GIF89a', '<svg xmlns="http://www.w3.org/2000/svg"/>', '%PDF-1.7']) {
      expect(reasonOf(text(other)), other).toBe('reason/picture-kind')
    }
    expect(reasonOf(pngPicture(15, 64))).toBe('reason/picture-pixels')
    expect(reasonOf(jpegPicture(64, 2_001))).toBe('reason/picture-pixels')
    expect(reasonOf(withBytesAt(pngPicture(), 33, new Uint8Array(513 * 1024)))).toBe('reason/picture-bytes')
    const altered = pngPicture()
    altered[20] = (altered[20] ?? 0) ^ 1
    expect(reasonOf(altered)).toBe('reason/picture-broken')
  })

  test('loses the notes within it and whatever was hung on behind its end, and stays the same picture', () => {
    const secret = 'GPS -6.2 106.8'
    const png = pngPicture()
    const noted = new Uint8Array([...withBytesAt(png, 33, noteChunk(secret)), ...text(`<script>${secret}`)])
    const cleanPng = taken(noted)
    expect(cleanPng).toEqual(taken(png))
    const photo = jpegPicture()
    const segment = new Uint8Array([0xff, 0xe1, 0, secret.length + 2, ...text(secret)])
    const cleanJpeg = taken(new Uint8Array([...withBytesAt(photo, 2, segment), ...text(`PK ${secret}`)]))
    if (!cleanPng.ok || !cleanJpeg.ok) throw new Error('refused')
    expect(cleanJpeg).toEqual(taken(photo))
    expect(Buffer.from(cleanJpeg.value.bytes).includes(secret)).toBe(false)
    expect(PNG.sync.read(Buffer.from(cleanPng.value.bytes)).data).toEqual(PNG.sync.read(Buffer.from(png)).data)
    expect(jpeg.decode(cleanJpeg.value.bytes).data).toEqual(jpeg.decode(photo).data)
  })

  test('that is cut off anywhere is refused, and no bytes at all break the looking', () => {
    for (const whole of [pngPicture(), jpegPicture()]) {
      fc.assert(fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (at) => !taken(whole.subarray(0, at)).ok))
      fc.assert(
        fc.property(fc.integer({ min: 0, max: whole.length - 1 }), fc.integer({ min: 0, max: 255 }), (at, byte) => {
          const other = whole.slice()
          other[at] = byte
          taken(other)
        }),
      )
    }
    const begun = fc.uint8Array({ maxLength: 200 })
    fc.assert(fc.property(begun, (rest) => void taken(new Uint8Array([0xff, 0xd8, ...rest]))))
    fc.assert(fc.property(begun, (rest) => void taken(new Uint8Array([...pngPicture().subarray(0, 8), ...rest]))))
  })
})
