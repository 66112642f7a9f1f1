import type { Finding } from './finding.ts'

/** The parts of an agreement in the order in which they are printed. */
const PARTS = [
  'title',
  'year',
  'satker',
  'unit',
  'level',
  'firstParty',
  'secondParty',
  'place',
  'statementDate',
  'annexYear',
  'objectives',
  'budget',
  'annexDate',
  'signatures',
]

const FIELDS = [
  'programNo',
  'program',
  'groupNo',
  'group',
  'no',
  'code',
  'name',
  'position',
  'text',
  'indicators',
  'target',
  'lines',
  'amount',
  'printedTotal',
]

const compareSteps = (a: string, b: string, order: readonly string[]): number => {
  if (a === b) return 0
  const [x, y] = [Number(a), Number(b)]
  if (Number.isInteger(x) && Number.isInteger(y)) return x - y
  return order.indexOf(a) - order.indexOf(b) || (a < b ? -1 : 1)
}

/** Orders findings as a reader meets them: agreement by agreement, from the title to the signatures, then by code. */
export const inDocumentOrder = (a: Finding, b: Finding): number => {
  if (a.agreement !== b.agreement) return a.agreement - b.agreement
  const [x, y] = [a.at.split('/'), b.at.split('/')]
  for (let i = 0; i < Math.min(x.length, y.length); i += 1) {
    const order = compareSteps(x[i] ?? '', y[i] ?? '', i === 0 ? PARTS : FIELDS)
    if (order !== 0) return order
  }
  return x.length - y.length || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
}
