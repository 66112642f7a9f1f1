import type { Agreement, Indicator, Objective } from '../agreement/agreement.ts'
import { spokenPosition } from '../organisation/acting.ts'

const LONGEST = 140

/** A wording in quotation marks, cut where it is too long for a sentence. */
export const quoted = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length <= LONGEST ? `“${plain}”` : `“${plain.slice(0, LONGEST - 1).trimEnd()}…”`
}

/** Whose agreement it is, as people say it: the position with its Plt., else the unit, else the office. */
export const whoPromises = (a: Agreement): string => {
  const { position, acting } = a.firstParty
  return position.trim() === '' ? a.unit || a.satker : spokenPosition(position, acting)
}

/** A target as it is printed. */
export const printedTarget = (indicator: Indicator): string => indicator.target?.raw ?? '–'

/** "Name (position)" of a party, as far as it is known. */
export const partyName = (p: {
  readonly name: string | null
  readonly position: string
  readonly acting: boolean
}): string => {
  const position = spokenPosition(p.position, p.acting)
  return p.name === null || p.name.trim() === '' ? position : `${p.name} (${position})`
}

/** An objective's number as printed, or its place where none is. */
export const objectiveNo = (o: Objective, index: number): string =>
  o.no === null || o.no.trim() === '' ? `#${index + 1}` : o.no

export const indicatorPath = (objective: number, indicator: number, field: 'text' | 'target'): string =>
  `objectives/${objective}/indicators/${indicator}/${field}`
