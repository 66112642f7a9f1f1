/** The values that earn a grade: above `from` and up to `to`; the lowest band holds its `from` as well. */
export type Band = { readonly grade: string; readonly from: number; readonly to: number }

/** A named ordinal scale, best grade first (blueprint §4). */
export type Scale = {
  readonly id: string
  readonly name: string
  readonly grades: readonly string[]
  /** Where its grades are earned by a value: best first, one for each grade. */
  readonly bands?: readonly Band[]
  /** Whether the value a band begins at belongs to it; without it to the band below. */
  readonly fromIncluded?: boolean
}

/** As much of a scale as tells its grades apart. */
export type Grades = Pick<Scale, 'id' | 'grades'>

/** How achievement in percent is bounded and called (blueprint §4). */
export type AchievementScale = {
  /** No achievement counts more, or less, than this many percent. */
  readonly cap: number
  readonly floor: number
  /** What a target of nothing achieves: a percentage, or null where no figure is given. */
  readonly zeroTarget: number | null
  readonly categories: Scale
}

/** What is wrong with a scale's bands: a value with no grade, one with two, or bands and grades that are not the same list. */
export type ScaleFault =
  | { readonly kind: 'gap' | 'overlap'; readonly scale: string; readonly from: number; readonly to: number }
  | { readonly kind: 'grades'; readonly scale: string }

/** The faults of a scale from the best band down; over `floor` to `cap` where it has to cover a range. */
export const scaleFaults = (
  scale: Scale,
  range?: { readonly floor: number; readonly cap: number },
): readonly ScaleFault[] => {
  const { id, grades, bands } = scale
  const twice = new Set(grades).size < grades.length || grades.length === 0
  if (bands === undefined) return twice || range ? [{ kind: 'grades', scale: id }] : []
  const named = !twice && grades.length === bands.length && grades.every((grade, i) => grade === bands[i]?.grade)
  const whole = bands.every(({ from, to }) => from < to)
  if (!named || !whole) return [{ kind: 'grades', scale: id }]
  const joints = bands.slice(1).map((band, i) => [band.to, bands[i]?.from ?? band.to] as const)
  const ends = range
    ? [[bands[0]?.to ?? range.floor, range.cap] as const, [range.floor, bands.at(-1)?.from ?? range.cap] as const]
    : []
  return [...joints, ...ends].flatMap(([below, above]): readonly ScaleFault[] => {
    if (below === above) return []
    const [from, to] = below < above ? [below, above] : [above, below]
    return [{ kind: below < above ? 'gap' : 'overlap', scale: id, from, to }]
  })
}

/** The grade that a value earns; null outside the bands, or where grades are not earned by values. */
export const gradeOf = ({ bands = [], fromIncluded = false }: Scale, value: number): string | null => {
  const above = (from: number): boolean => (fromIncluded ? value >= from : value > from)
  const lowest = bands.at(-1)
  if (value > (bands[0]?.to ?? value)) return null
  return bands.find(({ from }) => above(from))?.grade ?? (value === lowest?.from ? lowest.grade : null)
}
