import { TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { good, PASSWORD, setUpOffice } from '../../../test/app-world.ts'
import { openBrowser } from '../../../test/browser-form.ts'
import { type HttpWorld, openHttpWorld } from '../../../test/http-world.ts'
import { CLIENT, openIdentityProvider } from '../../../test/identity-provider.ts'
import { createSingleSignOn } from '../../sso/create-single-sign-on.ts'

const BASE = 'http://ikrar.invalid'
const STRONG = 'tujuh sungai ke laut'

let provider: Awaited<ReturnType<typeof openIdentityProvider>>
let world: HttpWorld

beforeAll(async () => {
  provider = await openIdentityProvider(BASE)
  const sso = createSingleSignOn({
    ...CLIENT,
    issuer: provider.issuer,
    name: 'SSO Contoh',
    scope: 'openid profile',
    usernameClaim: 'preferred_username',
    baseUrl: BASE,
    onFailure: () => undefined,
  })
  world = await openHttpWorld({ sso })
  await setUpOffice(world.app)
})
afterAll(async () => {
  await world.close()
  await provider.close()
})

const signedIn = async (username = 'ratna', password = PASSWORD) => {
  const browser = openBrowser(world)
  const reply = await browser.send('/masuk', { username, password, ke: '/akun' })
  expect([reply.status, reply.headers.get('location')]).toEqual([303, '/akun'])
  return browser
}

const shown = (secret: string): string => new TOTP({ secret }).generate({ timestamp: world.clock.now().getTime() })

describe('signing in on pages', () => {
  test('gives a new session each time, ends the one before, and knows the browser again', async () => {
    const browser = await signedIn()
    const first = browser.cookies.get('ikrar_session') ?? ''
    const device = browser.cookies.get('ikrar_perangkat')
    expect(device).toBeTruthy()
    await browser.send('/keluar', {}, '/akun')
    expect(browser.cookies.has('ikrar_session')).toBe(false)
    expect(await world.app.readerOf(first)).toBe(null)
    await browser.send('/masuk', { username: 'ratna', password: PASSWORD })
    expect(browser.cookies.get('ikrar_perangkat')).toBe(device)
    const second = browser.cookies.get('ikrar_session')
    expect(second).not.toBe(first)
    // Somebody else signs in on the same browser without signing out.
    await browser.send('/masuk', { username: 'ratna', password: PASSWORD }, '/akun')
    expect(await world.app.readerOf(second ?? '')).toBe(null)
  })

  test('by https every cookie of the account has a name that no neighbouring host can set', async () => {
    const secure = await openHttpWorld({ baseUrl: 'https://ikrar.example' })
    try {
      await setUpOffice(secure.app)
      const browser = openBrowser(secure)
      const reply = await browser.send('/masuk', { username: 'ratna', password: PASSWORD })
      for (const line of reply.headers.getSetCookie()) {
        if (!/Max-Age=0/.test(line))
          expect(line).toMatch(/^__Host-ikrar_(session|perangkat)=.*Path=\/.*HttpOnly; Secure; SameSite=Lax/)
      }
      expect((await browser.get('/akun')).status).toBe(200)
      const plain = await secure.ask('/akun', {
        headers: { accept: 'text/html', cookie: `ikrar_session=${browser.cookies.get('__Host-ikrar_session')}` },
      })
      expect(plain.status).toBe(303)
    } finally {
      await secure.close()
    }
  })

  test('by single sign-on leads there, back, and on', async () => {
    const browser = openBrowser(world)
    expect(await (await browser.get('/masuk')).text()).toContain('Masuk dengan SSO Contoh')
    const away = (await browser.get('/masuk/sso?ke=/perjanjian')).headers.get('location') ?? ''
    expect(away.startsWith(provider.issuer)).toBe(true)
    const who = { subject: 'p-1', claims: { preferred_username: 'ratna' } }
    const back = await browser.get(`/masuk/sso/kembali?${await provider.visit(away, who)}`)
    expect([back.status, back.headers.get('location')]).toEqual([303, '/perjanjian'])
    expect((await browser.get('/akun')).status).toBe(200)
  })

  test('by single sign-on says in plain words what went wrong, and the password form is there', async () => {
    const browser = openBrowser(world)
    const come = async (who: Parameters<typeof provider.visit>[1]) => {
      const away = (await browser.get('/masuk/sso')).headers.get('location') ?? ''
      return browser.get(`/masuk/sso/kembali?${await provider.visit(away, who)}`)
    }
    const stranger = await come({ subject: 'p-9', claims: { preferred_username: 'orang.asing' } })
    expect([stranger.status, await stranger.text()]).toEqual([403, expect.stringContaining('belum terdaftar di Ikrar')])
    const cancelled = await (await come('cancels')).text()
    expect(cancelled).toContain('tidak mengizinkan Anda masuk, atau Anda membatalkannya')
    expect(cancelled).toContain('name="password"')
    const elsewhere = await openBrowser(world).get('/masuk/sso/kembali?code=x&state=y')
    expect([elsewhere.status, await elsewhere.text()]).toEqual([400, expect.stringContaining('Silakan mulai lagi')])
  })
})

describe('a link', () => {
  const invited = async (username: string) => {
    const browser = await signedIn()
    const fields = { name: 'Sari <Contoh>', username, email: '', office: '', role: 'planner' }
    const page = await (await browser.send('/pengguna/undang', fields)).text()
    return />http:\/\/localhost(\/undangan\/[\w-]{43})</.exec(page)?.[1] ?? ''
  }

  test('is handed over, opens a form for a first password, and works once; its secret is not in the log', async () => {
    const path = await invited('sari')
    const browser = openBrowser(world)
    expect(await (await browser.get(path)).text()).toContain('Selamat datang, Sari &lt;Contoh>')
    const weak = await browser.send(path, { password: 'sari-sari-sari' })
    expect([weak.status, await weak.text()]).toEqual([422, expect.stringContaining('mudah ditebak')])
    const done = await browser.send(path, { password: STRONG })
    expect([done.status, done.headers.get('location')]).toEqual([303, '/'])
    expect((await browser.get('/')).status).toBe(200)
    const again = await openBrowser(world).get(path)
    expect([again.status, await again.text()]).toEqual([410, expect.stringContaining('Tautan ini tidak berlaku lagi')])
    const log = world.lines.join('')
    expect(log).toContain('/undangan/:token')
    expect(log).not.toContain(path.split('/')[2])
  })

  test('to a new password is made by the administrator where no letters go out, and leads back to the sign-in', async () => {
    const forgotten = await (await openBrowser(world).get('/masuk/lupa')).text()
    expect(forgotten).toContain('Mintalah tautan kata sandi baru kepada pengelola')
    const admin = await signedIn()
    const id = /\/pengguna\/([0-9a-f-]{36})" class="[^"]*">\s*Sari/.exec(
      await (await admin.get('/pengguna?cari=sari')).text(),
    )?.[1]
    const issued = await (await admin.send(`/pengguna/${id}/tautan`, {}, `/pengguna/${id}`)).text()
    const path = />http:\/\/localhost(\/setel-ulang\/[\w-]{43})</.exec(issued)?.[1] ?? ''
    const browser = openBrowser(world)
    const done = await browser.send(path, { password: 'delapan danau biru' })
    expect([done.status, done.headers.get('location')]).toEqual([303, '/masuk?sandi=baru'])
    expect(await (await browser.get('/masuk?sandi=baru')).text()).toContain('Kata sandi baru sudah berlaku')
    const shut = await admin.send(`/pengguna/${id}/nonaktifkan`, {}, `/pengguna/${id}`)
    expect(shut.headers.get('location')).toBe(`/pengguna/${id}?selesai=nonaktif`)
    const refused = await browser.send('/masuk', { username: 'sari', password: 'delapan danau biru' })
    expect(refused.status).toBe(401)
  })
})

describe('one’s own account on pages', () => {
  test('keeps what is wrong beside its form, and says what was saved', async () => {
    const browser = await signedIn()
    const wrong = await browser.send('/akun/sandi', { 'current-password': 'bukan ini', password: STRONG }, '/akun')
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toMatch(/id="current-password-problem"[\s\S]*Kata sandi Anda yang sekarang tidak cocok/)
    const saved = await browser.send('/akun/sandi', { 'current-password': PASSWORD, password: STRONG }, '/akun')
    expect(saved.headers.get('location')).toBe('/akun?tersimpan=sandi')
    expect(await (await browser.get('/akun?tersimpan=sandi')).text()).toContain('Kata sandi sudah diganti')
    expect(await (await browser.get('/akun?tersimpan=<script>')).text()).not.toContain('role="status"')
    await browser.send('/akun/sandi', { 'current-password': STRONG, password: PASSWORD }, '/akun')
  })

  test('switches the second step on by a picture and a first code; from then on signing in asks for one', async () => {
    const browser = await signedIn()
    const proposed = await browser.send('/akun/dua-langkah', { 'current-second': PASSWORD, do: 'mulai' }, '/akun')
    expect(proposed.headers.get('location')).toBe('/akun/dua-langkah')
    const enrol = await (await browser.get('/akun/dua-langkah')).text()
    expect(enrol).toContain('<svg role="img" aria-label="Kode QR untuk aplikasi pengautentikasi"')
    const secret = (/<code[^>]*>([A-Z2-7 ]+)<\/code>/.exec(enrol)?.[1] ?? '').replaceAll(' ', '')
    const wrong = await browser.send('/akun/dua-langkah/aktifkan', { kode: '1' }, '/akun/dua-langkah')
    expect(wrong.status).toBe(422)
    const codes = await browser.send('/akun/dua-langkah/aktifkan', { kode: shown(secret) }, '/akun/dua-langkah')
    expect((await codes.text()).match(/<code>[A-Z2-7-]{14}<\/code>/g)).toHaveLength(10)
    expect((await browser.get('/akun/dua-langkah')).status).toBe(303)
    world.clock.pass(2)

    const next = openBrowser(world)
    const first = await next.send('/masuk', { username: 'ratna', password: PASSWORD, ke: '/perjanjian' })
    expect(first.headers.get('location')).toBe('/masuk/kode?ke=%2Fperjanjian')
    expect(next.cookies.has('ikrar_session')).toBe(false)
    expect((await next.get('/akun')).status).toBe(303)
    const no = await next.send('/masuk/kode', { kode: '000000', ke: '/perjanjian' }, '/masuk/kode?ke=/perjanjian')
    expect([no.status, await no.text()]).toEqual([422, expect.stringContaining('Kode tidak cocok')])
    const yes = await next.send('/masuk/kode', { kode: shown(secret), ke: '/perjanjian' }, '/masuk/kode')
    expect([yes.status, yes.headers.get('location')]).toEqual([303, '/perjanjian'])
    expect(next.cookies.has('ikrar_langkah')).toBe(false)
    expect((await openBrowser(world).get('/masuk/kode')).headers.get('location')).toBe('/masuk')
    await next.send('/akun/dua-langkah', { 'current-second': PASSWORD, do: 'mati' }, '/akun')
  })

  test('ends a session by its button', async () => {
    const browser = await signedIn()
    const other = await signedIn()
    const id = /name="id"[^>]*value="([0-9a-f-]{36})"|value="([0-9a-f-]{36})"[^>]*name="id"/.exec(
      await (await browser.get('/akun')).text(),
    )
    const ended = await browser.send('/akun/perangkat/keluarkan', { id: id?.[1] ?? id?.[2] ?? '' }, '/akun')
    expect(ended.headers.get('location')).toContain('tersimpan=perangkat')
    await browser.send('/akun/perangkat/keluarkan-lainnya', {}, '/akun')
    expect((await other.get('/akun')).status).toBe(303)
    expect((await browser.get('/akun')).status).toBe(200)
  })
})

test('the users are shown to administrators alone; to others the page is forbidden and its link absent', async () => {
  const admin = good(await world.app.signIn({ username: 'ratna', password: PASSWORD, address: '10.0.0.1' }))
  if (!admin.reader) throw new Error('nobody')
  const { path } = good(
    await world.app.inviteUser(admin.reader, {
      username: 'auditor',
      name: 'Audi',
      email: '',
      office: '',
      role: 'auditor',
    }),
  )
  const browser = openBrowser(world)
  await browser.send(path ?? '', { password: STRONG })
  expect(await (await browser.get('/akun')).text()).not.toContain('href="/pengguna"')
  for (const page of ['/pengguna', '/pengguna/undang', `/pengguna/${admin.reader.userId}`]) {
    expect((await browser.get(page)).status, page).toBe(403)
  }
  expect((await browser.send('/pengguna/undang', { name: 'X', username: 'xx', role: 'admin' }, '/akun')).status).toBe(
    403,
  )
})
