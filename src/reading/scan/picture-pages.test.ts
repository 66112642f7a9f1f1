import { describe, expect, test } from 'vitest'
import { DEFAULT_LIMITS, type ReadingLimits } from '../limits/reading-limits.ts'
import { ReadingRefusal } from '../limits/reading-refusal.ts'
import { renderPage } from './page-picture.ts'
import { picturePages } from './picture-pages.ts'

const context = (limits: Partial<ReadingLimits> = {}) => ({
  fileName: 'foto',
  limits: { ...DEFAULT_LIMITS, ...limits },
  onPage: () => undefined,
})

const refusalOf = (read: () => unknown): string => {
  try {
    read()
  } catch (error) {
    if (error instanceof ReadingRefusal) return error.problem.code
    throw error
  }
  return 'none'
}

const word = (value: number): number[] => [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255]

/** The beginning of a PNG that says how large it is. */
const pngOf = (width: number, height: number): Uint8Array =>
  Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...[0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
    ...word(width),
    ...word(height),
    ...[8, 0, 0, 0, 0, 0, 0, 0, 0],
  ])

const jpegOf = (width: number, height: number): Uint8Array =>
  Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xc0, 0, 11, 8],
    ...[height >> 8, height & 255, width >> 8, width & 255],
    ...[1, 1, 0x11, 0, 0xff, 0xd9, 0, 0, 0, 0],
  ])

const tiffOf = (pages: readonly (readonly [number, number])[]): Uint8Array => {
  const bytes: number[] = [0x4d, 0x4d, 0, 42, ...word(8)]
  for (const [i, [width, height]] of pages.entries()) {
    const next = i + 1 < pages.length ? 8 + (i + 1) * 30 : 0
    bytes.push(0, 2, 1, 0, 0, 4, ...word(1), ...word(width), 1, 1, 0, 4, ...word(1), ...word(height), ...word(next))
  }
  return Uint8Array.from(bytes)
}

describe('a picture that would fill the memory', () => {
  test.each([
    ['PNG', pngOf(60_000, 60_000)],
    ['JPEG', jpegOf(60_000, 60_000)],
    ['TIFF', tiffOf([[60_000, 60_000]])],
  ])('is refused by the size it claims before it is unfolded: %s', (_, bytes) => {
    expect(refusalOf(() => picturePages(bytes, context())[0]?.())).toBe('file/too-much-decompressed')
  })

  test('is refused by the number of its pages', () => {
    const pages = Array.from({ length: 6 }, () => [10, 10] as const)
    expect(refusalOf(() => picturePages(tiffOf(pages), context({ pages: 5 })))).toBe('file/too-many-pages')
  })
})

describe('a picture that cannot be opened', () => {
  test.each([
    ['a PNG that ends after its head', pngOf(40, 40)],
    ['a PNG that is nothing but its first bytes', pngOf(40, 40).subarray(0, 9)],
    ['a JPEG without a picture in it', jpegOf(40, 40)],
    ['a JPEG that ends in the middle of its head', jpegOf(40, 40).subarray(0, 6)],
    ['a TIFF without pages', Uint8Array.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0])],
  ])('is named as broken: %s', (_, bytes) => {
    expect(refusalOf(() => picturePages(bytes, context())[0]?.())).toBe('file/broken')
  })

  test('has no page to show', async () => {
    await expect(renderPage(pngOf(40, 40), 2, 100, context())).rejects.toThrow('file/broken')
    const noPdf = new TextEncoder().encode('%PDF-1.4 tetapi bukan')
    await expect(renderPage(noPdf, 1, 100, context())).rejects.toThrow('file/broken')
  })
})
