import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import sample from '../../samples/agreements.json' with { type: 'json' }
import { good, PASSWORD, readAll, upload } from '../../test/app-world.ts'
import { type HttpWorld, openHttpWorld } from '../../test/http-world.ts'
import { ownPath } from './guards/require-reader.ts'

let world: HttpWorld
let token: string

beforeAll(async () => {
  world = await openHttpWorld()
})
afterAll(() => world.close())

const form = (fields: Record<string, string>) => ({
  method: 'POST',
  body: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded' } as Record<string, string>,
})

describe('the door', () => {
  test('before there is an office, people are led to its set-up and programs are told so', async () => {
    const page = await world.ask('/perjanjian', { headers: { accept: 'text/html' } })
    expect([page.status, page.headers.get('location')]).toEqual([303, '/siapkan'])
    const api = await world.ask('/api/v1/agreements')
    expect([api.status, await api.json()]).toMatchObject([503, { code: 'setup/required' }])
    expect((await world.ask('/api/v1/health')).status).toBe(200)
    token = await world.signedIn()
    expect((await world.ask('/siapkan')).status).not.toBe(503)
  })

  test('whoever is not signed in is led to the sign-in and back to where they were', async () => {
    const reply = await world.ask('/berkas/x/halaman/1.png?w=400')
    expect(reply.headers.get('location')).toBe(`/masuk?ke=${encodeURIComponent('/berkas/x/halaman/1.png?w=400')}`)
    expect(ownPath('/perjanjian?tahun=2025')).toBe('/perjanjian?tahun=2025')
    for (const elsewhere of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      'javascript:alert(1)',
      '',
      null,
      '/a\nb',
    ]) {
      expect(ownPath(elsewhere), String(elsewhere)).toBe('/')
    }
  })

  test('every answer forbids what is foreign; nothing inline runs, but one style of the API page by its nonce', async () => {
    for (const path of ['/api/v1', '/tidak-ada', '/api/v1/health', '/aset/tidak-ada.js']) {
      const { headers } = await world.ask(path, { headers: { accept: 'text/html' } })
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy, path).toMatch(
        /^default-src 'none'; script-src 'self'; style-src 'self'(?: 'nonce-[\w-]{22}')?; img-src/,
      )
      expect(policy).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    }
    const [one, two] = await Promise.all([world.ask('/api/v1'), world.ask('/api/v1')])
    expect(one.headers.get('content-security-policy')).not.toBe(two.headers.get('content-security-policy'))
  })

  test('a page asked for again is the same, and shows at once what was kept meanwhile; nobody gets another reader’s', async () => {
    const list = async (as: string) => {
      const reply = await world.ask('/perjanjian', {
        token: as,
        headers: { accept: 'text/html', 'accept-encoding': 'gzip' },
      })
      return gunzipSync(Buffer.from(await reply.arrayBuffer())).toString()
    }
    const kept = { ...sample, agreements: sample.agreements.slice(0, 2).map((a) => ({ ...a, year: 2041 })) }
    expect((await world.sendJson('POST', '/api/v1/import', kept, token)).status).toBe(200)
    const before = await list(token)
    expect(await list(token)).toBe(before)
    expect(before).not.toContain('>2042<')
    const more = { ...kept, agreements: kept.agreements.map((a) => ({ ...a, year: 2042 })) }
    await world.sendJson('POST', '/api/v1/import', more, token)
    expect(await list(token)).toContain('>2042<')
    const other = await (
      await world.sendJson('POST', '/api/v1/session', { username: 'ratna', password: PASSWORD })
    ).json()
    const csrf = (page: string) => /name="csrf" value="([^"]+)"/.exec(page)?.[1]
    expect(csrf(await list(String((other as { token: string }).token)))).not.toBe(csrf(await list(token)))
  })

  test('an unknown address is a problem for programs and a page for people, both 404', async () => {
    const api = await world.ask('/api/v1/tidak-ada', { token })
    expect([api.status, api.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
    expect((await world.ask('/tidak-ada', { token, headers: { accept: 'text/html' } })).status).toBe(404)
  })

  test('the log names neither people nor passwords nor what was read', async () => {
    await world.sendJson('POST', '/api/v1/session', { username: 'rahasia-nama', password: 'rahasia-sandi' })
    await world.ask('/api/v1/agreements/0198c0de-0000-7000-8000-000000000001?text=rahasia', { token })
    const log = world.lines.join('')
    expect(log).toContain('/api/v1/agreements/:id')
    expect(log).not.toContain('rahasia')
    expect(log).not.toContain('0198c0de')
  })
})

