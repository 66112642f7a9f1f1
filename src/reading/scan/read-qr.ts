import decodeQR, { type FinderPoints } from 'qr/decode.js'
import type { Raster } from './raster.ts'

/** Codes looked for on one page: ours, and what else may have been stuck on. */
const MOST_CODES = 4

/** Milliseconds that looking for one code may take beyond the first attempt; its own measure is a frame of a film. */
const PATIENCE_MS = 2_000

const withoutCode = ({ width, height, data }: Raster, { boundingBox: box }: FinderPoints): Raster => {
  const left = Math.max(0, Math.floor(box.x))
  const right = Math.min(width, Math.ceil(box.x + box.width))
  const rest = data.slice()
  for (let y = Math.max(0, Math.floor(box.y)); y < Math.min(height, Math.ceil(box.y + box.height)); y += 1) {
    rest.fill(255, y * width + left, y * width + right)
  }
  return { width, height, data: rest }
}

const rgbOf = ({ data }: Raster): Uint8Array => {
  const rgb = new Uint8Array(data.length * 3)
  for (let i = 0; i < data.length; i += 1) rgb.fill(data[i] ?? 255, 3 * i, 3 * i + 3)
  return rgb
}

/** One code and where it stands; null where there is none that can be read. */
const codeOn = (page: Raster): { readonly said: string; readonly points: FinderPoints | null } | null => {
  let points: FinderPoints | null = null
  try {
    const { width, height } = page
    const pointsOnDetect = (found: FinderPoints): void => {
      points = found
    }
    const said = decodeQR({ width, height, data: rgbOf(page) }, { timeLimit: PATIENCE_MS, pointsOnDetect })
    return { said, points }
  } catch {
    // The library throws where it finds none.
    return null
  }
}

/** What the QR codes of a page say, each once. */
export const readQrCodes = (page: Raster): readonly string[] => {
  const said = new Set<string>()
  let rest = page
  for (let i = 0; i < MOST_CODES; i += 1) {
    const code = codeOn(rest)
    if (code === null) break
    said.add(code.said)
    if (code.points === null) break
    rest = withoutCode(rest, code.points)
  }
  return [...said]
}
