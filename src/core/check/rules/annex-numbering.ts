import type { Agreement, Objective } from '../../agreement/agreement.ts'
import { inStyle, printedNumber } from '../../agreement/printed-number.ts'
import { checkEach, type OwnDiscovery } from '../check.ts'
import type { Severity } from '../finding.ts'
import { type NumberedRow, type NumberingFault, numberingFaults } from '../numbering.ts'
import { quoted } from '../sentence-parts.ts'

/** Numbers of objectives, headings and budget lines: each used once, none skipped. Headings may keep numbers of a longer list, so they are noted only. */
export const annexNumbering = checkEach('annex/numbering', 'warning', (a) => [
  ...objectiveFaults(a),
  ...headingFaults(a),
  ...lineFaults(a),
])

const told = (fault: NumberingFault, at: string, textOf: (row: number) => string, severity: Severity): OwnDiscovery => {
  const no = inStyle(fault.no.value, fault.no.style)
  if (fault.kind === 'twice') {
    const [first, second] = [textOf(fault.first), textOf(fault.row)]
    return {
      at,
      severity,
      facts: { no, first, second },
      message: {
        id: `Nomor ${no} dipakai dua kali: ${quoted(first)} dan ${quoted(second)}.`,
        en: `The number ${no} is used twice: ${quoted(first)} and ${quoted(second)}.`,
      },
    }
  }
  const missing = fault.missing.map((n) => inStyle(n, fault.no.style))
  const list = missing.length > 4 ? `${missing[0]}–${missing.at(-1)}` : missing.join(', ')
  return {
    at,
    severity,
    facts: { no, missing },
    message: {
      id: `Nomor ${list} terlewati: sebelum nomor ${no} (${quoted(textOf(fault.row))}) tidak ada nomor itu.`,
      en: `The number ${list} is skipped: nothing bears it before number ${no} (${quoted(textOf(fault.row))}).`,
    },
  }
}

const headingOf = (o: Objective): string => JSON.stringify([o.programNo, o.program, o.groupNo, o.group])

const objectiveFaults = (a: Agreement): readonly OwnDiscovery[] => {
  let scope = 0
  const rows: NumberedRow[] = []
  for (const [row, o] of a.objectives.entries()) {
    const above = a.objectives[row - 1]
    if (above !== undefined && headingOf(above) !== headingOf(o)) scope += 1
    const no = printedNumber(o.no)
    if (no !== null) rows.push({ row, scope, no })
  }
  const text = (row: number) => a.objectives[row]?.text ?? ''
  return numberingFaults(rows).map((f) => told(f, `objectives/${f.row}/no`, text, 'warning'))
}

const headingFaults = (a: Agreement): readonly OwnDiscovery[] => {
  let scope = 0
  const rows: NumberedRow[] = []
  for (const [row, o] of a.objectives.entries()) {
    const above = a.objectives[row - 1]
    if (above !== undefined && headingOf(above) === headingOf(o)) continue
    if (above !== undefined && (above.program !== o.program || above.programNo !== o.programNo)) scope += 1
    const no = o.group === null ? null : printedNumber(o.groupNo)
    if (no !== null) rows.push({ row, scope, no })
  }
  const text = (row: number) => a.objectives[row]?.group ?? ''
  const first = rows[0]?.row
  return numberingFaults(rows)
    .filter((f) => f.kind === 'twice' || f.row !== first)
    .map((f) => told(f, `objectives/${f.row}/groupNo`, text, 'note'))
}

const lineFaults = (a: Agreement): readonly OwnDiscovery[] => {
  const lines = a.budget?.lines ?? []
  const rows = lines.flatMap((line, row): NumberedRow[] => {
    const no = printedNumber(line.no)
    return no === null ? [] : [{ row, scope: 0, no }]
  })
  const text = (row: number) => lines[row]?.text ?? ''
  return numberingFaults(rows).map((f) => told(f, `budget/lines/${f.row}/no`, text, 'warning'))
}
