import type { Rule } from '../layout/rule.ts'
import { apply, type Matrix } from './matrix.ts'

type Point = readonly [number, number]

/** How a path is painted: its outline, its inside, or both. */
export type Painted = { readonly stroked: boolean; readonly filled: boolean }

/** pdf.js writes a path as numbers: 0 move, 1 line, 2 curve (six numbers), 3 quadratic curve (four), 4 close. */
const MOVE = 0
const LINE = 1
const CURVE = 2
const QUADRATIC = 3
const CLOSE = 4

/** A filled shape thinner than this is a border; a shorter one is a dot or a letter. Points. */
const THICKEST = 3.2
const SHORTEST = 4

type Subpath = { readonly points: Point[]; curved: boolean }

const subpathsOf = (data: ArrayLike<number>, m: Matrix): Subpath[] => {
  const subpaths: Subpath[] = []
  const point = (i: number): Point => apply(m, data[i] ?? 0, data[i + 1] ?? 0)
  let i = 0
  while (i < data.length) {
    const command = data[i]
    const last = subpaths.at(-1)
    if (command === MOVE) {
      subpaths.push({ points: [point(i + 1)], curved: false })
      i += 3
    } else if (command === LINE) {
      last?.points.push(point(i + 1))
      i += 3
    } else if (command === CURVE || command === QUADRATIC) {
      if (last !== undefined) last.curved = true
      i += command === CURVE ? 7 : 5
    } else if (command === CLOSE) {
      const first = last?.points[0]
      if (first !== undefined) last?.points.push(first)
      i += 1
    } else break
  }
  return subpaths
}

const segmentRule = ([xa, ya]: Point, [xb, yb]: Point): Rule | null => {
  const [dx, dy] = [Math.abs(xb - xa), Math.abs(yb - ya)]
  if (dx >= SHORTEST && dy <= 0.01 * dx + 0.3) {
    return { axis: 'horizontal', at: (ya + yb) / 2, from: Math.min(xa, xb), to: Math.max(xa, xb) }
  }
  if (dy >= SHORTEST && dx <= 0.01 * dy + 0.3) {
    return { axis: 'vertical', at: (xa + xb) / 2, from: Math.min(ya, yb), to: Math.max(ya, yb) }
  }
  return null
}

const thinShape = (points: readonly Point[]): Rule | null => {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const [width, height] = [x1 - x0, y1 - y0]
  if (height <= THICKEST && width >= SHORTEST && width > 2 * height) {
    return { axis: 'horizontal', at: (y0 + y1) / 2, from: x0, to: x1 }
  }
  if (width <= THICKEST && height >= SHORTEST && height > 2 * width) {
    return { axis: 'vertical', at: (x0 + x1) / 2, from: y0, to: y1 }
  }
  return null
}

/** The horizontal and vertical lines that a painted path draws: straight strokes, and filled shapes thin as a border. */
export const rulesOfPath = (paths: unknown, m: Matrix, { stroked, filled }: Painted): Rule[] => {
  const [data] = Array.isArray(paths) ? paths : []
  if (!ArrayBuffer.isView(data) && !Array.isArray(data)) return []
  const rules: Rule[] = []
  for (const { points, curved } of subpathsOf(data as unknown as ArrayLike<number>, m)) {
    if (curved || points.length < 2) continue
    const thin = filled || stroked ? thinShape(points) : null
    if (thin !== null) rules.push(thin)
    else if (stroked) {
      for (let i = 1; i < points.length; i += 1) {
        const [a, b] = [points[i - 1], points[i]]
        const rule = a === undefined || b === undefined ? null : segmentRule(a, b)
        if (rule !== null) rules.push(rule)
      }
    }
  }
  return rules
}
