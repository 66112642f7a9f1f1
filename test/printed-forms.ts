import type { Agreement, Objective, Party } from '../src/core/agreement/agreement.ts'
import { formatPrintedDate } from '../src/core/calendar/printed-date.ts'
import { printRupiah } from '../src/core/money.ts'

/** How an agreement is to be printed as recognised text, for tests that read it back. */
export type Form = {
  readonly table: 'tabs' | 'markdown' | 'loose' | 'layout'
  /** Page breaks after these rows of the annex (counted from 1), with the header repeated or not. */
  readonly breaks?: readonly number[]
  /** Rows (counted from 1) whose cells a page break cuts in two; the target stays on the first page. */
  readonly cuts?: readonly number[]
  readonly header?: 'repeated' | 'once'
  /** Letters a cell's line holds in the loose and layout forms. */
  readonly width?: number
  /** Where the objective stands in its rows. */
  readonly objectives?: 'top' | 'middle'
  readonly bars?: boolean
  readonly budget?: 'table' | 'lines' | 'names-first'
  readonly order?: 'statement-first' | 'annex-first'
}

type Row = readonly string[]

export const printedAgreement = (a: Agreement, form: Form): string => {
  const parts = [statement(a), annex(a, form)]
  return (form.order === 'annex-first' ? parts.reverse() : parts).join('\n\n')
}

const post = (p: Party): string => `${p.acting ? 'Plt. ' : ''}${p.position}`

const statement = (a: Agreement): string =>
  [
    a.title,
    '',
    'Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta berorientasi pada hasil, kami yang bertanda tangan di bawah ini:',
    '',
    `Nama : ${a.firstParty.name ?? ''}`,
    `Jabatan : ${post(a.firstParty)}`,
    ...(a.secondParty === null
      ? []
      : [
          'selanjutnya disebut Pihak Pertama',
          '',
          `Nama : ${a.secondParty.name ?? ''}`,
          `Jabatan : ${post(a.secondParty)}`,
          'selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua',
        ]),
    '',
    'Pihak Pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini. Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami.',
    '',
    ...signatures(a, a.statementDate),
  ].join('\n')

const signatures = (a: Agreement, date: string | null): string[] => [
  ...(date === null || a.place === null ? [] : [`${a.place}, ${formatPrintedDate(date)}`, '']),
  ...(a.secondParty === null
    ? []
    : ['Pihak Kedua,', `${post(a.secondParty)},`, '', '', a.secondParty.name ?? '', '', 'Pihak Pertama,']),
  `${post(a.firstParty)},`,
  '',
  '',
  a.firstParty.name ?? '',
]

const annex = (a: Agreement, form: Form): string =>
  [
    `PERJANJIAN KINERJA TAHUN ${a.year}`,
    '',
    `Unit Organisasi : ${a.unit}`,
    `Tahun Anggaran : ${a.annexYear ?? a.year}`,
    '',
    ...table(a, form),
    '',
    ...budget(a, form),
    '',
    ...signatures(a, a.annexDate),
  ].join('\n')

const raw = (o: Objective, i: number): string => o.indicators[i]?.target?.raw ?? ''

/** The annex as rows of four cells; a group row has one. */
const rowsOf = (a: Agreement): Row[] => {
  const rows: Row[] = []
  let group: string | null = null
  for (const o of a.objectives) {
    const heading = o.group === null ? null : `${o.groupNo === null ? '' : `${o.groupNo}. `}${o.group}`
    if (heading !== null && heading !== group) rows.push([heading, '', '', ''])
    group = heading
    o.indicators.forEach((indicator, i) => {
      rows.push([i === 0 ? (o.no ?? '') : '', i === 0 ? o.text : '', indicator.text, raw(o, i)])
    })
  }
  return rows
}

const table = (a: Agreement, form: Form): string[] => {
  if (form.table === 'loose' || form.table === 'layout') return looseTable(a, form)
  const line = (row: Row): string =>
    form.table === 'tabs' ? row.join('\t') : `| ${row.map((c) => c.replaceAll('|', '\\|')).join(' | ')} |`
  const head = [
    line(a.annexColumns),
    ...(form.table === 'markdown' ? ['|---|---|---|---|'] : []),
    line(['(1)', '(2)', '(3)', '(4)']),
  ]
  const rows = form.objectives === 'middle' ? middled(a) : rowsOf(a)
  const out = [...head]
  rows.forEach((row, i) => {
    const cut = form.cuts?.includes(i + 1) === true ? halves(row) : null
    if (cut !== null) out.push(line(cut[0]), '', ...(form.header === 'once' ? [] : head), line(cut[1]))
    else out.push(line(row))
    if (form.breaks?.includes(i + 1) && i + 1 < rows.length) out.push('', ...(form.header === 'once' ? [] : head))
  })
  return out
}

