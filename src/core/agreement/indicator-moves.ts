import { levelled, matchWording, type Wording, wordingOf } from '../text-match.ts'
import type { Objective } from './agreement.ts'
import type { IndicatorPlace } from './edit.ts'

/** An indicator that stood under one objective and stands under another now. */
export type IndicatorMove = { readonly from: IndicatorPlace; readonly to: IndicatorPlace }

type Loose = { readonly place: IndicatorPlace; readonly text: string; readonly home: number | null }

/** Above this many pairs only what reads the same is sought. */
const MOST_PAIRS = 40_000
/** Above this two texts differ in spacing at most. */
const SAME = 0.99

/** The indicators of a side that do not stand, in these words, under the objective that answers to theirs on the other side. */
const looseOf = (
  own: readonly Objective[],
  other: readonly Objective[],
  homeOf: (objective: number) => number | null,
): readonly Loose[] =>
  own.flatMap((o, objective) => {
    const home = homeOf(objective)
    const there = new Set(home === null ? [] : other[home]?.indicators.map((x) => levelled(x.text)))
    return o.indicators.flatMap((x, indicator) =>
      x.text.trim() === '' || there.has(levelled(x.text))
        ? []
        : [{ place: { objective, indicator }, text: x.text, home }],
    )
  })

/**
 * The indicators that were moved to another objective, found by their wording; `from` says for each new objective which old one
 * it was. What reads the same has moved; what is only alike has, where nothing alike is left at its own place.
 */
export const indicatorMoves = (
  before: readonly Objective[],
  after: readonly Objective[],
  from: readonly (number | null)[],
): readonly IndicatorMove[] => {
  const heirs = new Map(from.flatMap((was, now) => (was === null ? [] : [[was, now] as const])))
  const gone = looseOf(before, after, (objective) => heirs.get(objective) ?? null)
  const come = looseOf(after, before, (objective) => from[objective] ?? null)
  const many = gone.length * come.length > MOST_PAIRS
  const wordings = new Map<string, Wording>()
  const wording = (text: string): Wording => {
    const known = wordings.get(text) ?? wordingOf(text)
    wordings.set(text, known)
    return known
  }
  const scoreOf = (a: Loose, b: Loose): number =>
    many ? Number(levelled(a.text) === levelled(b.text)) : (matchWording(wording(a.text), wording(b.text))?.score ?? 0)
  const pairs = come.flatMap((now) => gone.map((was) => ({ now, was, score: scoreOf(was, now) })))
  const isAtHome = ({ now, was }: { now: Loose; was: Loose }): boolean => now.home === was.place.objective
  const stays = new Set(pairs.flatMap((p) => (p.score > 0 && isAtHome(p) ? [p.now, p.was] : [])))
  const moves: IndicatorMove[] = []
  const taken = new Set<Loose>()
  const ranked = pairs.filter(
    (p) => p.score > 0 && !isAtHome(p) && (p.score >= SAME || !(stays.has(p.now) || stays.has(p.was))),
  )
  for (const { now, was } of ranked.toSorted((a, b) => b.score - a.score)) {
    if (taken.has(now) || taken.has(was)) continue
    taken.add(now).add(was)
    moves.push({ from: was.place, to: now.place })
  }
  return moves
}
