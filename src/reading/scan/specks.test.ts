import { describe, expect, test } from 'vitest'
import { inkOf } from './clean-picture.ts'
import type { Raster } from './raster.ts'
import { withoutLonePixels, withoutSpecks } from './specks.ts'

const WIDTH = 600
const HEIGHT = 300

/** White paper with a stroke three pixels thick across its middle. */
const page = (): Raster & { data: Uint8Array } => {
  const data = new Uint8Array(WIDTH * HEIGHT).fill(255)
  for (let y = 149; y < 152; y += 1) data.fill(0, y * WIDTH + 100, y * WIDTH + 500)
  return { width: WIDTH, height: HEIGHT, data }
}

const darkness = ({ data }: Raster): number => data.reduce((sum, grey) => sum + (grey < 128 ? 1 : 0), 0)

describe('the dust on a scan', () => {
  test('goes, also at the very edge of the page, and the writing stays', () => {
    const dusty = page()
    for (let i = 0; i < 400; i += 1) {
      const at = WIDTH + 1 + ((i * 7 + (i % 9) * 10 * WIDTH) % (130 * WIDTH))
      dusty.data.fill(0, at, at + 2)
    }
    dusty.data[300] = 0
    dusty.data[300 + WIDTH] = 0
    const clean = withoutSpecks(dusty, inkOf(dusty))
    expect(darkness(dusty)).toBeGreaterThan(1200 + 500)
    expect(darkness(clean)).toBe(1200)
  })

  test('is not looked for where there is next to none: full stops of a small print are no dust', () => {
    const stops = page()
    for (let i = 0; i < 50; i += 1) stops.data.fill(0, 20 * WIDTH + i * 9, 20 * WIDTH + i * 9 + 3)
    expect(darkness(withoutSpecks(stops, inkOf(stops)))).toBe(1200 + 150)
  })

  test('of single pixels goes before the picture is enlarged, a hair line stays', () => {
    const fine = page()
    fine.data[50 * WIDTH + 50] = 0
    fine.data.fill(0, 80 * WIDTH + 10, 80 * WIDTH + 60)
    expect(darkness(withoutLonePixels(fine))).toBe(1200 + 50)
  })
})
