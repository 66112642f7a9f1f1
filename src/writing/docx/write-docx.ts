import { AlignmentType, Document, type FileChild, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { AgreementForm } from '../../core/agreement/form/form.ts'
import { datedPackage } from '../office-package.ts'
import { centred, labelledParagraph, letterheadParagraphs, mm, plain, title } from './paragraphs.ts'
import { annexTable, budgetTable, signingTable } from './tables.ts'

const JUSTIFIED = { alignment: AlignmentType.JUSTIFIED, spacing: { after: 120 } } as const

const statement = ({ letterhead, statement: s }: AgreementForm): FileChild[] => [
  ...letterheadParagraphs(letterhead),
  title(s.title, { spacing: { before: 200, after: 240 } }),
  plain(s.opening, JUSTIFIED),
  ...s.parties.flatMap((party) => [
    ...party.rows.map((row) => labelledParagraph(row, 8, 22)),
    ...(party.closing === null ? [] : [plain(party.closing, { spacing: { before: 60, after: 120 } })]),
  ]),
  ...s.paragraphs.map((text) => plain(text, JUSTIFIED)),
  plain('', { keepNext: true }),
  signingTable(s.signing),
]

/** Word joins two tables that touch: an empty paragraph stands between each two. */
const annex = ({ letterhead, annex: a }: AgreementForm): FileChild[] => [
  ...(letterhead?.lines ?? []).map((line, i) =>
    centred(line, { bold: true }, { pageBreakBefore: i === 0, spacing: { after: 0 } }),
  ),
  title(a.heading, { pageBreakBefore: (letterhead?.lines.length ?? 0) === 0, spacing: { before: 160, after: 160 } }),
  ...a.facts.map((fact) => labelledParagraph(fact, 0, 44)),
  plain(''),
  ...(a.rows.length === 0 ? [] : [annexTable(a), plain('', { keepNext: a.budget === null })]),
  ...(a.budget === null ? [] : [budgetTable(a.budget), plain('', { keepNext: true })]),
  signingTable(a.signing),
]

const footer = new Footer({
  children: [
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      children: [
        new TextRun({
          size: 18,
          children: ['Halaman ', PageNumber.CURRENT, ' dari ', PageNumber.TOTAL_PAGES],
        }),
      ],
    }),
  ],
})

/** The agreement as a Word document for those who must edit: the same form, in real tables. Same input, same bytes. */
export const writeDocx = async (form: AgreementForm): Promise<Uint8Array> => {
  const heading = `${form.statement.title} – ${form.name}`
  const document = new Document({
    title: heading,
    creator: form.name,
    styles: {
      default: {
        document: { run: { font: 'Times New Roman', size: 24, language: { value: 'id-ID' } } },
        heading1: { run: { font: 'Times New Roman', size: 24, bold: true, color: '000000' } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(19), bottom: mm(21), left: mm(25), right: mm(20) },
          },
        },
        footers: { default: footer },
        children: [...statement(form), ...annex(form)],
      },
    ],
  })
  return datedPackage(new Uint8Array(await Packer.toBuffer(document)), form.date)
}
