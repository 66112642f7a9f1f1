import iconNodes from 'lucide-static/icon-nodes.json' with { type: 'json' }
import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { DataTable } from './data-table.tsx'
import { TextField } from './field.tsx'
import { ICON_SHAPES } from './icon-shapes.ts'
import { Island } from './island.tsx'
import { Pagination } from './pagination.tsx'
import { Shell } from './shell.tsx'
import { Tag } from './tag.tsx'

describe('the kit', () => {
  test('every icon is one of Lucide, stroke for stroke', () => {
    const known = new Set(Object.values(iconNodes).map((shape) => JSON.stringify(shape)))
    for (const [name, shape] of Object.entries(ICON_SHAPES)) expect(known.has(JSON.stringify(shape)), name).toBe(true)
  })

  test('a tag says its meaning in words and in a shape, not in colour alone', () => {
    const html = render(<Tag tone="error">2 salah</Tag>)
    expect(html).toContain('<svg')
    expect(html).toContain('2 salah')
  })

  test('of more parts than stand at the foot of a phone, the last are reached by one button that shows where one is', () => {
    const shellOf = (count: number, here: number): string =>
      render(
        <Shell
          brand={{ name: 'Ikrar', under: '', href: '/' }}
          navLabel="Navigasi"
          skipLabel="Ke isi"
          moreLabel="Lainnya"
          items={Array.from({ length: count }, (_, n) => ({
            label: `Bagian ${n + 1}`,
            href: `/${n + 1}`,
            icon: 'home',
            current: n === here,
          }))}
          foot={null}
        >
          isi
        </Shell>,
      )
    expect(shellOf(5, 0)).not.toContain('Lainnya')
    expect(shellOf(8, 0).match(/<summary>.*?<\/summary>/)?.[0]).toContain('Lainnya')
    expect(shellOf(8, 6)).toContain('<summary class="nav-more-here">')
    const sheet = shellOf(8, 6).split('class="nav-sheet"')[1] ?? ''
    expect([...sheet.matchAll(/href="(\/\d)"/g)].map((link) => link[1])).toEqual(['/5', '/6', '/7', '/8'])
  })

  test('a field that is wrong keeps what was typed and is tied to the sentence that says why', () => {
    const html = render(<TextField name="username" label="Nama pengguna" value="<Ratna>" problem="Sudah dipakai." />)
    expect(html).toContain('value="&lt;Ratna>"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toMatch(/aria-describedby="username-problem"/)
    expect(html).toMatch(/id="username-problem"/)
    expect(html).toContain('<label for="username"')
  })

  test('the props of an island cannot end their own script element', () => {
    const html = render(
      <Island name="x" props={{ text: '</script><script>alert(1)</script>' }}>
        <p />
      </Island>,
    )
    expect(html.match(/<\/script>/g)?.length).toBe(1)
    const json = /application\/json">(.*?)<\/script>/.exec(html)?.[1] ?? ''
    expect(JSON.parse(json)).toEqual({ text: '</script><script>alert(1)</script>' })
  })

  test('a table names its columns in every cell, for when it is shown as cards', () => {
    const html = render(
      <DataTable caption="Daftar" rows={['a']} keyOf={(r) => r} columns={[{ label: 'Unit', cell: (r) => r }]} />,
    )
    expect(html).toContain('data-label="Unit"')
    expect(html).toContain('<caption')
  })

  test('one page alone needs no pagination', () => {
    const words = { previous: 'Sebelumnya', next: 'Berikutnya', at: '1–2 dari 2' }
    const of = (pages: number) =>
      render(<Pagination label="Halaman" page={1} pages={pages} hrefOf={(p) => `?hal=${p}`} words={words} />)
    expect(of(1)).toBe('')
    expect(of(2)).toContain('href="?hal=2"')
  })
})
