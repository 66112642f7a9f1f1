import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PASSWORD, setUpOffice } from '../../../test/app-world.ts'
import { openBrowser } from '../../../test/browser-form.ts'
import { type HttpWorld, openHttpWorld } from '../../../test/http-world.ts'
import { addGrant } from '../../db/grants.ts'

let world: HttpWorld
let browser: ReturnType<typeof openBrowser>

beforeAll(async () => {
  world = await openHttpWorld()
  const reader = await setUpOffice(world.app)
  const [unitId = ''] = reader.officePlace
  const term = { from: '2025-01-06', until: null }
  const grant = { id: world.deps.ids.next(), userId: reader.userId, role: 'national', unitId } as const
  await addGrant(world.db, { ...grant, ...term, by: null, at: world.clock.now() })
  browser = openBrowser(world)
  await browser.send('/masuk', { username: 'ratna', password: PASSWORD })
})
afterAll(() => world.close())

const page = async (path: string): Promise<string> => (await browser.get(path)).text()

const redirected = (reply: Response): string => {
  expect(reply.status).toBe(303)
  return (reply.headers.get('location') ?? '').split('?')[0] ?? ''
}

const editionOf = async (path: string): Promise<string> =>
  /name="edition" value="(\d+)"/.exec(await page(path))?.[1] ?? ''

const send = async (path: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
  browser.send(path, { ...fields, edition: await editionOf(path) }, path)

describe('a renstra on pages without script', () => {
  test('is noted, given objectives and indicators with yearly targets, corrected and taken away', async () => {
    const head = { jenis: 'renstra', title: 'Renstra 2025–2029', fromYear: '2025', untilYear: '2029', office: '' }
    const path = redirected(
      await browser.send('/rencana/baru', { ...head, decree: '', reviews: '2027-06-30, 2028-06-30' }, '/rencana/baru'),
    )
    redirected(await send(path, { do: 'save', at: '0', no: '1', text: 'Pemilih yang sadar' }))
    const indicator = { do: 'save', at: '0.0', text: 'Persentase partisipasi pemilih', level: 'ketua', iku: '1' }
    redirected(await send(path, { ...indicator, decree: 'Keputusan 12', target2025: '77,5%', target2026: '78%' }))
    const shown = await page(path)
    for (const text of [
      'Pemilih yang sadar',
      'Persentase partisipasi pemilih',
      '77,5%',
      'Keputusan 12',
      '30 Jun 2028',
    ]) {
      expect(shown).toContain(text)
    }
    const form = await page(`${path}?ubah=0.0`)
    expect(form).toContain('value="77,5%"')

    const wrong = await send(path, { ...indicator, target2025: 'banyak sekali' })
    expect(wrong.status).toBe(422)
    const again = await wrong.text()
    expect(again).toContain('value="banyak sekali"')
    expect(again).toContain('target ditulis seperti')

    redirected(await send(path, { do: 'drop', at: '0.0' }))
    expect(await page(path)).not.toContain('Persentase partisipasi pemilih')
    expect(redirected(await send(path, { do: 'remove' }))).toBe('/rencana')
    expect((await browser.get(path)).status).toBe(404)
  })

  test('an edit of an older state is refused, says who changed it, and keeps what was typed', async () => {
    const head = { jenis: 'rkt', title: 'RKT 2026', fromYear: '2026', office: '', decree: '' }
    const path = redirected(await browser.send('/rencana/baru', head, '/rencana/baru'))
    redirected(await send(path, { do: 'save', at: '0', no: '', text: 'Satu' }))
    const stale = await browser.send(path, { do: 'save', at: '1', no: '', text: 'Dua', edition: '1' }, path)
    expect(stale.status).toBe(409)
    const text = await stale.text()
    expect(text).toContain('Ratna Contoh')
    expect(text).toContain('value="Dua"')
  })
})

describe('a budget on pages without script', () => {
  test('is noted, filled in line by line, and revised as a whole; the list shows both with their totals', async () => {
    const head = { jenis: 'dipa', number: 'SP DIPA-076.01', year: '2025', revision: '0', approvedOn: '2024-12-02' }
    const path = redirected(await browser.send('/rencana/baru', { ...head, office: '' }, '/rencana/baru'))
    const lines = {
      ...{ kind0: 'program', code0: '076.01.CQ', text0: 'Program Pemilu', amount0: 'Rp 30.508.381.000,-' },
      ...{ kind1: 'activity', code1: '6639', text1: 'Tahapan', amount1: '10.000.000.000' },
      ...{ kind2: 'program', code2: '', text2: '', amount2: '' },
    }
    const saving = { ...head, ...lines, do: 'edit' }
    const edition = /name="edition" value="(\d+)"/.exec(await page(`${path}?ubah`))?.[1] ?? ''
    redirected(await browser.send(path, { ...saving, edition }, path))
    expect(await page(path)).toContain('Rp 30.508.381.000')
    expect(await page(path)).toContain('Belum dirinci ke kegiatan: Rp 20.508.381.000')

    const bad = await browser.send(path, { ...saving, amount1: 'sekian', edition: '2' }, path)
    expect(bad.status).toBe(422)
    expect(await bad.text()).toContain('id="amount1-problem"')
    const over = await browser.send(path, { ...saving, amount1: '40.000.000.000', edition: '2' }, path)
    expect(await over.text()).toContain('id="amount0-problem"')

    const revised = { ...saving, do: 'revise', revision: '1', approvedOn: '2025-05-02', amount0: '31.000.000.000' }
    const second = redirected(await browser.send(path, { ...revised, edition: '2' }, path))
    expect(second).not.toBe(path)
    const list = await page('/rencana?tahun=2025')
    expect(list).toContain('Rp 31.000.000.000')
    expect(list).toContain('Rp 30.508.381.000')
    expect(await page(path)).toContain('Revisi 1')
  })
})

describe('the library on pages without script', () => {
  test('asks once before one like another is kept, and refuses the very same', async () => {
    const entry = {
      ...{
        text: 'Persentase pegawai yang tercatat secara akurat',
        definition: 'd',
        formula: 'f',
        unit: '%',
        source: 's',
      },
      ...{ polarity: 'maximize', overPeriods: 'last', overUnits: 'raw', validity: 'exact', controllability: 'high' },
    }
    const path = redirected(await browser.send('/indikator/baru', { ...entry, do: 'save' }))
    expect(await page(path)).toContain('data mentah')
    const like = { ...entry, text: 'Persentase pegawai yang dicatat secara akurat' }
    const asked = await browser.send('/indikator/baru', { ...like, do: 'save' })
    expect(asked.status).toBe(200)
    const text = await asked.text()
    expect(text).toContain(path)
    expect(text).toContain('value="save-anyway"')
    redirected(await browser.send('/indikator/baru', { ...like, do: 'save-anyway' }))
    const same = await browser.send('/indikator/baru', { ...entry, text: entry.text.toUpperCase(), do: 'save' })
    expect(same.status).toBe(409)
    expect(await page('/indikator?cari=dicatat')).toContain('1 indikator')
    redirected(await send(path, { ...entry, source: 'Simpeg', do: 'save' }))
    expect(await page(path)).toContain('Simpeg')
    expect(redirected(await send(path, { do: 'remove' }))).toBe('/indikator')
  })
})
