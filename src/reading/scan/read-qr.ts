import { type Finder, findersOn, inkOf } from './qr-find.ts'
import { LARGEST_VERSION, wordsOfCode } from './qr-words.ts'
import type { Bitmap, Raster } from './raster.ts'

/** Three finders as the corners of one code: upper left, upper right, lower left. */
type Corners = { readonly origin: Finder; readonly right: Finder; readonly down: Finder; readonly fault: number }

const apart = (a: Finder, b: Finder): number => Math.hypot(a.x - b.x, a.y - b.y)

/** The three as a right angle with equal legs, turned any way but never mirrored; null where they are none. */
const cornersOf = (three: readonly [Finder, Finder, Finder]): Corners | null => {
  const modules = three.map((f) => f.module)
  if (Math.max(...modules) > 1.4 * Math.min(...modules)) return null
  const turned = [0, 1, 2].map((i) => [three[i], three[(i + 1) % 3], three[(i + 2) % 3]] as const)
  const found = turned.flatMap(([origin, a, b]): Corners[] => {
    if (!origin || !a || !b) return []
    const [legA, legB, long] = [apart(origin, a), apart(origin, b), apart(a, b)]
    const fault = Math.abs(legA - legB) / Math.max(legA, legB) + Math.abs(long ** 2 / (legA ** 2 + legB ** 2) - 1)
    const isClockwise = (a.x - origin.x) * (b.y - origin.y) - (a.y - origin.y) * (b.x - origin.x) > 0
    return fault > 0.3 ? [] : [{ origin, right: isClockwise ? a : b, down: isClockwise ? b : a, fault }]
  })
  return found.sort((a, b) => a.fault - b.fault)[0] ?? null
}

/** Whether a module is dark by most of nine points around its middle. */
const sampled = ({ width, height, data }: Bitmap, { origin, right, down }: Corners, size: number) => {
  const span = size - 7
  return (row: number, column: number): boolean => {
    let dark = 0
    for (const dv of [-0.2, 0, 0.2]) {
      for (const du of [-0.2, 0, 0.2]) {
        const u = (column + 0.5 + du - 3.5) / span
        const v = (row + 0.5 + dv - 3.5) / span
        const x = Math.floor(origin.x + u * (right.x - origin.x) + v * (down.x - origin.x))
        const y = Math.floor(origin.y + u * (right.y - origin.y) + v * (down.y - origin.y))
        if (x >= 0 && y >= 0 && x < width && y < height) dark += data[y * width + x] ?? 0
      }
    }
    return dark >= 5
  }
}

/** The side of the code in modules, as its corners and their modules say; the next ones besides, for modules blur. */
const sizesOf = ({ origin, right, down }: Corners): readonly number[] => {
  const module = (origin.module + right.module + down.module) / 3
  const version = ((apart(origin, right) + apart(origin, down)) / 2 / module + 7 - 17) / 4
  const near = Math.round(version)
  return [near, near + 1, near - 1].filter((v) => v >= 1 && v <= LARGEST_VERSION).map((v) => v * 4 + 17)
}

/** What the QR codes of a page say, each once: codes of our own kind on paper that lies flat, turned any way. */
export const readQrCodes = (page: Raster): readonly string[] => {
  const ink = inkOf(page)
  const finders = findersOn(ink)
  const said = new Set<string>()
  for (const [i, a] of finders.entries()) {
    for (const [j, b] of finders.entries()) {
      for (const [k, c] of finders.entries()) {
        if (i >= j || j >= k) continue
        const corners = cornersOf([a, b, c])
        if (corners === null) continue
        const size = sizesOf(corners).find((s) => wordsOfCode(s, sampled(ink, corners, s)) !== null)
        if (size !== undefined) said.add(wordsOfCode(size, sampled(ink, corners, size)) ?? '')
      }
    }
  }
  return [...said]
}