describe('forms from other places', () => {
  const cookieOf = async () => {
    const { token: session } = good(
      await world.app.signIn({ username: 'ratna', password: PASSWORD, address: '10.1.1.1' }),
    )
    return `ikrar_session=${session}`
  }

  test("a change needs its form's token; without it, or from another site, nothing happens", async () => {
    const cookie = await cookieOf()
    const post = (fields: Record<string, string>, headers: Record<string, string> = {}) => {
      const f = form({ bahasa: 'en', ke: '/baca', ...fields })
      return world.ask('/bahasa', { ...f, headers: { ...f.headers, cookie, ...headers } })
    }
    expect((await post({})).status).toBe(403)
    expect((await post({ csrf: 'salah' })).status).toBe(403)
    const { createHash } = await import('node:crypto')
    const csrf = createHash('sha256')
      .update(`form ${cookie.split('=')[1]}`)
      .digest('base64url')
    expect((await post({ csrf }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await post({ csrf }, { origin: 'https://evil.example', host: 'ikrar.example' })).status).toBe(403)
    const done = await post({ csrf }, { 'sec-fetch-site': 'same-origin' })
    expect([done.status, done.headers.get('location')]).toEqual([303, '/baca'])
  })

  test('before sign-in the token is a cookie and a field that agree', async () => {
    const page = await world.ask('/api/v1', { headers: { accept: 'text/html' } })
    const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect(page.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/)
    const csrf = cookie.split('=')[1] ?? ''
    const post = (token: string, cookies: string) => {
      const f = form({ bahasa: 'en', csrf: token })
      return world.ask('/bahasa', { ...f, headers: { ...f.headers, cookie: cookies } })
    }
    expect((await post(csrf, cookie)).status).toBe(303)
    expect((await post(csrf, '')).status).toBe(403)
    expect((await post('lain', cookie)).status).toBe(403)
  })

  test('the API takes a cookie only with the token, and files only with it', async () => {
    const cookie = await cookieOf()
    const reply = await world.ask('/api/v1/import', {
      method: 'POST',
      body: JSON.stringify(sample),
      headers: { cookie, 'content-type': 'application/json' },
    })
    expect([reply.status, await reply.json()]).toMatchObject([403, { code: 'access/csrf' }])
    const files = new FormData()
    files.append('files', new File(['{}'], 'a.json'))
    const upload = await world.ask('/api/v1/batches', { method: 'POST', body: files, headers: { cookie } })
    expect([upload.status, await upload.json()]).toMatchObject([403, { code: 'access/csrf' }])
    const elsewhere = new FormData()
    elsewhere.append('bahasa', 'en')
    expect((await world.ask('/bahasa', { method: 'POST', body: elsewhere, headers: { cookie } })).status).toBe(403)
  })

  test('cookies are Secure where people come by https', async () => {
    const secure = await openHttpWorld({ baseUrl: 'https://ikrar.example' })
    try {
      await secure.signedIn()
      const page = await secure.ask('/api/v1', { headers: { accept: 'text/html' } })
      expect(page.headers.get('set-cookie')).toMatch(/; Secure/)
      expect(page.headers.get('strict-transport-security')).toMatch(/max-age=\d+/)
    } finally {
      await secure.close()
    }
  })
})

describe('files', () => {
  test('built files are sent small and kept by browsers for ever; nothing else of the folder is served', async () => {
    const reply = await world.ask('/aset/assets/app-B1a2C3d4.js', { headers: { 'accept-encoding': 'gzip, br' } })
    expect(reply.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(reply.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(brotliDecompressSync(Buffer.from(await reply.arrayBuffer())).toString()).toContain('ikrar')
    expect(await (await world.ask('/aset/assets/app-B1a2C3d4.js')).text()).toContain('ikrar')
    for (const path of ['/aset/rahasia.txt', '/aset/../rahasia.txt', '/aset/%2e%2e/x', '/aset/assets']) {
      expect((await world.ask(path)).status, path).not.toBe(200)
    }
  })

  test('text is compressed for whoever takes it, and only for them', async () => {
    const small = await world.ask('/api/v1', { headers: { 'accept-encoding': 'br' } })
    expect(small.headers.get('content-encoding')).toBe('br')
    expect(brotliDecompressSync(Buffer.from(await small.arrayBuffer())).toString()).toContain('API Ikrar')
    const gzip = await world.ask('/api/v1', { headers: { 'accept-encoding': 'gzip, br;q=0' } })
    expect(gzip.headers.get('content-encoding')).toBe('gzip')
    expect((await world.ask('/api/v1')).headers.get('content-encoding')).toBe(null)
  })

  test('pictures of pages and documents are handed out to readers alone', async () => {
    const reader = await world.app.commandLineReader()
    if (!reader) throw new Error('nobody')
    const { id } = good(await world.app.openBatch(reader, [upload('a.pdf', sample)]))
    await readAll(world.app)
    const file = good(await world.app.batchView(reader, id)).files[0]?.id
    const picture = await world.ask(`/berkas/${file}/halaman/1.png?w=600`, { token })
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(picture.headers.get('cache-control')).toContain('private')
    expect((await world.ask(`/berkas/${file}/halaman/99.png`, { token })).status).toBe(404)
    const { kept } = good(await world.app.keepDrafts(reader, id))
    const pdf = await world.ask(`/perjanjian/${kept[0]?.agreementId}.pdf`, { token })
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(pdf.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(
      (await world.ask(`/perjanjian/${kept[0]?.agreementId}.pdf?lihat`, { token })).headers.get('content-disposition'),
    ).toMatch(/^inline/)
    expect((await world.ask(`/perjanjian/${kept[0]?.agreementId}.exe`, { token })).status).toBe(404)
  })

  test('progress is told as it happens, and ends when the batch is read', async () => {
    const reader = await world.app.commandLineReader()
    if (!reader) throw new Error('nobody')
    const { id } = good(await world.app.openBatch(reader, [upload('a.pdf', sample)]))
    const reply = await world.ask(`/baca/${id}/progres`, { token, headers: { accept: 'text/event-stream' } })
    expect(reply.headers.get('content-type')).toBe('text/event-stream')
    const stream = reply.body?.pipeThrough(new TextDecoderStream()).getReader()
    expect((await stream?.read())?.value).toMatch(/^event: progress\ndata: .*"state":"waiting"/)
    await readAll(world.app)
    let rest = ''
    for (let part = await stream?.read(); part && !part.done; part = await stream?.read()) rest += part.value
    expect(rest.trim()).toMatch(/"state":"ready".*"state":"read".*$/)
    expect((await world.ask('/baca/x/progres', { token })).status).toBe(404)
  })
})
