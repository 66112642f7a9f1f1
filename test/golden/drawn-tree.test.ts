import { describe, expect, test } from 'vitest'
import { SAMPLE_PROVINCE_OFFICE } from '../../samples/sample-province.ts'
import type { Family } from '../../src/core/agreement/agreement.ts'
import { KPU_PROFILE } from '../../src/core/profile/kpu/kpu-profile.ts'
import { cutTree, treeFileName, treeSvg } from '../../src/web/pages/tree-files.tsx'
import { treeStateOf } from '../../src/web/tree/tree-address.ts'
import { createDocumentWriter } from '../../src/writing/document-writer.ts'
import { liftText } from '../../src/writing/drawn-text.ts'
import { treeViewFor } from '../tree-world.ts'
import { inspectPdf } from './inspect-pdf.ts'
import { at, written } from './written.ts'

const writer = createDocumentWriter({ printed: KPU_PROFILE })
const stateOf = (query: string) => treeStateOf(new URLSearchParams(query))

const pdfOf = async (family: Family, query = '') => {
  const view = treeViewFor(family)
  const { title, draw } = cutTree(view, stateOf(query), 'id')
  return written(await writer.drawnPagesPdf({ title, date: view.keptOn, pages: draw() }))
}

const words = (text: string): string => text.replace(/\s+/g, '')

describe('the tree on paper', () => {
  test('is A3 across, shows every objective and indicator whole, and numbers its pages', async () => {
    const bytes = await pdfOf(SAMPLE_PROVINCE_OFFICE)
    const { pages, objects, xmp } = await inspectPdf(bytes)
    expect(objects).toMatch(/\/MediaBox ?\[0 0 1190\.\d+ 841\.\d+\]/)
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part>')
    const all = words(pages.map((p) => p.text).join(' '))
    for (const a of SAMPLE_PROVINCE_OFFICE) {
      for (const o of a.objectives) {
        for (const text of [o.text, ...o.indicators.map((x) => x.text)]) expect(all).toContain(words(text))
      }
    }
    expect(pages.length).toBeGreaterThan(1)
    expect(at(pages, 1).text).toContain(`Halaman 2 dari ${pages.length}`)
    expect(at(pages, 0).text).toContain('Perjanjian yang disimpan sampai 6 Mar 2025')
  })

  test('repeats on each page what stands above its cards, and says that it goes on', async () => {
    const { pages } = await inspectPdf(await pdfOf(SAMPLE_PROVINCE_OFFICE))
    for (const { text } of pages) expect(text).toContain('Ketua KPU Provinsi Nusa Contoh')
    expect(at(pages, 0).text).not.toContain('lanjutan')
    expect(pages.slice(1).some((p) => p.text.includes('lanjutan'))).toBe(true)
  })

  test('shows one branch alone, or what is not folded', async () => {
    const { pages } = await inspectPdf(await pdfOf(SAMPLE_PROVINCE_OFFICE, 'fokus=00000003.0.0&tingkat=1'))
    expect(pages.length).toBe(1)
    expect(at(pages, 0).text).toContain('Kepala Bagian Perencanaan')
    expect(at(pages, 0).text).toMatch(/\+\d/)
    expect(at(pages, 0).text).not.toContain('Sekretaris KPU')
  })

  test('is the same bytes from the same agreements', async () => {
    expect(await pdfOf(SAMPLE_PROVINCE_OFFICE, 'tingkat=3')).toEqual(await pdfOf(SAMPLE_PROVINCE_OFFICE, 'tingkat=3'))
  })

  test('is printed whatever letters a text holds', async () => {
    const [first] = SAMPLE_PROVINCE_OFFICE
    if (!first) throw new Error('the sample is empty')
    const strange = '<b>&amp; "x" \u0001 \u{1F600} كتاب #strong[a] $x$'
    const objectives = first.objectives.map((o) => ({ ...o, text: strange }))
    const { pages } = await inspectPdf(await pdfOf([{ ...first, objectives }]))
    expect(at(pages, 0).text).toContain('<b>&amp; "x"')
    expect(at(pages, 0).text).toContain('#strong[a] $x$')
  })
})

test('the tree as an SVG stands alone: no style sheet, no link, no script, its texts as they are', () => {
  const svg = treeSvg(treeViewFor(SAMPLE_PROVINCE_OFFICE), stateOf('warna=status'), 'id')
  expect(svg).toMatch(/^<\?xml[^>]+>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="\d+/)
  expect(svg).not.toMatch(/class=|href|<script|style=/)
  const { texts } = liftText(svg.slice(svg.indexOf('\n') + 1))
  expect(texts.map((t) => t.text).join('')).toContain('Terwujudnya tata kelola kelembagaan')
})

test('a file of a tree is called by its office and year', () => {
  const view = { ...treeViewFor(SAMPLE_PROVINCE_OFFICE), office: 'KPU/KIP "Aceh"' }
  expect(treeFileName(view, 'id', 'svg')).toBe('Pohon kinerja 2025 KPU KIP Aceh.svg')
})

test('text is taken out of a drawing with its place and look, the rest stays', () => {
  const drawn =
    '<svg width="40" height="30"><rect width="4"/><g transform="translate(10 5)"><text x="2" y="3" font-size="9" font-weight="700" fill="#111" text-anchor="end">a &amp; <!-- -->b</text><g transform="translate(-1 1.5)"><text y="4"><tspan x="1" dy="0">c</tspan><tspan x="1" dy="7">d</tspan></text></g></g></svg>'
  const lifted = liftText(drawn)
  expect(lifted).toMatchObject({ width: 40, height: 30 })
  expect(lifted.texts).toEqual([
    { x: 12, y: 8, size: 9, bold: true, fill: '#111', anchor: 'end', text: 'a & b' },
    { x: 10, y: 10.5, size: 12, bold: false, fill: '#000', anchor: 'start', text: 'c' },
    { x: 10, y: 17.5, size: 12, bold: false, fill: '#000', anchor: 'start', text: 'd' },
  ])
  expect(lifted.svg).toContain('<rect width="4"/>')
  expect(lifted.svg).not.toContain('text')
})
