import { describe, expect, test } from 'vitest'
import { p, type RawParts, r, rawDocx, tbl, tc, tr } from '../../../test/reading/raw-docx.ts'
import { contextOf, told } from '../../../test/reading/told.ts'
import { readDocx } from './read-docx.ts'

const read = (body: string, parts: RawParts = {}) => told(readDocx(rawDocx(body, parts), 0, contextOf('pk.docx')))

const vMerge = (value = '') => (value === '' ? '<w:vMerge/>' : `<w:vMerge w:val="${value}"/>`)
const span = (n: number) => `<w:gridSpan w:val="${n}"/>`
const list = (numId: number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`
const levelXml = (ilvl: number, format: string, text: string, start = 1) =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`

describe('the annex of a Word file', () => {
  test('an objective merged over two indicators is one cell over two rows', () => {
    const body = tbl(
      tr(tc('No'), tc('Sasaran'), tc('Indikator'), tc('Target')),
      tr(tc('1', vMerge('restart')), tc('Terwujudnya layanan', vMerge('restart')), tc('Persentase A'), tc('100%')),
      tr(tc('', vMerge()), tc('', vMerge('continue')), tc('Jumlah B'), tc('8 kali')),
    )
    expect(read(body)).toEqual([
      [
        [
          ['No', 'Sasaran', 'Indikator', 'Target'],
          ['1↓2', 'Terwujudnya layanan↓2', 'Persentase A', '100%'],
          ['Jumlah B', '8 kali'],
        ],
      ],
    ])
  })

  test('a merge that continues nothing shows its own text, as Word does', () => {
    expect(read(tbl(tr(tc('1', vMerge()), tc('Sasaran')), tr(tc('', vMerge()), tc('Lain'))))).toEqual([
      [[['1↓2', 'Sasaran'], ['Lain']]],
    ])
  })

  test('a group row over all columns spans them, in the old and the new way of merging', () => {
    const rows = (group: string) => tbl(tr(tc('a'), tc('b'), tc('c')), group)
    const expected = [[[['a', 'b', 'c'], ['Meningkatnya tata kelola→3']]]]
    expect(read(rows(tr(tc('Meningkatnya tata kelola', span(3)))))).toEqual(expected)
    const old = tr(
      tc('Meningkatnya tata kelola', '<w:hMerge w:val="restart"/>'),
      tc('', '<w:hMerge w:val="continue"/>'),
      tc('', '<w:hMerge/>'),
    )
    expect(read(rows(old.replace('<w:hMerge/>', '<w:hMerge w:val="continue"/>')))).toEqual(expected)
    expect(read(rows(old))).toEqual(expected)
  })

  test('columns that the eye does not see are not counted', () => {
    const body = tbl(tr(tc('No', span(2)), tc('Sasaran', span(3))), tr(tc('1', span(2)), tc('Terwujudnya', span(3))))
    const [page] = readDocx(rawDocx(body), 0, contextOf('pk.docx'))
    expect(page?.blocks).toMatchObject([
      {
        rows: 2,
        columns: 2,
        spansKnown: true,
        cells: [
          { row: 0, column: 0, columnSpan: 1, text: 'No' },
          { row: 0, column: 1, columnSpan: 1, text: 'Sasaran' },
          { row: 1, column: 0, columnSpan: 1, text: '1' },
          { row: 1, column: 1, columnSpan: 1, text: 'Terwujudnya' },
        ],
      },
    ])
  })

  test('a row that begins behind an empty grid column stays in its column', () => {
    const shifted = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('Indikator')}</w:tr>`
    const [page] = readDocx(rawDocx(tbl(tr(tc('No'), tc('Sasaran')), shifted)), 0, contextOf('pk.docx'))
    const [table] = page?.blocks ?? []
    expect(table?.kind === 'table' && table.cells.at(-1)).toMatchObject({ row: 1, column: 1, text: 'Indikator' })
  })

  test('paragraphs and line breaks of a cell stay apart, and so does the room for a signature', () => {
    const cell = `${p('PIHAK KEDUA,')}${p('')}${p('')}<w:p>${r('Sri Wahyuni')}<w:r><w:br/></w:r>${r('NIP 1')}</w:p>`
    expect(read(tbl(tr(tc(cell), tc('PIHAK PERTAMA,'))))).toEqual([
      [[['PIHAK KEDUA,\n\nSri Wahyuni\nNIP 1', 'PIHAK PERTAMA,']]],
    ])
  })

  test('a table that only frames another is seen through', () => {
    const inner = tbl(tr(tc('No'), tc('Sasaran')), tr(tc('1'), tc('Terwujudnya')))
    expect(read(tbl(tr(tc(`${p('LAMPIRAN')}${inner}${p('')}`))))).toEqual([
      [
        'LAMPIRAN',
        [
          ['No', 'Sasaran'],
          ['1', 'Terwujudnya'],
        ],
      ],
    ])
  })

  test('a small table inside one cell of many is the text of that cell', () => {
    const inner = tbl(tr(tc('95'), tc('%')))
    const body = tbl(tr(tc('No'), tc('Sasaran'), tc('Target')), tr(tc('1'), tc('Terwujudnya'), tc(`${inner}${p('')}`)))
    expect(read(body)).toEqual([
      [
        [
          ['No', 'Sasaran', 'Target'],
          ['1', 'Terwujudnya', '95\n%'],
        ],
      ],
    ])
  })
})

describe('numbers that Word prints by itself', () => {
  const numbering = `<w:abstractNum w:abstractNumId="0">${levelXml(0, 'decimal', '%1.')}${levelXml(1, 'lowerLetter', '%2)')}${levelXml(2, 'decimal', '%1.%2.%3')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="1">${levelXml(0, 'bullet', '\u00b7')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="2">${levelXml(0, 'upperRoman', '%1')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>`

  test('an automatic "No" column has its numbers, also in cells without text', () => {
    const body = tbl(tr(tc('No'), tc('Sasaran')), tr(tc(p('', list(1))), tc('Satu')), tr(tc(p('', list(1))), tc('Dua')))
    expect(read(body, { numbering })).toEqual([
      [
        [
          ['No', 'Sasaran'],
          ['1.', 'Satu'],
          ['2.', 'Dua'],
        ],
      ],
    ])
  })

  test('a lower level counts letters and begins again under the next number', () => {
    const body = [
      p('Satu', list(1)),
      p('x', list(1, 1)),
      p('y', list(1, 1)),
      p('Dua', list(1)),
      p('z', list(1, 1)),
    ].join('')
    expect(read(body, { numbering })).toEqual([['1. Satu', 'a) x', 'b) y', '2. Dua', 'a) z']])
  })

  test('a second list begins at one where it says so, and counts on where it does not', () => {
    const body = [p('a', list(1)), p('b', list(1)), p('c', list(2)), p('d', list(2)), p('e', list(4))].join('')
    expect(read(body, { numbering })).toEqual([['1. a', '2. b', '1. c', '2. d', 'I e']])
  })

  test('a bullet prints no number, and numbering switched off prints none', () => {
    expect(read(p('a', list(3)) + p('b', list(0)), { numbering })).toEqual([['a', 'b']])
  })

  test('numbering that comes from the style of the paragraph counts too', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Butir"><w:pPr>${list(1)}</w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Anak"><w:basedOn w:val="Butir"/></w:style>`
    const body = p('a', '<w:pStyle w:val="Butir"/>') + p('b', '<w:pStyle w:val="Anak"/>')
    expect(read(body, { numbering, styles })).toEqual([['1. a', '2. b']])
  })
})

describe('what was changed with track changes counts as accepted', () => {
  test('inserted words stay, deleted and moved-away words go', () => {
    const body = `<w:p>${r('Target ')}<w:del w:id="1">${r('').replace('w:t', 'w:delText').replace('</w:t>', '90%</w:delText>')}</w:del><w:ins w:id="2">${r('95%')}</w:ins><w:moveFrom w:id="3">${r(' lama')}</w:moveFrom><w:moveTo w:id="4">${r(' baru')}</w:moveTo></w:p>`
    expect(read(body)).toEqual([['Target 95% baru']])
  })

  test('a deleted row is gone and its number is not counted', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${levelXml(0, 'decimal', '%1')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
    const gone = `<w:tr><w:trPr><w:del w:id="9"/></w:trPr>${tc(p('', list(1)))}${tc('Lama')}</w:tr>`
    const body = tbl(tr(tc(p('', list(1))), tc('Satu')), gone, tr(tc(p('', list(1))), tc('Dua')))
    expect(read(body, { numbering })).toEqual([
      [
        [
          ['1', 'Satu'],
          ['2', 'Dua'],
        ],
      ],
    ])
  })

  test('two paragraphs whose parting was deleted are one', () => {
    expect(read(p('Kepala ', '<w:rPr><w:del w:id="1"/></w:rPr>') + p('Bagian'))).toEqual([['Kepala Bagian']])
  })
})

describe('text that floats or repeats', () => {
  const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`

  test('a text box, kept twice in the file for old and new Word, is read once', () => {
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('PIHAK PERTAMA')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('PIHAK PERTAMA')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    expect(read(body)).toEqual([['PIHAK PERTAMA']])
  })

  test('a text box that only old Word knows is read too', () => {
    expect(
      read(
        `<w:p>${r('Kupang')}<w:r><w:pict><v:shape><v:textbox>${box('Budi')}</v:textbox></v:shape></w:pict></w:r></w:p>`,
      ),
    ).toEqual([['Kupang', 'Budi']])
  })

  test('the letterhead in the header stands at the top of each page the file begins, its page number left out', () => {
    const number =
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    const section =
      '<w:sectPr><w:headerReference w:type="default" r:id="rH"/><w:footerReference w:type="default" r:id="rF"/></w:sectPr>'
    const pages = read(`${p('Satu')}<w:p><w:r><w:br w:type="page"/></w:r></w:p>${p('Dua')}${section}`, {
      related: { rH: ['header', p('KPU PROVINSI NUSA CONTOH')], rF: ['footer', number] },
    })
    expect(pages).toEqual([
      ['KPU PROVINSI NUSA CONTOH', 'Satu', ''],
      ['KPU PROVINSI NUSA CONTOH', 'Dua'],
    ])
  })

  test('a first page with a header of its own shows that one', () => {
    const section =
      '<w:sectPr><w:headerReference w:type="first" r:id="rA"/><w:headerReference w:type="default" r:id="rB"/><w:titlePg/></w:sectPr>'
    const body = `${p('Satu')}${p('Dua', '<w:pageBreakBefore/>')}${section}`
    expect(read(body, { related: { rA: ['header', p('KOP')], rB: ['header', p('LANJUTAN')] } })).toEqual([
      ['KOP', 'Satu'],
      ['LANJUTAN', 'Dua'],
    ])
  })
})

describe('pages', () => {
  test('a section that begins on a new page turns the page; one that goes on does not', () => {
    const next = (type: string) => `<w:sectPr><w:type w:val="${type}"/></w:sectPr>`
    const body = `${p('Satu', next('nextPage'))}${p('Dua', next('continuous'))}${p('Tiga')}${next('nextPage')}`
    expect(read(body)).toEqual([['Satu', 'Dua'], ['Tiga']])
  })

  test('where Word broke the page by itself the page number goes on, and a sentence over the break stays whole', () => {
    const broken = `<w:p>${r('Terwujudnya ')}<w:r><w:lastRenderedPageBreak/><w:t>layanan</w:t></w:r></w:p>`
    expect(read(p('Awal') + broken + p('Akhir'))).toEqual([['Awal', 'Terwujudnya layanan'], ['Akhir']])
  })

  test('the break that Word notes behind a stated one is the same break', () => {
    const body = `${p('Satu')}<w:p><w:r><w:br w:type="page"/></w:r></w:p><w:p><w:r><w:lastRenderedPageBreak/><w:t>Dua</w:t></w:r></w:p>`
    expect(read(body).length).toBe(2)
  })
})

describe('words as printed', () => {
  test('capitals set by format are capitals, hidden words and prompts are not there', () => {
    const body = `<w:p>${r('Perjanjian Kinerja', '<w:caps/>')}${r(' rahasia', '<w:vanish/>')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('Klik di sini')}</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r(' TAHUN')}</w:sdtContent></w:sdt><w:sdt><w:sdtContent>${r(' 2024')}</w:sdtContent></w:sdt></w:p>`
    expect(read(body)).toEqual([['PERJANJIAN KINERJA TAHUN 2024']])
  })

  test('the result of a field is read and its code is not; signs and entities are what they stand for', () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>MERGEFIELD nama</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Budi</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    expect(
      read(
        `<w:p>${r('Nama')}<w:r><w:tab/></w:r>${r(': ')}${field}${r(' &amp; Sri&#8217;')}<w:r><w:softHyphen/></w:r>${r('\u00ad!')}</w:p>`,
      ),
    ).toEqual([['Nama\t: Budi & Sri’!']])
  })

  test('a file whose writer chose other prefixes reads the same', () => {
    const odd =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>PERJANJIAN</x:t></x:r></x:p></x:body></x:document>'
    expect(read('', { extra: { 'word/document.xml': new TextEncoder().encode(odd) } })).toEqual([['PERJANJIAN']])
  })
})
