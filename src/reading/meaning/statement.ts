import type { Party } from '../../core/agreement/agreement.ts'
import { isClosing, isOpening, isPromise, isTitle, yearIn } from './cue.ts'
import type { LineItem } from './item.ts'
import { keptPosition } from './position.ts'
import { cleanName, type KnownParty, readSignatures, type Signed } from './signature.ts'
import { type Entry, readEntries } from './statement-entries.ts'
import { squash, type Traced, traced } from './traced.ts'

export type TracedParty = { readonly party: Party; readonly name: Traced | null; readonly position: Traced }

export type Statement = {
  readonly title: Traced | null
  readonly year: number | null
  readonly first: TracedParty | null
  readonly second: TracedParty | null
  readonly signed: Signed
  readonly known: readonly KnownParty[]
}

/** Reads the lines of one statement, letterhead and title first, signatures last. */
export const readStatement = (lines: readonly LineItem[]): Statement => {
  const heading = readTitle(lines)
  const entries = readEntries(lines)
  const second = entries.find((e) => e.which === 'second') ?? (entries[0]?.which === 'second' ? entries[0] : entries[1])
  const first = entries.find((e) => e !== second)
  const parties = {
    first: first === undefined ? null : partyOf(first),
    second: second === undefined ? null : partyOf(second),
  }
  const known = (['first', 'second'] as const).flatMap((party) => {
    const p = parties[party]
    return p === null ? [] : [{ party, name: p.party.name, position: p.party.position }]
  })
  const signed = readSignatures(signatureLines(lines), 'statement', known)
  return { ...heading, ...parties, signed, known }
}

export const readTitle = (
  lines: readonly LineItem[],
): { readonly title: Traced | null; readonly year: number | null } => {
  const at = titleAt(lines)
  const line = lines[at]
  if (line === undefined) return { title: null, year: null }
  const next = lines.slice(at + 1, at + 3).find((l) => l.text !== '')
  const year = yearIn(line.text)
  if (year === null && next !== undefined && /^tahun\s*(?:anggaran\s*)?\d{4}$/i.test(next.text))
    return { title: traced(`${line.text} ${next.text}`, [line.piece, next.piece]), year: yearIn(next.text) }
  return { title: traced(line.text, [line.piece]), year }
}

/** The title is the last one above the opening sentence: a cover may stand before it. -1 where there is none. */
export const titleAt = (lines: readonly LineItem[]): number => {
  const opening = lines.findIndex((l) => isOpening(l.text))
  return lines.slice(0, opening < 0 ? lines.length : opening).findLastIndex((l) => isTitle(l.text))
}

/** From the responsibility and supervision sentences on, so that nothing of the text is taken for a signature. */
const signatureLines = (lines: readonly LineItem[]): readonly LineItem[] => {
  const promise = lines.findLastIndex((l) => isPromise(l.text) || isClosing(l.text))
  return lines.slice(promise + 1)
}

const partyOf = (entry: Entry): TracedParty => {
  const printed = squash((entry.position?.text ?? '').replace(/^[:;]\s*/, ''))
  const { position, acting } = keptPosition(printed)
  const name = entry.name === null ? null : { ...entry.name, text: cleanName(entry.name.text) }
  return {
    party: { name: name?.text ?? null, position: position.replace(/\s*[,.;]\s*$/, ''), acting },
    name,
    position: { text: position, pieces: entry.position?.pieces ?? [], doubts: [] },
  }
}