/** A row cut by the page's end: half the words of each cell go on behind it. Null for a heading or a short row. */
const halves = (row: Row): [Row, Row] | null => {
  const parts = row.map((cell, i): [string, string] => {
    const words = cell.split(' ')
    const at = i === 1 || i === 2 ? Math.ceil(words.length / 2) : words.length
    return [words.slice(0, at).join(' '), words.slice(at).join(' ')]
  })
  if ((parts[2]?.[1] ?? '') === '') return null
  return [parts.map((p) => p[0]), parts.map((p) => p[1])]
}

/** Rows with each objective in the middle of those it spans. */
const middled = (a: Agreement): Row[] => {
  const rows: Row[] = []
  for (const o of a.objectives) {
    const middle = Math.floor((o.indicators.length - 1) / 2)
    o.indicators.forEach((indicator, i) => {
      rows.push([i === middle ? (o.no ?? '') : '', i === middle ? o.text : '', indicator.text, raw(o, i)])
    })
  }
  return rows
}

const wrap = (text: string, width: number): string[] => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Cells side by side as lines: columns kept by spaces (layout), or run together (loose). */
const looseTable = (a: Agreement, form: Form): string[] => {
  const width = form.width ?? 34
  const put = (no: string, left: string, right: string, target: string): string => {
    if (form.table === 'layout')
      return `${no.padEnd(5)}${left.padEnd(width + 3)}${right.padEnd(width + 3)}${target}`.trimEnd()
    const bar = form.bars === true && left !== '' && right !== '' ? '|' : ''
    return [no, left, bar, right, target].filter((t) => t !== '').join(' ')
  }
  const [no = '', objective = '', indicator = '', target = ''] = a.annexColumns
  const out = [put(no, objective, indicator, target)]
  if (form.table === 'loose') out.push('[1] [2] [3] [4]')
  let group: string | null = null
  for (const o of a.objectives) {
    if (o.group !== null && o.group !== group) out.push(`${o.groupNo === null ? '' : `${o.groupNo}. `}${o.group}`)
    group = o.group
    const right = o.indicators.flatMap((indicator, i) =>
      wrap(indicator.text, width).map((text, k) => ({ text, target: k === 0 ? raw(o, i) : '' })),
    )
    const left = wrap(o.text, width)
    const height = Math.max(left.length, right.length)
    const offset = form.objectives === 'middle' ? Math.floor((height - left.length) / 2) : 0
    const numberAt = form.objectives === 'middle' ? Math.floor((height - 1) / 2) : 0
    for (let k = 0; k < height; k += 1)
      out.push(
        put(
          k === numberAt ? (o.no === null ? '' : `${o.no}.`) : '',
          left[k - offset] ?? '',
          right[k]?.text ?? '',
          right[k]?.target ?? '',
        ),
      )
  }
  return out
}

const budget = (a: Agreement, form: Form): string[] => {
  if (a.budget === null) return []
  const { label, lines, printedTotal } = a.budget
  const name = (i: number): string => `${lines[i]?.text}${lines[i]?.code == null ? '' : ` (${lines[i]?.code})`}`
  if (form.budget === 'names-first')
    return [
      `${label} Anggaran`,
      ...lines.map((l, i) => `${l.no === null ? '' : `${l.no}. `}${name(i)}`),
      ...lines.map((l) => printRupiah(l.amount)),
      ...(printedTotal === null ? [] : [`JUMLAH ${printRupiah(printedTotal)}`]),
    ]
  if (form.budget === 'lines')
    return lines.map((l, i) => `${name(i)} = ${l.amount === null ? 'Rp.' : printRupiah(l.amount)}`)
  const row = (cells: Row): string => (form.table === 'markdown' ? `| ${cells.join(' | ')} |` : cells.join('\t'))
  return [
    row(['No', label, 'Anggaran']),
    ...(form.table === 'markdown' ? ['|---|---|---|'] : []),
    ...lines.map((l, i) => row([l.no ?? '', name(i), printRupiah(l.amount)])),
    ...(printedTotal === null ? [] : [row(['JUMLAH', '', printRupiah(printedTotal)])]),
  ]
}
