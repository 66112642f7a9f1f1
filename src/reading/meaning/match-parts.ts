import { similarity } from '../../core/text-match.ts'
import { type Annex, readAnnex, signAnnex } from './annex.ts'
import type { Corpus } from './corpus.ts'
import type { LineItem } from './item.ts'
import { looseCorpora } from './loose-corpus.ts'
import { shortOffice } from './office.ts'
import type { Part } from './parts.ts'
import { agency, oneOf } from './reading-profile.ts'
import { readStatement, type Statement } from './statement.ts'

export type Pair = {
  readonly statement: Statement | null
  readonly statementLines: readonly LineItem[]
  readonly annex: Annex | null
}

type Read =
  | { readonly kind: 'statement'; readonly statement: Statement; readonly lines: readonly LineItem[] }
  | { readonly kind: 'annex'; readonly annex: Annex }

/** Puts each annex to its statement, whatever the order they stand in; what has no partner stays alone. */
export const matchParts = (parts: readonly Part[], corpus: Corpus): Pair[] => {
  const read = foldBudgets(readParts(parts, corpus))
  const partner = new Map<number, number>()
  const taken = new Set<number>()
  const scored = read
    .flatMap((part, i) => (part.kind === 'annex' ? partnersOf(read, i) : []))
    .filter((x) => x.score > 0)
    .sort((a, b) => b.score - a.score || a.annex - b.annex)
  for (const { annex, statement } of scored) {
    if (taken.has(statement) || partner.has(annex)) continue
    taken.add(statement)
    partner.set(annex, statement)
  }
  const annexOf = new Map([...partner.entries()].map(([annex, statement]) => [statement, annex]))
  return read.flatMap((part, i): Pair[] => {
    if (part.kind === 'statement') {
      const annex = read[annexOf.get(i) ?? -1]
      return [
        { statement: part.statement, statementLines: part.lines, annex: annex?.kind === 'annex' ? annex.annex : null },
      ]
    }
    return partner.has(i) ? [] : [{ statement: null, statementLines: [], annex: part.annex }]
  })
}

const readParts = (parts: readonly Part[], corpus: Corpus): Read[] => {
  const corpora = looseCorpora(
    parts.map((part) => (part.kind === 'annex' ? part.items : [])),
    corpus,
  )
  return parts.map((part, i) => readPart(part, corpora[i] ?? corpus))
}

const readPart = (part: Part, corpus: Corpus): Read => {
  if (part.kind === 'annex') return { kind: 'annex', annex: readAnnex(part.items, corpus) }
  const lines = part.items.filter((x) => x.kind === 'line')
  return { kind: 'statement', statement: readStatement(lines), lines }
}

/** A budget on a sheet of its own belongs to the annex in front of it that has none. */
const foldBudgets = (read: readonly Read[]): Read[] => {
  const out: Read[] = []
  for (const part of read) {
    const last = out.at(-1)
    if (
      part.kind === 'annex' &&
      last?.kind === 'annex' &&
      part.annex.objectives.length === 0 &&
      last.annex.budget === null
    )
      out[out.length - 1] = {
        kind: 'annex',
        annex: { ...last.annex, budget: part.annex.budget, tail: [...last.annex.tail, ...part.annex.tail] },
      }
    else out.push(part)
  }
  return out
}

type Candidate = { readonly annex: number; readonly statement: number; readonly score: number }

/** A match this good is not sought further away. */
const SURE = 2.5

/** Statements that may belong to an annex: those beside it, and where none of them fits well, those further away. */
const partnersOf = (read: readonly Read[], annex: number): Candidate[] => {
  const within = (reach: number): Candidate[] => {
    const found: Candidate[] = []
    for (let i = Math.max(0, annex - reach); i <= Math.min(read.length - 1, annex + reach); i += 1)
      if (read[i]?.kind === 'statement') found.push({ annex, statement: i, score: suits(read, i, annex) })
    return found
  }
  const near = within(3)
  return near.some((c) => c.score >= SURE) ? near : within(read.length <= 120 ? read.length : 40)
}

/** How well an annex goes with a statement: by the names and positions signed, by the unit, by standing next to it. */
const suits = (read: readonly Read[], s: number, a: number): number => {
  const statement = read[s]
  const annex = read[a]
  if (statement?.kind !== 'statement' || annex?.kind !== 'annex') return 0
  const first = statement.statement.first?.party
  let score = s === a - 1 ? 1 : s === a + 1 ? 0.4 : 0.05 / (1 + Math.abs(a - s))
  if (first === undefined) return score
  const signed = signAnnex(annex.annex, statement.statement.known)
  const mine = signed.blocks.find((b) => b.block.party === 'first')?.block
  if (mine?.name != null && first.name !== null) score += alike(mine.name, first.name) ? 2 : -1
  if (mine?.position != null) score += alike(short(mine.position), short(first.position)) ? 1 : -0.6
  const unit = annex.annex.unit?.text
  if (unit !== undefined) score += unitFits(unit, first.position) ? 1 : -0.5
  return score
}

const short = (text: string): string => shortOffice(text).toLowerCase()

const alike = (a: string, b: string): boolean => {
  const x = a.toLowerCase()
  const y = b.toLowerCase()
  return x === y || x.startsWith(y) || y.startsWith(x) || similarity(x, y) >= 0.7
}

const unitFits = (unit: string, position: string): boolean => {
  const u = short(unit).replace(/^(?:sub\s?)?bagian\s+/, '')
  const p = short(position)
  const led = p
    .replace(/^(?:kepala\s+(?:sub\s?)?bagian|kepala\s+biro|kepala|ketua|inspektur)\s+/, '')
    .replace(/^sekretaris\b/, 'sekretariat')
  const [own = u] = u.split(oneOf(['sekretariat', ...agency().acronyms], '', '\\s+', '\\b'))
  return led.startsWith(own) || similarity(u, led) >= 0.75
}
