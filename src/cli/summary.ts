import type { Agreement, Party } from '../core/agreement/agreement.ts'
import { formatPrintedDate } from '../core/calendar/printed-date.ts'
import { formatRupiah, sumRupiah } from '../core/money.ts'
import { spokenPosition } from '../core/organisation/acting.ts'
import type { BatchReading } from '../ports/reading.ts'
import type { Language } from '../words/fill.ts'
import { say } from './say.ts'

/** What was read, for people: each agreement in a few lines, and a total. */
export const summarise = (reading: BatchReading, language: Language): string => {
  const blocks = reading.agreements.map((agreement, i) => {
    const doubts = reading.notes.filter((note) => note.agreement === i).length
    return describe(agreement, i + 1, doubts, language)
  })
  const total = say(language, 'summary/total', {
    agreements: reading.agreements.length,
    files: reading.files.length,
    doubts: reading.notes.length,
  })
  return `${[...blocks, total].join('\n\n')}\n`
}

const describe = (a: Agreement, number: number, doubts: number, language: Language): string => {
  const head = say(language, a.year === null ? 'summary/no-year' : 'summary/agreement', {
    number,
    unit: a.unit || a.firstParty.position || a.satker,
    year: a.year,
  })
  const second = a.secondParty === null ? say(language, 'summary/alone') : partyLine(a.secondParty, language)
  const signed = [a.place, a.statementDate === null ? null : formatPrintedDate(a.statementDate)]
  const rows = [
    [say(language, 'summary/first'), partyLine(a.firstParty, language)],
    [say(language, 'summary/second'), second],
    [say(language, 'summary/signed'), signed.filter((part) => part !== null).join(', ')],
  ] as const
  const width = Math.max(...rows.map(([label]) => label.length))
  return [
    head,
    ...rows.filter(([, value]) => value !== '').map(([label, value]) => `   ${label.padEnd(width)}  ${value}`),
    `   ${counts(a, doubts, language)}`,
  ].join('\n')
}

const partyLine = (party: Party, language: Language): string =>
  `${party.name ?? say(language, 'summary/nameless')}, ${spokenPosition(party.position, party.acting)}`

const counts = (a: Agreement, doubts: number, language: Language): string => {
  const indicators = a.objectives.reduce((sum, objective) => sum + objective.indicators.length, 0)
  const parts = [say(language, 'summary/rows', { objectives: a.objectives.length, indicators })]
  if (a.budget !== null) {
    const total = sumRupiah(a.budget.lines.flatMap((line) => line.amount ?? []))
    parts.push(say(language, 'summary/budget', { lines: a.budget.lines.length, total: formatRupiah(total) }))
  }
  if (doubts > 0) parts.push(say(language, 'summary/doubts', { count: doubts }))
  return parts.join('; ')
}
