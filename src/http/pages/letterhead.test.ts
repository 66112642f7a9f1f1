import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PASSWORD } from '../../../test/app-world.ts'
import { openBrowser } from '../../../test/browser-form.ts'
import { type HttpWorld, openHttpWorld } from '../../../test/http-world.ts'
import { pngPicture } from '../../../test/pictures.ts'

let world: HttpWorld
let token: string
let unit: string

beforeAll(async () => {
  world = await openHttpWorld()
  token = await world.signedIn()
  const { rows } = await world.pool.query(
    `SELECT u.id FROM unit u JOIN satker s ON s.id = u.satker_id WHERE s.code = '64.02' AND u.kind = 'satker'`,
  )
  unit = rows[0].id
})
afterAll(() => world.close())

const browser = async () => {
  const visitor = openBrowser(world)
  await visitor.send('/masuk', { username: 'ratna', password: PASSWORD })
  const path = `/organisasi/${unit}/kop`
  const cookie = () => [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const upload = async (fields: Readonly<Record<string, string>>, picture: Uint8Array | null, csrf?: string) => {
    const given = csrf ?? /name="csrf" value="([^"]+)"/.exec(await (await visitor.get(path)).text())?.[1] ?? ''
    const body = new FormData()
    for (const [name, value] of Object.entries({ csrf: given, do: 'save', ...fields })) body.append(name, value)
    body.append('files', new Blob(picture ? [new Uint8Array(picture)] : []), picture ? 'lambang.png' : '')
    return world.ask(path, { method: 'POST', body, headers: { accept: 'text/html', cookie: cookie() } })
  }
  return { ...visitor, upload, path }
}

const FIELDS = {
  lines: 'KPU KABUPATEN\r\nCONTOH HILIR',
  address: 'Jalan Contoh',
  phone: '',
  email: '',
  from: '2025-01-06',
}

describe('the page of a letterhead', () => {
  test('takes the letterhead with its logo, shows both, and the picture is served as what it is', async () => {
    const { upload, get, path } = await browser()
    const done = await upload(FIELDS, pngPicture())
    expect([done.status, done.headers.get('location')]).toEqual([303, `${path}?selesai`])
    const page = await (await get(path)).text()
    expect(page).toContain('CONTOH HILIR')
    const address = /<img src="([^"]+\/lambang\?[0-9a-f]+)"/.exec(page)?.[1] ?? ''
    const picture = await get(address)
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(new Uint8Array(await picture.arrayBuffer())).toEqual(pngPicture())
    expect(await (await get(`/organisasi/${unit}`)).text()).toContain('Ubah kop surat')
  })

  test('without a new picture keeps the old one; the box takes it off', async () => {
    const { upload, get } = await browser()
    expect((await upload(FIELDS, null)).status).toBe(303)
    expect((await get(`/organisasi/${unit}/lambang`)).status).toBe(200)
    expect((await upload({ ...FIELDS, removeLogo: '1' }, null)).status).toBe(303)
    expect((await get(`/organisasi/${unit}/lambang`)).status).toBe(404)
  })

  test('says beside its field what is wrong, and keeps what was typed', async () => {
    const { upload } = await browser()
    const wrongMail = await upload({ ...FIELDS, email: 'bukan surel' }, null)
    expect(wrongMail.status).toBe(422)
    const page = await wrongMail.text()
    expect(page).toMatch(/id="email-problem"/)
    expect(page).toContain('value="bukan surel"')
    const noPicture = await upload(FIELDS, new TextEncoder().encode('%PDF-1.7'))
    expect([noPicture.status, await noPicture.text()]).toEqual([422, expect.stringContaining('PNG atau JPEG')])
    const tooLarge = await upload(FIELDS, new Uint8Array(600 * 1024))
    expect([tooLarge.status, await tooLarge.text()]).toEqual([413, expect.stringContaining('512 kB')])
  })

  test('is not changed by a form of another site', async () => {
    const { upload } = await browser()
    expect((await upload(FIELDS, null, 'palsu')).status).toBe(403)
  })
})

describe('the letterhead by the API', () => {
  test('is set in one call, logo and all, told with the unit, and given up again', async () => {
    const address = `/api/v1/units/${unit}/letterhead`
    const letterhead = { lines: ['KPU'], logo: { base64: Buffer.from(pngPicture()).toString('base64') } }
    const set = await world.sendJson('POST', address, { from: '2025-01-06', letterhead }, token)
    expect(await set.json()).toMatchObject({ letterhead: { lines: ['KPU'], address: null, logo: { kind: 'png' } } })
    const logo = await world.ask(`/api/v1/units/${unit}/logo`, { token })
    expect(logo.headers.get('content-type')).toBe('image/png')
    expect((await world.ask(`/api/v1/units/${unit}/logo?on=2024-02-30`, { token })).status).toBe(422)
    const gone = await world.sendJson('POST', address, { from: '2025-01-06', letterhead: null }, token)
    expect(await gone.json()).toMatchObject({ letterhead: null })
  })
})
