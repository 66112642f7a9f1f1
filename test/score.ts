import { sequenceRatio } from './sequence-matcher.ts'

type TargetForm = { readonly kind: string; readonly value: number | string; readonly unit: string | null }
type PartyForm = { readonly name: string | null; readonly position: string; readonly acting?: boolean }
type IndicatorForm = { readonly text: string; readonly target?: TargetForm | null }
type ObjectiveForm = { readonly text: string; readonly indicators: readonly IndicatorForm[] }
type LineForm = { readonly text: string; readonly code?: string | null | undefined; readonly amount: number | null }

/** What of the interchange file is scored. */
export type ScoredAgreement = {
  readonly year: number | null
  readonly level: string | null
  readonly unit: string
  readonly firstParty: PartyForm
  readonly secondParty: PartyForm | null
  readonly place: string | null
  readonly statementDate: string | null
  readonly annexDate: string | null
  readonly objectives: readonly ObjectiveForm[]
  readonly budget: { readonly lines: readonly LineForm[]; readonly printedTotal: number | null } | null
}

export const FIGURES = [
  'agreement',
  'year',
  'level',
  'first party',
  'second party',
  'place and dates',
  'objective',
  'indicator',
  'indicator under its objective',
  'target',
  'budget line',
  'budget total',
] as const

export type Figure = (typeof FIGURES)[number]

/** F1 of each figure, their mean, and the lowest of them. */
export type Score = { readonly f1: Readonly<Record<Figure, number>>; readonly mean: number; readonly lowest: number }

const norm = (text: string | null | undefined): string =>
  (text ?? '')
    .toLowerCase()
    .replace(/<[^>]+>/g, '')
    .replace(/\s*\/\s*/g, '/')
    .replace(/[\s-]+/g, ' ')
    .replace(/^[ .,:;"]+|[ .,:;"]+$/g, '')

const alike = (a: string | null | undefined, b: string | null | undefined): number => {
  const x = norm(a)
  const y = norm(b)
  if (x === y) return 1
  return x === '' || y === '' ? 0 : sequenceRatio([...x], [...y])
}

