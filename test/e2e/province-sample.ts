import { SAMPLE_PROVINCE_OFFICE } from '../../samples/sample-province.ts'
import { agreementFromInterchange, agreementToInterchange } from '../../src/contract/agreement-mapping.ts'
import type { Agreement } from '../../src/core/agreement/agreement.ts'
import { columnsOf, ROSTER_SHEETS } from '../../src/core/organisation/roster/sheets.ts'
import { writeTables } from '../../src/writing/xlsx/write-tables.ts'

/** An office of the national list, in which the invented people of the sample province work. */
export const OFFICE = 'KPU Provinsi Kalimantan Timur'
export const YEAR = 2027

const inOffice = (agreement: Agreement): Agreement =>
  agreementFromInterchange(
    JSON.parse(JSON.stringify(agreementToInterchange(agreement)).replaceAll('Nusa Contoh', 'Kalimantan Timur')),
  )

/** The eleven agreements that the office is to come to: the sample province's, under the office's own name. */
export const AGREEMENTS: readonly Agreement[] = SAMPLE_PROVINCE_OFFICE.map(inOffice)

const USERNAMES = [
  'ketua',
  'sekretaris',
  'kabag.keuangan',
  'kabag.perencanaan',
  'kabag.teknis',
  'kasub.umum',
  'kasub.keuangan',
  'kasub.perencanaan',
  'kasub.data',
  'kasub.hukum',
  'kasub.teknis',
] as const

export type Username = (typeof USERNAMES)[number]

export type Head = { readonly username: Username; readonly name: string; readonly agreement: Agreement }

/** Who heads the office and each of its units, in the order of their agreements. */
export const HEADS: readonly Head[] = USERNAMES.flatMap((username, i) => {
  const agreement = AGREEMENTS[i]
  const name = agreement?.firstParty.name
  return agreement && name ? [{ username, name, agreement }] : []
})

export const headOf = (username: Username): Head => {
  const found = HEADS.find((head) => head.username === username)
  if (!found) throw new Error(`the sample has no ${username}`)
  return found
}

/** The same person's superior: whose name stands as second party. */
export const superiorOf = ({ agreement }: Head): Head | null =>
  HEADS.find(({ name }) => name === agreement.secondParty?.name) ?? null

/** The workbook of officials and tenures that the administrator brings in; `codeOf` finds a unit's code by its name. */
export const rosterBook = (codeOf: (unit: string) => string): Promise<Uint8Array> => {
  const sheet = (id: 'official' | 'tenure', rows: readonly Readonly<Record<string, string>>[]) => ({
    name: ROSTER_SHEETS[id].name,
    columns: columnsOf(id).map(({ heading, width }) => ({ heading, width, kind: 'text' as const, choices: [] })),
    rows: rows.map((row) => columnsOf(id).map((column) => row[column.id] ?? '')),
    lines: [],
  })
  return writeTables('Uji', [
    sheet(
      'official',
      HEADS.map(({ name }, i) => ({ code: `baru-${i + 1}`, office: codeOf(OFFICE), name })),
    ),
    sheet(
      'tenure',
      HEADS.map(({ agreement }, i) => ({
        unit: codeOf(agreement.unit),
        official: `baru-${i + 1}`,
        capacity: 'Definitif',
        from: '2026-01-02',
        decree: `${i + 1}/SDM.Contoh/2026`,
      })),
    ),
  ])
}

const cell = (text: string, rows = 1): string => `<td rowspan="${rows}">${text.replaceAll('&', '&amp;')}</td>`

/** An annex as it lies on the clipboard after a copy in Word: an objective's cells reach over its indicators. */
export const annexHtml = ({ objectives }: Agreement): string => {
  const rows = objectives.flatMap((objective, i) =>
    objective.indicators.map(
      (indicator, j) =>
        `<tr>${j === 0 ? cell(String(i + 1), objective.indicators.length) + cell(objective.text, objective.indicators.length) : ''}${cell(indicator.text)}${cell(indicator.target?.raw ?? '')}</tr>`,
    ),
  )
  const head = '<tr><th>No</th><th>Sasaran</th><th>Indikator Kinerja</th><th>Target</th></tr>'
  return `<table>${head}${rows.join('')}</table>`
}

/** Its budget, likewise. */
export const budgetHtml = ({ budget }: Agreement): string => {
  const rows = (budget?.lines ?? []).map(
    (line) =>
      `<tr>${cell(line.no ?? '')}${cell(line.code ?? '')}${cell(line.text)}${cell(`Rp ${line.amount ?? ''}`)}</tr>`,
  )
  return `<table>${rows.join('')}</table>`
}
