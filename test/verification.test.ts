import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signWithCertificate } from '../src/signing/certificate/certificate-signer.ts'
import { setUpOffice } from './app-world.ts'
import { written } from './golden/written.ts'
import { type HttpWorld, openHttpWorld } from './http-world.ts'
import { forged, otherContent } from './signing/attacks.ts'
import { clock, openAuthority, PASSPHRASE, p12Of, printed, requestFor, verifierFor } from './signing/signing-world.ts'

const authority = openAuthority()
let world: HttpWorld
let stranger: HttpWorld
let signed: Uint8Array

beforeAll(async () => {
  world = await openHttpWorld({ verifier: verifierFor(authority.root) })
  stranger = await openHttpWorld()
  await setUpOffice(world.app)
  await setUpOffice(stranger.app)
  const request = await requestFor(await printed(), 'first', 'Ratna Contoh')
  const p12 = p12Of(authority, authority.secretary)
  signed = written(await signWithCertificate({ clock, timeStamps: null }, request, p12, PASSPHRASE)).pdf
})
afterAll(() => Promise.all([world?.close(), stranger?.close()]))

const formOf = (...files: readonly (readonly [name: string, bytes: Uint8Array])[]): FormData => {
  const form = new FormData()
  for (const [name, bytes] of files) form.append('files', new File([Uint8Array.from(bytes)], name))
  return form
}

const send = async (body: FormData, at = world, language = 'id') => {
  const headers = { accept: 'text/html', cookie: `ikrar_bahasa=${language}` }
  const reply = await at.ask('/keaslian', { method: 'POST', body, headers })
  return { status: reply.status, page: await reply.text() }
}

const changedByte = (): Uint8Array => {
  const copy = Uint8Array.from(signed)
  copy[1_500] = (copy[1_500] ?? 0) ^ 1
  return copy
}

describe('a citizen with a PDF and no account', () => {
  test('finds the page from the sign-in, without script', async () => {
    expect(await (await world.ask('/masuk', { headers: { accept: 'text/html' } })).text()).toContain('href="/keaslian"')
    const page = await (await world.ask('/keaslian', { headers: { accept: 'text/html' } })).text()
    expect(page).toContain('enctype="multipart/form-data"')
  })

  test('is told that it is genuine, who signed it, when and for which party, and what nobody looked at', async () => {
    const { status, page } = await send(formOf(['perjanjian.pdf', signed]))
    expect(status).toBe(200)
    for (const said of [
      '>Asli<',
      'Ratna Contoh',
      'Pihak pertama',
      'Penerbit Uji',
      '6 Maret 2025 10.00 WIB',
      'tanpa stempel waktu',
      'apakah sertifikat telah dicabut',
    ])
      expect(page).toContain(said)
  })

  test('is told that the issuer is not known where this office trusts nobody', async () => {
    expect((await send(formOf(['a.pdf', signed]), stranger)).page).toContain('Asli, tetapi penerbitnya tidak dikenal')
  })

  test('is told the same in English', async () => {
    const { page } = await send(formOf(['perjanjian.pdf', signed]), world, 'en')
    for (const said of ['>Genuine<', 'First party', 'whether a certificate was revoked']) expect(page).toContain(said)
  })

  test('is told apart what was altered, swapped, added to, never signed, and no PDF', async () => {
    const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])
    const cases: [Uint8Array, string][] = [
      [changedByte(), 'Diubah setelah ditandatangani'],
      [await forged(signed, otherContent), 'Halaman yang berbeda dari yang ditandatangani: 2.'],
      [Buffer.concat([signed, Buffer.from('tambahan')]), 'Ada 8 bita yang ditambahkan'],
      [await printed(), 'Bukan dokumen bertanda tangan'],
      [picture, '>Bukan PDF<'],
    ]
    for (const [bytes, said] of cases) {
      const { page } = await send(formOf(['a.pdf', bytes]))
      expect(page).toContain(said)
      expect(page).not.toContain('>Asli<')
    }
  })

  test('is told in a sentence that no file was chosen, that it is too large, or that there are two', async () => {
    const none = await send(formOf(['', new Uint8Array()]))
    expect([none.status, none.page.includes('role="alert"')]).toEqual([422, true])
    const large = await send(formOf(['besar.pdf', new Uint8Array(25 * 1024 * 1024 + 1)]))
    expect([large.status, large.page.includes('25 MB')]).toEqual([413, true])
    expect((await send(formOf(['a.pdf', signed], ['b.pdf', signed]))).status).toBe(413)
  })
})

test('a program asks the same without a session, and nothing is kept', async () => {
  const reply = await world.ask('/api/v1/verification', { method: 'POST', body: formOf(['a.pdf', signed]) })
  expect(await reply.json()).toMatchObject({ judgement: 'genuine', signatures: [{ signer: 'Ratna Contoh' }] })
  expect(await world.db.selectFrom('source_file').selectAll().execute()).toEqual([])
})

test('whoever asks too often from one address is sent away for a while, and others still sign in', async () => {
  const ask = () => world.ask('/api/v1/verification', { method: 'POST', body: formOf(['a.pdf', Buffer.from('x')]) })
  const statuses = new Set<number>()
  for (let i = 0; i < 61; i += 1) statuses.add((await ask()).status)
  expect([...statuses]).toEqual([200, 429])
  const signIn = await world.sendJson('POST', '/api/v1/session', { username: 'ratna', password: 'salah' })
  expect(signIn.status).toBe(401)
  world.clock.pass(16)
  expect((await ask()).status).toBe(200)
})
