import type { Page } from 'playwright-core'

/** What a picture is of: whose eyes, which page, and what is done on it before. */
export type Scene = {
  /** The file's name, without its ending. */
  readonly name: string
  /** Somebody of the sample; null for anybody. */
  readonly as: string | null
  readonly width: 1280 | 390
  readonly height: number
  readonly path: string
  readonly before?: (page: Page) => Promise<void>
}

export type Places = {
  readonly office: string
  /** Its units, the office first. */
  readonly units: readonly string[]
  readonly secretariat: string
  readonly batch: string
  readonly agreement: string
  readonly copies: {
    readonly ofSecretary: string
    readonly ofDivision: string
    readonly returned: string
    readonly open: string
  }
  readonly code: string
}

const alive = async (page: Page): Promise<void> => {
  await page.locator('form.review[data-alive]').waitFor()
}

/** The pictures of the guide, in the order of its chapters. */
export const scenesOf = ({ office, units, secretariat, batch, agreement, copies, code }: Places): readonly Scene[] => {
  const desk = (name: string, path: string, height: number, before?: Scene['before']): Scene => ({
    name,
    as: 'perencana',
    width: 1280,
    height,
    path,
    ...(before && { before }),
  })
  const phone = (name: string, as: string | null, path: string, height = 844): Scene => ({
    name,
    as,
    width: 390,
    height,
    path,
  })
  return [
    desk('kiriman', `/baca/${batch}`, 800),
    desk('pemeriksaan', `/baca/${batch}/3`, 860, async (page) => {
      await alive(page)
      await page.getByLabel('Tanggal lampiran').focus()
      await page.locator('.picture-box').waitFor()
      await page.waitForLoadState('networkidle')
    }),
    desk('perjanjian', `/perjanjian/${agreement}`, 860),
    { ...desk('organisasi', `/organisasi?buka=${units.join()}`, 800), as: 'admin' },
    desk('tahun', `/penyusunan?unit=${office}&tahun=2026`, 900),
    desk('naskah', `/penyusunan/${copies.open}`, 860, async (page) => {
      await alive(page)
      await page.locator('[data-column=indicator]').first().click()
      await page.locator('.live-sheet .sheet-here').first().waitFor()
    }),
    desk('penjenjangan', `/penjenjangan?unit=${secretariat}&tahun=2026`, 760),
    desk('kertas', `/penyusunan/${copies.ofDivision}/tanda-tangan`, 700, async (page) => {
      await page.locator('#kertas').evaluate((card) => window.scrollTo(0, card.getBoundingClientRect().top - 40))
    }),
    desk('pohon', '/pohon?tahun=2025', 800, async (page) => {
      await page.waitForLoadState('networkidle')
      await page.locator('.tree-picture, [data-island=performance-tree]').first().scrollIntoViewIfNeeded()
      await page.mouse.wheel(0, 300)
    }),
    phone('telepon-beranda', 'sekretaris', '/', 640),
    phone('telepon-tanda-tangan', 'sekretaris', `/penyusunan/${copies.ofSecretary}/tanda-tangan`, 860),
    phone('telepon-keaslian', null, `/keaslian/${code}`),
    {
      ...desk('jejak', '/jejak', 700, async (page) => {
        await page.locator('table.data').evaluate((table) => window.scrollTo(0, table.getBoundingClientRect().top - 60))
      }),
      as: 'pemeriksa',
    },
  ]
}

/** The picture of what an amendment changes; its copy would stand in other pictures, so that it comes last. */
export const amendmentScene = (copy: string): Scene => ({
  name: 'perubahan',
  as: 'perencana',
  width: 1280,
  height: 800,
  path: `/penyusunan/${copy}/perubahan`,
})
