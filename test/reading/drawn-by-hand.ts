import type { AgreementForm, AnnexRow, SignatureForm, SigningForm } from '../../src/core/agreement/form/form.ts'
import { p, r, rawDocx, tbl, tc, tr } from './raw-docx.ts'

/** How one office lays out its agreements in Word. */
export type Habit = {
  readonly signatures: 'tabs' | 'spaces' | 'text-boxes' | 'one-row' | 'rows'
  /** The "No" column counts by itself. */
  readonly automaticNumbers: boolean
  /** The budget goes on in the same table as the annex, as Word makes it where two tables touch. */
  readonly oneTable: boolean
  readonly letterheadInHeader: boolean
  readonly parties: 'tabs' | 'table'
  /** A merged cell is merged, or only left empty below its first row. */
  readonly merges: boolean
}

/** As most offices write. */
export const PLAIN_HABIT: Habit = {
  signatures: 'one-row',
  automaticNumbers: false,
  oneTable: false,
  letterheadInHeader: false,
  parties: 'tabs',
  merges: true,
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const say = (text: string): string => p(escaped(text))
const tabbed = (...parts: readonly string[]): string =>
  `<w:p>${parts.map((part) => r(escaped(part))).join('<w:r><w:tab/></w:r>')}</w:p>`
const GAP = p('').repeat(4)

/** The form of an agreement as a Word file of this office. */
export const drawnByHand = (forms: readonly AgreementForm[], habit: Habit): Uint8Array => {
  const [first] = forms
  const lines = first?.letterhead?.lines ?? []
  const body = forms.map((form) => bodyOf(form, habit)).join(p('', '<w:pageBreakBefore/>'))
  const section = habit.letterheadInHeader
    ? '<w:sectPr><w:headerReference w:type="default" r:id="rHead"/></w:sectPr>'
    : ''
  return rawDocx(`${body}${section}`, {
    numbering: forms.map((_, i) => listXml(i + 1)).join(''),
    related: habit.letterheadInHeader ? { rHead: ['header', lines.map(say).join('')] } : {},
  })
}

const listXml = (id: number): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`

const bodyOf = ({ letterhead, statement, annex }: AgreementForm, habit: Habit): string => {
  const head = habit.letterheadInHeader ? '' : (letterhead?.lines ?? []).map(say).join('')
  const parties = statement.parties.map((party) => {
    const rows =
      habit.parties === 'table'
        ? tbl(...party.rows.map(({ label, text }) => tr(tc(label), tc(':'), tc(escaped(text)))))
        : party.rows.map(({ label, text }) => tabbed(label, `: ${text}`)).join('')
    return `${rows}${p('')}${party.closing === null ? '' : say(party.closing)}`
  })
  const annexRows = [tr(...annex.columns.map((c) => tc(c))), ...bodyRows(annex.rows, annex.columns.length, habit)]
  const budget = annex.budget
  const width = annex.columns.length
  const budgetRows =
    budget === null
      ? []
      : [
          tr(tc('No'), tc(budget.label, span(width - 2)), tc('Anggaran')),
          ...budget.rows.map((row, i) =>
            tr(tc(row.no || String(i + 1)), tc(escaped(row.text), span(width - 2)), tc(row.amount)),
          ),
          ...(budget.total === null ? [] : [tr(tc('JUMLAH', span(width - 1)), tc(budget.total.amount))]),
        ]
  const tables = habit.oneTable
    ? tbl(...annexRows, ...budgetRows)
    : `${tbl(...annexRows)}${p('')}${budgetRows.length === 0 ? '' : tbl(...budgetRows)}`
  return [
    head,
    say(statement.title),
    say(statement.opening),
    ...parties,
    ...statement.paragraphs.map(say),
    signing(statement.signing, habit),
    p('', '<w:pageBreakBefore/>'),
    head,
    say(annex.heading),
    ...annex.facts.map(({ label, text }) => tabbed(label, ': ', text)),
    tables,
    p(''),
    signing(annex.signing, habit),
  ].join('')
}

const span = (n: number): string => `<w:gridSpan w:val="${n}"/>`

const bodyRows = (rows: readonly AnnexRow[], width: number, habit: Habit): string[] => {
  const below = new Array<number>(width).fill(0)
  return rows.map((row) => {
    if (row.kind === 'heading') return tr(tc(escaped(row.text), span(width)))
    return tr(
      ...below.map((left, column) => {
        const cell = row.cells.find((c) => c.column === column)
        if (cell === undefined) {
          below[column] = left - 1
          return tc('', habit.merges ? '<w:vMerge/>' : '')
        }
        below[column] = cell.rows - 1
        const merge = habit.merges && cell.rows > 1 ? '<w:vMerge w:val="restart"/>' : ''
        const counts = habit.automaticNumbers && column === 0 && /^\d+$/.test(cell.text)
        return tc(
          counts ? p('', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') : escaped(cell.text),
          merge,
        )
      }),
    )
  })
}

const linesOf = (form: SignatureForm): string[] => [form.heading ?? '', `${form.position},`]

const signing = ({ placeDate, left, right }: SigningForm, habit: Habit): string => {
  const name = (form: SignatureForm): string => form.name ?? '……………………'
  if (left === null) return [placeDate, ...linesOf(right)].map(say).join('') + GAP + say(name(right))
  if (habit.signatures === 'tabs') {
    const beside = linesOf(left).map((text, i) => tabbed('', text, linesOf(right)[i] ?? ''))
    return `${tabbed('', '', placeDate)}${beside.join('')}${GAP}${tabbed('', name(left), name(right))}`
  }
  if (habit.signatures === 'spaces') {
    const beside = linesOf(left).map((text, i) => say(text.padEnd(40, ' ') + ' '.repeat(8) + (linesOf(right)[i] ?? '')))
    return `${say(' '.repeat(50) + placeDate)}${beside.join('')}${GAP}${say(`${name(left)}${' '.repeat(20)}${name(right)}`)}`
  }
  const block = (form: SignatureForm): string => linesOf(form).map(say).join('') + GAP + say(name(form))
  if (habit.signatures === 'text-boxes') {
    const box = (content: string): string =>
      `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`
    return say(placeDate) + box(block(left)) + box(block(right))
  }
  if (habit.signatures === 'one-row') return tbl(tr(tc(block(left)), tc(say(placeDate) + block(right)))) + p('')
  const rows = linesOf(left).map((text, i) => tr(tc(escaped(text)), tc(escaped(linesOf(right)[i] ?? ''))))
  return (
    tbl(
      tr(tc(''), tc(placeDate)),
      ...rows,
      tr(tc(GAP), tc(GAP)),
      tr(tc(escaped(name(left))), tc(escaped(name(right)))),
    ) + p('')
  )
}
