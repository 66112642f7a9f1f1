import type { Agreement, Family } from '../agreement/agreement.ts'
import { groupBy } from '../group-by.ts'
import type { Superior } from '../organisation/find-superiors.ts'
import type { NameForm } from '../profile/agency-profile.ts'
import { recalled, recalledOf, recalledOfTwo } from '../recalled.ts'
import { type Match, matchWording, similarityAbove, type Wording, wordingOf } from '../text-match.ts'
import type { Cascade, DecidedLink, IndicatorPlace, Link } from './link.ts'

/** Below this two wordings are not taken for one another. */
const FLOOR = 0.8
/** What an indicator that has its partner already must reach to be carried once more. */
const SECOND_FLOOR = 0.9

type Candidate = Link & { readonly rank: number }

/**
 * Links every superior's indicators to its subordinates' objectives (derivation) or indicators (adoption). The best
 * partners find each other first, so that siblings that differ in one word stay apart; each row of a subordinate has one
 * source, an indicator may be carried by several subordinates. What a person decided of a row stands before every guess.
 */
export const findCascades = (
  family: Family,
  superiors: readonly Superior[],
  names: readonly NameForm[],
  decided: readonly DecidedLink[] = [],
): readonly Cascade[] => {
  const below = new Map<number, number[]>()
  for (const [i, { unitAbove }] of superiors.entries()) {
    if (unitAbove !== null) below.set(unitAbove, [...(below.get(unitAbove) ?? []), i])
  }
  return [...below]
    .sort(([a], [b]) => a - b)
    .map(([superior, subordinates]) => cascadeBetween(family, superior, subordinates, names, decided))
}

const at = (family: Family, index: number): Agreement => {
  const agreement = family[index]
  if (agreement === undefined) throw new RangeError(`no agreement ${index}`)
  return agreement
}

/** What goes down from one agreement to others, whoever stands below whom; `decided` of other superiors are passed over. */
export const cascadeBetween = (
  family: Family,
  superior: number,
  subordinates: readonly number[],
  names: readonly NameForm[],
  decided: readonly DecidedLink[],
): Cascade => {
  const sources = sourcesOf(names, at(family, superior))
  const pairs = subordinates.map((agreement) => ({ agreement, ...pairOf(sources, at(family, agreement)) }))
  const candidates = pairs.flatMap(({ agreement, found }) =>
    found.map((c): Candidate => ({ ...c, source: { agreement: superior, ...c.source }, agreement })),
  )
  const own = decided.filter((d) => d.source.agreement === superior && subordinates.includes(d.agreement))
  const links = choose(candidates.sort(byRank), own)
  const linked = new Set(links.map((l) => `${l.agreement}/${l.objective}`))
  const unsourced = pairs.flatMap(({ agreement, comesFromNowhere }) =>
    at(family, agreement).objectives.flatMap((o, objective) =>
      o.text.trim() !== '' && !linked.has(`${agreement}/${objective}`) && comesFromNowhere(objective)
        ? [{ agreement, objective }]
        : [],
    ),
  )
  return { superior, subordinates, links, unsourced }
}

type Source = { readonly place: Omit<IndicatorPlace, 'agreement'>; readonly wording: Wording }

/** A superior's wordings, made ready for being compared with its subordinates'. */
type Sources = {
  readonly all: readonly Source[]
  readonly byLevelled: ReadonlyMap<string, readonly Source[]>
  readonly byMatter: ReadonlyMap<string, readonly Source[]>
  readonly objectives: readonly Wording[]
  /** A text of whoever is compared with them, made ready too. */
  readonly wording: (text: string) => Wording
}

const wordingWith = recalledOf((names: readonly NameForm[]) => recalled((text) => wordingOf(text, names)))

const sourcesOf = recalledOfTwo((names: readonly NameForm[], top: Agreement): Sources => {
  const wording = wordingWith(names)
  const all = top.objectives.flatMap((o, objective) =>
    o.indicators.flatMap((x, indicator): readonly Source[] =>
      x.text.trim() === '' ? [] : [{ place: { objective, indicator }, wording: wording(x.text) }],
    ),
  )
  return {
    all,
    byLevelled: groupBy(all, (s) => s.wording.levelled),
    byMatter: groupBy(all, (s) => matterOf(s.wording)),
    objectives: top.objectives.map((o) => wording(o.text)),
    wording,
  }
})

/** A candidate of one superior and one subordinate, wherever in a family the two stand. */
type PairCandidate = Omit<Candidate, 'agreement' | 'source'> & { readonly source: Source['place'] }

/** What two agreements have to do with one another: all the comparing of wordings that a cascade costs. */
const pairOf = recalledOfTwo((sources: Sources, own: Agreement) => {
  const nowhere = new Map<number, boolean>()
  const comesFromNowhere = (objective: number): boolean => {
    const text = sources.wording(own.objectives[objective]?.text ?? '')
    const answer =
      nowhere.get(objective) ?? !sources.objectives.some((source) => matchWording(text, source, FLOOR) !== null)
    nowhere.set(objective, answer)
    return answer
  }
  return { found: candidatesOf(own, sources), comesFromNowhere }
})

const MEASURE_WORDS = /^(?:(?:persentase|prosentase|presentase|jumlah)\s+)?(?:ter\p{L}{3,}nya\s+)?/u