/** The in-order pairing of rows whose texts are alike that is worth most. */
const align = <T>(xs: readonly T[], ys: readonly T[], key: (a: T, b: T) => number, floor = 0.9): [number, number][] => {
  const worth = xs.map((x) => ys.map((y) => (key(x, y) >= floor ? key(x, y) : 0)))
  const best = Array.from({ length: xs.length + 1 }, () => new Array<number>(ys.length + 1).fill(0))
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0
  for (let i = xs.length - 1; i >= 0; i -= 1)
    for (let j = ys.length - 1; j >= 0; j -= 1) {
      const w = worth[i]?.[j] ?? 0
      const row = best[i]
      if (row !== undefined) row[j] = Math.max(at(i + 1, j), at(i, j + 1), w > 0 ? at(i + 1, j + 1) + w : 0)
    }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < xs.length && j < ys.length; ) {
    const w = worth[i]?.[j] ?? 0
    if (w > 0 && Math.abs(at(i, j) - (at(i + 1, j + 1) + w)) < 1e-9) {
      pairs.push([i, j])
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}

const sameTarget = (a: TargetForm | null | undefined, b: TargetForm | null | undefined): boolean => {
  if (a == null || b == null) return a == null && b == null
  const value =
    typeof a.value === 'number' && typeof b.value === 'number'
      ? Math.abs(a.value - b.value) < 1e-9
      : norm(String(a.value)) === norm(String(b.value))
  return value && norm(a.unit) === norm(b.unit) && a.kind === b.kind
}

const sameParty = (a: PartyForm | null, b: PartyForm | null): boolean => {
  if (a === null || b === null) return a === null && b === null
  const name = alike(a.name, b.name) > 0.95 || (!a.name && !b.name)
  return name && alike(a.position, b.position) > 0.85 && Boolean(a.acting) === Boolean(b.acting)
}

const rowsOf = (a: ScoredAgreement): (readonly [number, IndicatorForm])[] =>
  a.objectives.flatMap((o, n) => o.indicators.map((i) => [n, i] as const))

const sameAgreement = (g: ScoredAgreement, r: ScoredAgreement): number => {
  const texts = (a: ScoredAgreement): string[] => rowsOf(a).map(([, i]) => norm(i.text).slice(0, 60))
  const who = (a: ScoredAgreement): string => `${a.firstParty.name ?? ''} ${a.firstParty.position} ${a.unit}`
  const [x, y] = [texts(g), texts(r)]
  const body = x.length > 0 && y.length > 0 ? sequenceRatio(x, y) : 0
  return Math.max(body, 0.6 * alike(who(g), who(r)) + 0.4 * body)
}

/** Scores agreements read from a document against the worked answers, as tools/score_read.py of the gold does. */
export const score = (gold: readonly ScoredAgreement[], read: readonly ScoredAgreement[]): Score => {
  const hit = new Map<Figure, number>()
  const all = new Map<Figure, number>()
  const add = (map: Map<Figure, number>, figure: Figure, n: number): void => {
    map.set(figure, (map.get(figure) ?? 0) + n)
  }
  for (const a of [...gold, ...read]) {
    for (const f of [
      'agreement',
      'year',
      'level',
      'first party',
      'second party',
      'place and dates',
      'budget total',
    ] as const)
      add(all, f, 1)
    add(all, 'objective', a.objectives.length)
    for (const f of ['indicator', 'indicator under its objective', 'target'] as const) add(all, f, rowsOf(a).length)
    add(all, 'budget line', a.budget?.lines.length ?? 0)
  }
  for (const [gi, ri] of align(gold, read, sameAgreement, 0.5)) {
    const g = gold[gi]
    const r = read[ri]
    if (g === undefined || r === undefined) continue
    for (const [figure, n] of hitsOf(g, r)) add(hit, figure, n)
  }
  const f1 = Object.fromEntries(
    FIGURES.map((f) => [f, (all.get(f) ?? 0) === 0 ? 1 : (2 * (hit.get(f) ?? 0)) / (all.get(f) ?? 1)]),
  ) as Record<Figure, number>
  const values = FIGURES.map((f) => f1[f])
  return { f1, mean: values.reduce((a, b) => a + b, 0) / values.length, lowest: Math.min(...values) }
}

const hitsOf = (g: ScoredAgreement, r: ScoredAgreement): [Figure, number][] => {
  const objectives = align(g.objectives, r.objectives, (a, b) => alike(a.text, b.text))
  const partner = new Map(objectives)
  const [gr, rr] = [rowsOf(g), rowsOf(r)]
  const rows = align(gr, rr, (a, b) => alike(a[1].text, b[1].text))
  const lines = align(g.budget?.lines ?? [], r.budget?.lines ?? [], (a, b) => alike(a.text, b.text), 0.8)
  const under = rows.filter(([i, j]) => partner.get(gr[i]?.[0] ?? -1) === rr[j]?.[0])
  const targets = rows.filter(([i, j]) => sameTarget(gr[i]?.[1].target, rr[j]?.[1].target))
  const paid = lines.filter(([i, j]) => {
    const [a, b] = [g.budget?.lines[i], r.budget?.lines[j]]
    return a?.amount === b?.amount && (a?.code ?? null) === (b?.code ?? null)
  })
  const placed =
    (g.place ?? '') === (r.place ?? '') && g.statementDate === r.statementDate && g.annexDate === r.annexDate
  return [
    ['agreement', 1],
    ['year', Number(g.year === r.year)],
    ['level', Number(g.level === r.level)],
    ['first party', Number(sameParty(g.firstParty, r.firstParty))],
    ['second party', Number(sameParty(g.secondParty, r.secondParty))],
    ['place and dates', Number(placed)],
    ['objective', objectives.length],
    ['indicator', rows.length],
    ['indicator under its objective', under.length],
    ['target', targets.length],
    ['budget line', paid.length],
    ['budget total', Number((g.budget?.printedTotal ?? null) === (r.budget?.printedTotal ?? null))],
  ]
}
