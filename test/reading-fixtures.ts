import type { Agreement } from '../src/core/agreement/agreement.ts'
import type { Box, Reading } from '../src/core/agreement/reading.ts'
import { KPU_PROFILE } from '../src/core/profile/kpu/kpu-profile.ts'
import { readMeaning } from '../src/reading/meaning/read-meaning.ts'
import { type Block, type Cell, line, type Page, type Table } from '../src/reading/page.ts'
import { readText } from '../src/reading/text/read-text.ts'

/** What recognised text says. */
export const reading = (text: string): Reading => readMeaning(readText(text, 0), KPU_PROFILE)

/** The only agreement of a text. */
export const theAgreement = (text: string): Agreement => only(reading(text).agreements)

export const only = <T>(items: readonly T[]): T => {
  const [first] = items
  if (first === undefined || items.length !== 1) throw new Error(`expected one, found ${items.length}`)
  return first
}

/** Objectives as "no | text" with their indicators as "text = target", the shortest form a test can compare. */
export const rowsOf = (a: Agreement): Record<string, string[]> =>
  Object.fromEntries(
    a.objectives.map((o) => [
      `${o.no ?? '-'} | ${o.text}`,
      o.indicators.map((i) => `${i.text} = ${i.target?.raw ?? 'none'}`),
    ]),
  )

export const statement = (
  over: Partial<Record<'first' | 'post' | 'second' | 'superior' | 'date', string>> = {},
): string =>
  `PERJANJIAN KINERJA TAHUN 2024

Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta berorientasi pada hasil, kami yang bertanda tangan di bawah ini:

Nama : ${over.first ?? 'Rahmat Wijaya, S.IP'}
Jabatan : ${over.post ?? 'Sekretaris KPU Provinsi Nusa Contoh'}
Selanjutnya disebut Pihak Pertama

Nama : ${over.second ?? 'Siti Lestari'}
Jabatan : ${over.superior ?? 'Ketua KPU Provinsi Nusa Contoh'}
Selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua

Pihak Pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini.

Pihak Kedua akan melakukan supervisi yang diperlukan dalam rangka pemberian penghargaan dan sanksi.

Kota Contoh, ${over.date ?? '3 Januari 2024'}
`

/** An annex around the rows of a table; rows are written with " ; " between cells. */
export const annex = (
  rows: readonly string[],
  header = 'No ; Sasaran Strategis ; Indikator Kinerja ; Target',
): string =>
  `PERJANJIAN KINERJA TAHUN 2024
Unit Organisasi : Sekretariat KPU Provinsi Nusa Contoh
Tahun Anggaran : 2024

${[header, ...rows].map((r) => r.split(' ; ').join('\t')).join('\n')}
`

/** A table with merged cells: each row lists its own cells as [text, column, rowSpan, columnSpan]. */
export const spanned = (
  rows: readonly (readonly (readonly [string, number, number?, number?])[])[],
  box: Box | null = null,
): Table => {
  const cells = rows.flatMap((row, r) =>
    row.map(
      ([text, column, rowSpan = 1, columnSpan = 1]): Cell => ({
        text,
        row: r,
        column,
        rowSpan,
        columnSpan,
        box,
        confidence: 1,
      }),
    ),
  )
  const columns = cells.reduce((most, c) => Math.max(most, c.column + c.columnSpan), 0)
  return { kind: 'table', rows: rows.length, columns, cells, box, spansKnown: true }
}

export const page = (number: number, blocks: readonly Block[]): Page => ({
  number,
  file: 0,
  width: 595,
  height: 842,
  blocks,
})

export const textLines = (text: string): Block[] => text.split('\n').map((t) => line(t))
