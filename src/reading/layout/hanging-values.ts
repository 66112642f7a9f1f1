import type { TextLine } from './text-line.ts'
import { heightOf } from './word.ts'

/** How exactly the lines of one value are aligned, in points. */
const ALIGNED = 6

type Label = { readonly valueX: number | null }

/** A line "Label : value": where its value starts; null for other lines. */
const labelOf = ({ words }: TextLine): Label | null => {
  const colon = words.findIndex((word) => word.text.startsWith(':') || word.text.endsWith(':'))
  if (colon < 0 || colon > 5) return null
  const at = words[colon]
  if (at === undefined) return null
  const value = /^:./.test(at.text) ? at : words[colon + 1]
  return { valueX: value?.box.x0 ?? null }
}

const matches = (line: TextLine, valueX: number | null | undefined): boolean =>
  valueX !== null && valueX !== undefined && Math.abs(line.box.x0 - valueX) <= ALIGNED

const gap = (above: TextLine | undefined, below: TextLine | undefined): number =>
  above === undefined || below === undefined ? Number.POSITIVE_INFINITY : below.box.y0 - above.box.y1

/** A value that reaches the right edge of the text may go on below its label, as paragraphs do. */
const EDGE = 0.88

const wraps = (lines: readonly TextLine[], i: number): boolean => {
  const [label, line] = [lines[i - 1], lines[i]]
  if (label === undefined || line === undefined) return false
  const right = Math.max(...lines.map((l) => l.box.x1))
  const left = Math.min(...lines.map((l) => l.box.x0))
  const full = label.box.x1 - left > EDGE * (right - left)
  return full && Math.abs(line.box.x0 - label.box.x0) <= ALIGNED && gap(label, line) < 0.45 * heightOf(line.box)
}

/**
 * Joins values of several lines to their label ("Jabatan : Sekretaris Komisi …" + "Provinsi …"): lines that
 * hang under the value's start. Where labels stand in the middle of their value, lines above the label belong to it too.
 * Each group is the lines of one printed line of meaning, label first.
 */
export const groupHangingValues = (lines: readonly TextLine[]): (readonly TextLine[])[] => {
  const labels = lines.map(labelOf)
  const common = labels.find((label) => label !== null && label.valueX !== null)?.valueX
  const valueX = (i: number): number | null => {
    const label = labels[i]
    return label === null || label === undefined ? null : (label.valueX ?? common ?? null)
  }
  const owner = lines.map((_, i) => i)
  for (const [i, line] of lines.entries()) {
    if (labels[i] !== null) continue
    const above = owner[i - 1]
    const up = gap(lines[i - 1], line)
    const down = gap(line, lines[i + 1])
    const near = 1.2 * heightOf(line.box)
    if (matches(line, valueX(i + 1)) && down < near && down < up - 1) owner[i] = i + 1
    else if (above !== undefined && above < i && labels[above] !== null && matches(line, valueX(above)) && up < near) {
      owner[i] = above
    } else if (labels[i - 1] !== null && valueX(i - 1) !== null && wraps(lines, i)) owner[i] = i - 1
  }
  return lines.flatMap((line, i) => {
    if (owner[i] !== i) return []
    const parts = lines.filter((_, k) => k !== i && owner[k] === i)
    return [[line, ...parts]]
  })
}
