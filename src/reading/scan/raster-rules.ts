import type { Rule } from '../layout/rule.ts'
import { type Bitmap, blank, type Raster } from './raster.ts'

/** In pixels at 300 dpi: shortest line, shortest stretch of it without a break, widest break, greatest thickness. */
const SHORTEST = { horizontal: 170, vertical: 70 } as const
const STRETCH = { horizontal: 60, vertical: 58 } as const
const BREAK = 3
const THICKEST = 14

type Run = { readonly at: number; readonly from: number; readonly to: number }
type Stroke = { first: number; last: number; from: number; to: number; ink: number; open: Run[] }

/** A line is ink nearly all along; the heads of bold letters in a row are not. */
const SOLID = 0.92

/** Long runs of ink along rows (or along columns), with small breaks closed. */
const runsOf = ({ width, height, data }: Bitmap, axis: Rule['axis']): Run[][] => {
  const flat = axis === 'horizontal'
  const [lines, length] = flat ? [height, width] : [width, height]
  const step = flat ? 1 : width
  const all: Run[][] = []
  for (let at = 0; at < lines; at += 1) {
    const runs: Run[] = []
    let [from, last, ink] = [-1, -1, 0]
    const close = (): void => {
      const long = last - from + 1
      if (from >= 0 && long >= STRETCH[axis] && ink >= SOLID * long) runs.push({ at, from, to: last + 1 })
    }
    const start = flat ? at * width : at
    for (let i = 0; i < length; i += 1) {
      if (data[start + i * step] !== 1) continue
      if (from < 0 || i - last > BREAK + 1) {
        close()
        from = i
        ink = 0
      }
      ink += 1
      last = i
    }
    close()
    all.push(runs)
  }
  return all
}

/** Joins runs of neighbouring rows that overlap into strokes. */
const strokesOf = (runs: readonly (readonly Run[])[]): Stroke[] => {
  const closed: Stroke[] = []
  let open: Stroke[] = []
  for (const row of runs) {
    const next: Stroke[] = []
    for (const run of row) {
      const touching = open.filter((s) => s.open.some((o) => o.from <= run.to && o.to >= run.from))
      const [first, ...others] = touching
      const stroke = first ?? { first: run.at, last: run.at, from: run.from, to: run.to, ink: 0, open: [] }
      for (const other of others) {
        stroke.first = Math.min(stroke.first, other.first)
        stroke.from = Math.min(stroke.from, other.from)
        stroke.to = Math.max(stroke.to, other.to)
        stroke.ink += other.ink
        open = open.filter((s) => s !== other)
        const place = next.indexOf(other)
        if (place >= 0) next.splice(place, 1)
      }
      stroke.last = run.at
      stroke.from = Math.min(stroke.from, run.from)
      stroke.to = Math.max(stroke.to, run.to)
      stroke.ink += run.to - run.from
      if (!next.includes(stroke)) next.push(stroke)
    }
    closed.push(...open.filter((s) => !next.includes(s)))
    for (const stroke of next) {
      stroke.open = row.filter((r) => r.from >= stroke.from && r.to <= stroke.to)
    }
    open = next
  }
  return [...closed, ...open]
}

/** A slightly bent line spreads over more rows than it is thick: its ink says how thick it is. */
const isRule = (stroke: Stroke, axis: Rule['axis']): boolean => {
  const length = stroke.to - stroke.from
  const spread = stroke.last - stroke.first + 1
  return length >= SHORTEST[axis] && spread <= THICKEST + 0.012 * length && stroke.ink / length <= THICKEST
}

/** Finds the ruling lines of a levelled page, in pixels, and paints them white in `raster`, so that no letter is made of them. */
export const takeRules = (ink: Bitmap, raster: Raster): Rule[] => {
  const rules: Rule[] = []
  for (const axis of ['horizontal', 'vertical'] as const) {
    for (const stroke of strokesOf(runsOf(ink, axis))) {
      if (!isRule(stroke, axis)) continue
      const { from, to } = stroke
      rules.push({ axis, at: (stroke.first + stroke.last + 1) / 2, from, to })
      const [near, far] = [stroke.first - 2, stroke.last + 3]
      blank(
        raster,
        axis === 'horizontal' ? { x0: from, y0: near, x1: to, y1: far } : { x0: near, y0: from, x1: far, y1: to },
      )
    }
  }
  return rules
}
