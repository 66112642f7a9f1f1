import { childOf, childrenOf, numberOf, settingOf, type XmlElement } from '../xml/xml-element.ts'
import { formatNumber } from './number-format.ts'
import type { Styles } from './styles.ts'

/** The numbers Word prints by itself, counted through the document in its order. */
export type Numbering = {
  /** The label of the next paragraph of this list and level ("1.", "a)", "2.1"), or "" for a bullet. It counts on. */
  readonly next: (numId: number, level: number) => string
}

type ListLevel = {
  readonly start: number
  readonly format: string
  readonly template: string
  readonly restartsAfter: number | null
  readonly figuresOnly: boolean
}

/** One list: lists of one abstract definition count together unless one of them says where it starts. */
type List = {
  readonly abstractId: string
  readonly levels: ReadonlyMap<number, ListLevel>
  readonly starts: ReadonlyMap<number, number>
}

const HIGHEST = 9

/** Reads `numbering.xml` (ISO 29500-1, 17.9); without it no paragraph has a number. */
export const readNumbering = (root: XmlElement | null, styles: Styles): Numbering => {
  const lists = listsOf(root, styles)
  const counters = new Map<string, (number | null)[]>()
  const begun = new Set<string>()
  return {
    next: (numId, levelIndex) => {
      const list = lists.get(numId)
      const level = list?.levels.get(levelIndex)
      if (list === undefined || level === undefined) return ''
      const counts = counters.get(list.abstractId) ?? Array<number | null>(HIGHEST).fill(null)
      counters.set(list.abstractId, counts)
      const start = list.starts.get(levelIndex)
      const first = start !== undefined && !begun.has(`${numId}/${levelIndex}`)
      if (first) begun.add(`${numId}/${levelIndex}`)
      const before = counts[levelIndex] ?? null
      counts[levelIndex] = first ? (start ?? level.start) : before === null ? level.start : before + 1
      for (let below = levelIndex + 1; below < HIGHEST; below += 1) {
        if (restarts(list.levels.get(below), levelIndex)) counts[below] = null
      }
      return labelOf(level, list.levels, counts)
    },
  }
}

const restarts = (below: ListLevel | undefined, above: number): boolean =>
  below === undefined || below.restartsAfter === null || (below.restartsAfter > 0 && above < below.restartsAfter)

const labelOf = (level: ListLevel, levels: List['levels'], counts: readonly (number | null)[]): string => {
  if (level.format === 'bullet') return /^[-–—]$/.test(level.template) ? level.template : ''
  return level.template.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1
    const shown = levels.get(index)
    return formatNumber(
      counts[index] ?? shown?.start ?? 1,
      level.figuresOnly ? 'decimal' : (shown?.format ?? 'decimal'),
    )
  })
}

const listsOf = (root: XmlElement | null, styles: Styles): ReadonlyMap<number, List> => {
  const definitions = new Map(
    childrenOf(root, 'w:abstractNum').map((definition) => [definition.attributes['w:abstractNumId'] ?? '', definition]),
  )
  const abstractIds = new Map<number, string>()
  for (const num of childrenOf(root, 'w:num')) {
    const id = numberOf(num.attributes['w:numId'])
    if (id !== null) abstractIds.set(id, settingOf(num, 'w:abstractNumId') ?? '')
  }
  /** A definition may only name a style, whose own list carries the levels. */
  const followed = (abstractId: string): string => {
    const link = settingOf(definitions.get(abstractId) ?? null, 'w:numStyleLink')
    const numId = link === null ? null : styles.of(link).numId
    return (numId === null ? null : abstractIds.get(numId)) ?? abstractId
  }
  const lists = new Map<number, List>()
  for (const num of childrenOf(root, 'w:num')) {
    const id = numberOf(num.attributes['w:numId'])
    if (id === null) continue
    const abstractId = followed(abstractIds.get(id) ?? '')
    const levels = levelsOf(childrenOf(definitions.get(abstractId) ?? null, 'w:lvl'))
    const starts = new Map<number, number>()
    for (const override of childrenOf(num, 'w:lvlOverride')) {
      const index = numberOf(override.attributes['w:ilvl']) ?? 0
      const own = childOf(override, 'w:lvl')
      if (own !== null) levels.set(index, levelOf(own))
      const start = numberOf(settingOf(override, 'w:startOverride'))
      if (start !== null) starts.set(index, start)
    }
    lists.set(id, { abstractId, levels, starts })
  }
  return lists
}

const levelsOf = (elements: readonly XmlElement[]): Map<number, ListLevel> =>
  new Map(elements.map((element, i) => [numberOf(element.attributes['w:ilvl']) ?? i, levelOf(element)]))

const levelOf = (element: XmlElement): ListLevel => ({
  start: numberOf(settingOf(element, 'w:start')) ?? 0,
  format: settingOf(element, 'w:numFmt') ?? 'decimal',
  template: settingOf(element, 'w:lvlText') ?? '',
  restartsAfter: numberOf(settingOf(element, 'w:lvlRestart')),
  figuresOnly: childOf(element, 'w:isLgl') !== null,
})
