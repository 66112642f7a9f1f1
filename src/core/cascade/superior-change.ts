import type { Agreement } from '../agreement/agreement.ts'
import type { Edit } from '../agreement/edit.ts'
import { rowOf } from '../agreement/row-path.ts'
import { textAt } from '../agreement/text-at.ts'
import type { CheckProfile } from '../profile/agency-profile.ts'
import { levelled } from '../text-match.ts'
import { isOf, nameOf } from './budget-left.ts'
import { carriedTargets } from './carried-targets.ts'
import { findCascades } from './find-cascades.ts'
import type { Link } from './link.ts'

/** What of a superior's row a subordinate has taken over: its wording, its target, its amount, or that it is there at all. */
export const CARRIED_PARTS = ['text', 'target', 'amount', 'row'] as const
export type CarriedPart = (typeof CARRIED_PARTS)[number]
/** What a superior's change may be about: besides that, a row that its subordinate gave up and that is there `back` again. */
export const CHANGE_PARTS = [...CARRIED_PARTS, 'back'] as const
export type ChangePart = (typeof CHANGE_PARTS)[number]

/** One value of the superior's (`source`) that stands at `at` in the subordinate of this index. */
export type Carried = {
  readonly part: CarriedPart
  readonly source: string
  readonly subordinate: number
  readonly at: string
}

/** A carried value that is another one now; `after` and `source` are null where its row was struck, `at` is empty for one that is back. */
export type SuperiorChange = Omit<Carried, 'source' | 'part'> & {
  readonly part: ChangePart
  readonly source: string | null
  readonly before: string
  readonly after: string | null
}

const partsOfLink = (
  superior: Agreement,
  own: Agreement,
  link: Link,
  target: string | null,
): Omit<Carried, 'subordinate'>[] => {
  const { source: s, objective: o, indicator: i } = link
  const source = `objectives/${s.objective}/indicators/${s.indicator}`
  const head = { source: `objectives/${s.objective}/text`, at: `objectives/${o}/text` }
  const at = i === null ? `objectives/${o}` : `objectives/${o}/indicators/${i}`
  const headings = levelled(textAt(superior, head.source)) === levelled(textAt(own, head.at))
  return [
    { part: 'row', source, at },
    { part: 'text', source: `${source}/text`, at: `${at}/text` },
    { part: 'target', source: `${source}/target`, at: target ?? at },
    ...(i !== null && headings ? [{ part: 'text' as const, ...head }] : []),
  ]
}

const linesCarried = (superior: Agreement, own: Agreement): Omit<Carried, 'subordinate'>[] =>
  (superior.budget?.lines ?? []).flatMap((line, n) =>
    (own.budget?.lines ?? []).flatMap((mine, m): Omit<Carried, 'subordinate'>[] =>
      isOf({ code: line.code, names: [nameOf(line.text)] }, mine)
        ? [{ part: 'amount', source: `budget/lines/${n}/amount`, at: `budget/lines/${m}/amount` }]
        : [],
    ),
  )

/** Everything that its direct subordinates carry of a superior's agreement, each value once. */
export const carriedParts = (
  superior: Agreement,
  subordinates: readonly Agreement[],
  profile: Pick<CheckProfile, 'names' | 'scales'>,
): readonly Carried[] => {
  const family = [superior, ...subordinates]
  const superiors = family.map((_, i) => ({ unitAbove: i === 0 ? null : 0, receives: i === 0 ? null : 0 }))
  const found = findCascades(family, superiors, profile.names).flatMap((cascade) => {
    const targets = carriedTargets(family, cascade, profile.scales).flatMap((c) => c.carried)
    return cascade.links.flatMap((link) => {
      const same = targets.find((t) => t.link === link && t.relation === 'same')
      const target = same ? `objectives/${link.objective}/indicators/${same.indicator}/target` : null
      const own = family[link.agreement]
      const parts = own ? partsOfLink(superior, own, link, target) : []
      return parts.map((part) => ({ ...part, subordinate: link.agreement - 1 }))
    })
  })
  const money = subordinates.flatMap((own, subordinate) =>
    linesCarried(superior, own).map((part) => ({ ...part, subordinate })),
  )
  const once = new Map([...found, ...money].map((c) => [`${c.subordinate} ${c.part} ${c.at} ${c.source}`, c]))
  return [...once.values()]
}

/** What of the carried values is another one after the superior's edits; `follow` says where a path of before stands now. */
export const superiorChanges = (
  before: Agreement,
  after: Agreement,
  follow: (path: string) => string | null,
  carried: readonly Carried[],
): readonly SuperiorChange[] =>
  carried.flatMap((c): SuperiorChange[] => {
    const source = follow(c.source)
    const was = textAt(before, c.source)
    if (c.part === 'row') return source === null && was !== '' ? [{ ...c, source, before: was, after: null }] : []
    if (source === null) return []
    const now = textAt(after, source)
    return was === '' || was === now ? [] : [{ ...c, source, before: was, after: now }]
  })

/** Whether edits can have changed anything that was promised: a value that stood there, or a row with one. */
export const mayTouchCarried = (
  before: Agreement,
  after: Agreement,
  follow: (path: string) => string | null,
): boolean => {
  const paths = [
    ...before.objectives.flatMap((o, i) => [
      `objectives/${i}/text`,
      ...o.indicators.flatMap((_, j) => [
        `objectives/${i}/indicators/${j}/text`,
        `objectives/${i}/indicators/${j}/target`,
      ]),
    ]),
    ...(before.budget?.lines.map((_, i) => `budget/lines/${i}/amount`) ?? []),
  ]
  return paths.some((path) => {
    const was = textAt(before, path)
    const now = follow(path)
    return was !== '' && (now === null || textAt(after, now) !== was)
  })
}

type Told = Pick<SuperiorChange, 'part' | 'at' | 'before' | 'after'>

/** The edits by which a subordinate takes a change over; null where it has to say by hand what follows for it. */
export const takingOver = (own: Agreement, { part, at, before, after }: Told): readonly Edit[] | null => {
  // Where a row would stand that is back, and what would be promised of it, is to be decided anew.
  if (part === 'back') return null
  if (part === 'row') {
    const [, objective = '', , indicator] = at.split('/')
    const o = own.objectives[Number(objective)]
    if (o === undefined) return null
    return indicator === undefined || o.indicators.length === 1
      ? [{ kind: 'remove-objective', index: Number(objective) }]
      : [{ kind: 'remove-indicator', place: { objective: Number(objective), indicator: Number(indicator) } }]
  }
  if (rowOf(at) === at) return null
  // A share of the superior's money is nobody's to reckon anew but its own.
  if (part === 'amount' && textAt(own, at) !== before) return null
  return [{ kind: 'set', at, text: after === '' ? null : after }]
}

/** Whether the subordinate says already what the superior says now. */
export const isTakenOver = (own: Agreement, { part, at, after }: Told): boolean =>
  part === 'back'
    ? own.objectives.some((o) => o.text === after || o.indicators.some((x) => x.text === after))
    : part !== 'row' && rowOf(at) !== at && textAt(own, at) === after