/** What an indicator speaks of without the words that make it a measure: "Persentase terlaksananya X" and "X" are one matter. */
const matterOf = (w: Wording): string => w.levelled.replace(MEASURE_WORDS, '')

const ONE_MATTER = 0.95

/**
 * Who may carry what. A row that is a source's to the letter (but for spacing) is compared with no other, and an objective
 * that surely is a superior's indicator needs no partners for its own indicators: that spares most comparisons.
 */
const candidatesOf = (own: Agreement, sources: Sources): readonly PairCandidate[] => {
  const found: PairCandidate[] = []
  const add = (objective: number, indicator: number | null, row: Wording, among: readonly Source[]): number => {
    let best = 0
    for (const source of among) {
      const graded = grade(source.wording, row)
      if (graded === null) continue
      best = Math.max(best, graded.rank)
      const method = indicator === null ? 'derivation' : 'adoption'
      found.push({ method, source: source.place, objective, indicator, ...graded })
    }
    return best
  }
  for (const [objective, o] of own.objectives.entries()) {
    const itself = sources.wording(o.text)
    const derived = add(objective, null, itself, sources.byLevelled.get(itself.levelled) ?? [])
    const loose: (readonly [number, Wording])[] = []
    for (const [indicator, x] of o.indicators.entries()) {
      const row = sources.wording(x.text)
      if (row.levelled === '') continue
      if (add(objective, indicator, row, sources.byLevelled.get(row.levelled) ?? []) === 0) loose.push([indicator, row])
    }
    if (derived > 0) continue
    const adopted = loose.length < o.indicators.length
    const likely = adopted || itself.levelled === '' ? 0 : add(objective, null, itself, sources.all)
    if (likely >= SECOND_FLOOR) continue
    for (const [indicator, row] of loose) {
      const same = sources.byMatter.get(matterOf(row)) ?? []
      const match = { how: 'wording', score: ONE_MATTER } as const
      for (const { place: source } of same) {
        found.push({ method: 'adoption', source, objective, indicator, match, rank: ONE_MATTER })
      }
      if (same.length === 0) add(objective, indicator, row, sources.all)
    }
  }
  return found
}

/** The match and its exact rank: matches as such do not tell near siblings apart. */
const grade = (source: Wording, own: Wording): { readonly match: Match; readonly rank: number } | null => {
  if (source.text === own.text) return { match: { how: 'exact', score: 1 }, rank: 3 }
  if (source.levelled === own.levelled) return { match: { how: 'spacing', score: 0.99 }, rank: 2 }
  const score = similarityAbove(source, own, FLOOR)
  return score === null ? null : { match: { how: 'wording', score: Math.min(score, 0.98) }, rank: score }
}

const byRank = (a: Candidate, b: Candidate): number =>
  b.rank - a.rank ||
  Number(a.method === 'adoption') - Number(b.method === 'adoption') ||
  a.source.objective - b.source.objective ||
  a.source.indicator - b.source.indicator ||
  a.agreement - b.agreement ||
  a.objective - b.objective ||
  (a.indicator ?? -1) - (b.indicator ?? -1)

const DECIDED = { how: 'decided', score: 1 } as const

const pairKey = (l: DecidedLink | Candidate): string =>
  `${l.agreement}/${l.objective}/${l.indicator} ${l.source.objective}/${l.source.indicator}`

const choose = (ranked: readonly Candidate[], decided: readonly DecidedLink[]): readonly Link[] => {
  const chosen: Link[] = []
  const derived = new Set<string>()
  const adopted = new Set<string>()
  const adoptedUnder = new Set<string>()
  const carried = new Set<string>()
  const carriedBy = new Set<string>()
  const take = (c: Candidate) => {
    const { rank: _, ...link } = c
    chosen.push(link)
    const row = `${c.agreement}/${c.objective}`
    const source = `${c.source.objective}/${c.source.indicator}`
    carried.add(source)
    carriedBy.add(`${c.agreement}:${source}`)
    if (c.indicator === null) derived.add(row)
    else adopted.add(`${row}/${c.indicator}`)
    if (c.indicator !== null) adoptedUnder.add(row)
  }
  const free = (c: Candidate): boolean => {
    const row = `${c.agreement}/${c.objective}`
    if (derived.has(row)) return false
    return c.indicator === null ? !adoptedUnder.has(row) : !adopted.has(`${row}/${c.indicator}`)
  }
  const severed = new Set<string>()
  for (const { decided: method, ...link } of decided) {
    if (method === null) severed.add(pairKey({ ...link, decided: null }))
    else {
      const way = link.indicator === null ? 'derivation' : 'adoption'
      take({ ...link, method: way, match: DECIDED, decided: method, rank: 4 })
    }
  }
  const left = ranked.filter((c) => {
    if (severed.size > 0 && severed.has(pairKey(c))) return false
    const source = `${c.source.objective}/${c.source.indicator}`
    const first = !carriedBy.has(`${c.agreement}:${source}`) && (!carried.has(source) || c.rank >= SECOND_FLOOR)
    if (!first || !free(c)) return true
    take(c)
    return false
  })
  for (const c of left) if (c.rank >= SECOND_FLOOR && free(c)) take(c)
  return chosen.sort((a, b) => a.agreement - b.agreement || a.objective - b.objective || rowOf(a) - rowOf(b))
}

const rowOf = (link: Link): number => link.indicator ?? -1
