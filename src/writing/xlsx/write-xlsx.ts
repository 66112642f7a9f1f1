import { writeXlsx as writeWorkbook } from 'hucre/xlsx'
import type { AgreementForm } from '../../core/agreement/form/form.ts'
import { datedPackage } from '../office-package.ts'
import { agreementSheet } from './agreement-sheet.ts'

/** A sheet's name: at most 31 letters, none of []:*?/\, and its number first so that no two are alike. */
const sheetName = (form: AgreementForm, i: number): string =>
  `${i + 1} ${form.name.replace(/[[\]:*?/\\']/g, ' ')}`.replace(/\s+/g, ' ').slice(0, 31).trim()

/** Agreements as a workbook, one a sheet; amounts and percentages are numbers. Same input, same bytes. */
export const writeXlsx = async (forms: readonly AgreementForm[]): Promise<Uint8Array> => {
  const [first] = forms
  const date = first?.date ?? null
  const sheets = forms.map((form, i) => agreementSheet(form, sheetName(form, i)))
  const bytes = await writeWorkbook({
    sheets: sheets.map(({ sheet }) => sheet),
    // Given as names of our own because hucre's page set-up leaves sheet names with spaces unquoted, which Excel refuses.
    namedRanges: sheets.map(({ sheet, titleRows }) => ({
      name: '_xlnm.Print_Titles',
      range: `'${sheet.name}'!${titleRows}`,
      scope: sheet.name,
    })),
    properties: { title: first?.statement.title ?? '', creator: first?.name ?? '' },
    defaultFont: { name: 'Times New Roman', size: 11 },
  })
  return datedPackage(bytes, date)
}
