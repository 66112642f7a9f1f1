import { XMLParser } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { SAMPLE_PROVINCE } from '../../samples/sample-province.ts'
import { KPU_PROFILE } from '../../src/core/profile/kpu/kpu-profile.ts'
import { createDocumentWriter } from '../../src/writing/document-writer.ts'
import { at, written } from './written.ts'

const writer = createDocumentWriter({ printed: KPU_PROFILE })
const head = at(SAMPLE_PROVINCE, 0)
const secretary = at(SAMPLE_PROVINCE, 1)
const twoLevels = at(SAMPLE_PROVINCE, 13)

const part = (bytes: Uint8Array, path: string): string => {
  const content = unzipSync(bytes)[path]
  if (content === undefined) throw new Error(`no part ${path}`)
  return strFromU8(content)
}

const parser = new XMLParser({ ignoreAttributes: false, preserveOrder: true, trimValues: false })

const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map((m) => m[1])
    .join('')
    .replaceAll('&amp;', '&')

describe('the Word document of an agreement', () => {
  const document = async (agreement = secretary) => part(written(await writer.docx(agreement)), 'word/document.xml')

  test('holds the annex and the budget as real tables that Word cannot run together', async () => {
    const xml = await document()
    expect(xml.match(/<w:tbl>/g)).toHaveLength(4)
    expect(xml).not.toMatch(/<\/w:tbl>\s*<w:tbl>/)
  })

  test('merges an objective over its indicators, and an activity over its objectives', async () => {
    const spans = (xml: string) => (xml.match(/<w:vMerge w:val="restart"\/>/g) ?? []).length
    const several = secretary.objectives.filter((o) => o.indicators.length > 1).length
    expect(spans(await document())).toBe(several * 2)
    expect(spans(await document(twoLevels))).toBe(5)
  })

  test('repeats both header rows of the annex and keeps rows whole', async () => {
    const xml = await document()
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(3)
    expect(xml).toContain('<w:cantSplit/>')
  })

  test('puts group headings over the whole width', async () => {
    const xml = await document(head)
    const groups = [...xml.matchAll(/<w:tc>(?:(?!<\/w:tc>).)*<w:gridSpan w:val="4"\/>(?:(?!<\/w:tc>).)*<\/w:tc>/gs)]
    expect(groups.map((m) => textOf(m[0]).slice(0, 2))).toEqual(['1.', '2.', '3.'])
  })

  test('is in Indonesian, numbers its pages and carries the letterhead', async () => {
    const bytes = written(await writer.docx(secretary))
    expect(part(bytes, 'word/styles.xml')).toMatch(/<w:lang w:val="id-ID"/)
    const footers = Object.keys(unzipSync(bytes)).filter((path) => /^word\/footer\d+\.xml$/.test(path))
    const footer = footers.map((path) => part(bytes, path)).join('')
    expect(footer).toContain('PAGE')
    expect(footer).toContain('NUMPAGES')
    expect(textOf(part(bytes, 'word/document.xml'))).toContain('PROVINSI NUSA CONTOHAlamat: Jalan Teladan Raya')
  })

  test('is well-formed whatever an office types', async () => {
    const odd = { ...secretary, unit: '<w:p> & "kutip" \u0000\u0008\ud800 ]]> 👨‍👩‍👧' }
    const xml = await document(odd)
    expect(() => parser.parse(xml, true)).not.toThrow()
    expect(xml).toContain('&lt;w:p&gt; &amp; ')
  })

  test('is the same to the byte when written again', async () => {
    const [one, two] = [written(await writer.docx(secretary)), written(await writer.docx(secretary))]
    expect(Buffer.compare(one, two)).toBe(0)
    expect(part(one, 'docProps/core.xml')).toContain('2025-01-02T00:00:00Z')
  })
})

describe('the workbook of an office', () => {
  const workbook = async () => written(await writer.xlsx(SAMPLE_PROVINCE))

  test('has one sheet for each agreement, each under a name that Excel takes', async () => {
    const xml = part(await workbook(), 'xl/workbook.xml')
    const names = [...xml.matchAll(/<sheet name="([^"]*)"/g)].map((m) => m[1] ?? '')
    expect(names).toHaveLength(SAMPLE_PROVINCE.length)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/)
  })

  test('merges, wraps and prints: A4, one page wide, the header rows on every page', async () => {
    const bytes = await workbook()
    const sheet = part(bytes, 'xl/worksheets/sheet1.xml')
    expect(sheet).toContain('paperSize="9"')
    expect(sheet).toContain('fitToWidth="1" fitToHeight="0"')
    expect(sheet).toMatch(/<mergeCell ref="A\d+:A\d+"/)
    expect(part(bytes, 'xl/styles.xml')).toMatch(/wrapText="(?:1|true)"/)
    const titles = /Print_Titles" localSheetId="0">'([^']*)'!\$(\d+):\$(\d+)</.exec(part(bytes, 'xl/workbook.xml'))
    expect(titles?.[1]).toBe('1 KPU Provinsi Nusa Contoh')
    const strings = [...part(bytes, 'xl/sharedStrings.xml').matchAll(/<si>.*?<t[^>]*>([^<]*)<\/t>.*?<\/si>/gs)].map(
      (m) => m[1],
    )
    const first = new RegExp(`<c r="B${titles?.[2]}"[^>]*t="s"[^>]*><v>(\\d+)</v>`).exec(sheet)
    expect(strings[Number(first?.[1])]).toBe('Sasaran Strategis')
  })

  test('holds amounts and percentages as numbers that can be reckoned with', async () => {
    const bytes = await workbook()
    const sheet = part(bytes, 'xl/worksheets/sheet2.xml')
    for (const line of secretary.budget?.lines ?? []) expect(sheet).toContain(`<v>${line.amount}</v>`)
    expect(sheet).toContain('<v>0.975</v>')
    const styles = part(bytes, 'xl/styles.xml')
    expect(styles).toContain('0.0%')
    expect(styles).toContain('&quot;Rp &quot;#,##0')
  })

  test('is the same to the byte when written again', async () => {
    expect(Buffer.compare(await workbook(), await workbook())).toBe(0)
  })
})
