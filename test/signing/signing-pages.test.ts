import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WorkingCopyView } from '../../src/contract/working-copy-view.ts'
import { KPU_PROFILE } from '../../src/core/profile/kpu/kpu-profile.ts'
import { createDocumentWriter } from '../../src/writing/document-writer.ts'
import { good } from '../app-world.ts'
import { type HttpWorld, openHttpWorld } from '../http-world.ts'
import { newSession } from '../rights/two-provinces.ts'
import { checkedCopy, openSigningOffice, type SigningOffice } from './signing-office.ts'
import { openAuthority, PASSPHRASE, p12Of, verifierFor } from './signing-world.ts'

const authority = openAuthority()
let world: HttpWorld
let office: SigningOffice
let copy: WorkingCopyView
let code: string

beforeAll(async () => {
  world = await openHttpWorld({
    writer: createDocumentWriter({ printed: KPU_PROFILE }),
    verifier: verifierFor(authority.root),
    publicAddress: 'https://ikrar.example.go.id',
  })
  office = await openSigningOffice(world)
  copy = await checkedCopy(world, office.planner, await office.copyOf('sekretaris'))
  code = good(await world.app.signingView(office.planner, copy.id)).code
})
afterAll(() => world?.close())

const page = async (path: string, token?: string, init: RequestInit = {}) => {
  const headers = { ...init.headers, accept: 'text/html', cookie: 'ikrar_bahasa=id' }
  const reply = await world.ask(path, { ...init, headers, ...(token !== undefined && { token }) })
  return { status: reply.status, text: await reply.text(), to: reply.headers.get('location') }
}

const sessionOf = (who: 'secretary' | 'chair' | 'planner'): Promise<string> => newSession(world, office[who].userId)

const withFile = (fields: Readonly<Record<string, string>>, bytes: Uint8Array): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('files', new File([Uint8Array.from(bytes)], 'saya.p12'))
  return form
}

const address = () => `/penyusunan/${copy.id}/tanda-tangan`
const verify = (bytes: Uint8Array, kode?: string) =>
  page('/keaslian', undefined, { method: 'POST', body: withFile(kode === undefined ? {} : { kode }, bytes) })

describe('whoever signs, with a phone and without script', () => {
  test('sees what is signed, what the checks say of it with the reasons, and the form of a party alone', async () => {
    const own = await page(address(), await sessionOf('secretary'))
    expect(own.status).toBe(200)
    for (const said of [`/penyusunan/${copy.id}.pdf?lihat`, 'Tanda tangani sebagai pihak pertama', 'sandi-berkas'])
      expect(own.text).toContain(said)
    expect(own.text).not.toContain('name="nik"')
    const others = await page(address(), await sessionOf('planner'))
    expect(others.text).toContain('Menunggu tanda tangan pihak pertama')
    expect(others.text).not.toContain('sandi-berkas')
  })

  test('is told in a sentence what is wrong, and nothing is signed', async () => {
    const token = await sessionOf('secretary')
    const fields = { revision: String(copy.revision), party: 'first', cara: 'berkas', 'sandi-berkas': 'salah' }
    const p12 = p12Of(authority, authority.secretary)
    const wrong = await page(address(), token, { method: 'POST', body: withFile(fields, p12) })
    expect([wrong.status, wrong.text.includes('Kata sandi sertifikat tidak cocok.')]).toEqual([422, true])
    const none = { method: 'POST', body: withFile({ ...fields, 'sandi-berkas': 'x' }, new Uint8Array()) }
    expect((await page(address(), token, none)).status).toBe(422)
  })

  test('signs with the file, which is kept sealed where that is wished; the next one signs with a kept certificate', async () => {
    const fields = { revision: String(copy.revision), party: 'first', cara: 'berkas', simpan: 'ya' }
    const body = withFile({ ...fields, 'sandi-berkas': PASSPHRASE }, p12Of(authority, authority.secretary))
    const signed = await page(address(), await sessionOf('secretary'), { method: 'POST', body })
    expect([signed.status, signed.to]).toEqual([303, `${address()}?selesai`])
    expect(good(await world.app.listCertificates(office.secretary)).certificates).toHaveLength(1)

    const token = await sessionOf('chair')
    const left = withFile({ passphrase: PASSPHRASE }, p12Of(authority, authority.chair))
    expect((await page('/akun/sertifikat', token, { method: 'POST', body: left })).status).toBe(303)
    expect((await page('/akun/sertifikat', token)).text).toContain('Surya Contoh')
    const form = (await page(address(), token)).text
    const certificate = /<option value="([0-9a-f-]{36})"/.exec(form)?.[1] ?? ''
    const said = { revision: String(copy.revision), party: 'second', cara: 'tersimpan', certificate }
    const second = await page(address(), token, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...said, 'sandi-tersimpan': PASSPHRASE }).toString(),
    })
    expect(second.status).toBe(303)
    const done = await page(`${address()}?selesai`, token)
    for (const words of ['Tanda tangan Anda sudah tersimpan', 'Semua pihak sudah menandatangani', 'Ratna Contoh'])
      expect(done.text).toContain(words)
  })
})

describe('whoever holds the document, without an account', () => {
  test('learns by its code, however it is typed, who signed what and when, and nothing of what is promised', async () => {
    for (const typed of [code, code.toUpperCase(), code.replace(/(.{4})/, '$1-')]) {
      const { status, text } = await page(`/keaslian/${typed}`)
      expect(status).toBe(200)
      for (const said of [
        'Tercatat dan berlaku',
        'Ratna Contoh, S.Sos., M.Si.',
        'Surya Contoh, S.H.',
        copy.unit,
        '2025',
      ])
        expect(text).toContain(said)
      expect(text).not.toContain('layanan yang selesai tepat waktu')
    }
    const reply = await world.ask(`/api/v1/verification/${code}`)
    expect(await reply.json()).toMatchObject({
      standing: 'whole',
      signatures: [{ party: 'first' }, { party: 'second' }],
    })
  })

  test('is told that a code is not known', async () => {
    for (const typed of ['tidak-ada', '000000000000']) expect((await page(`/keaslian/${typed}`)).status).toBe(404)
    expect((await page('/keaslian/000000000000')).text).toContain('Kode tidak dikenal')
  })

  test('is told whether a file is exactly what was signed, an earlier state of it, or another', async () => {
    const { agreementId } = good(await world.app.copyView(office.planner, copy.id))
    const { bytes } = good(await world.app.agreementFile(office.planner, agreementId ?? '', 'pdf'))
    const same = (await verify(bytes)).text
    for (const said of ['>Asli<', 'Persis sama dengan yang ditandatangani', `/keaslian/${code}`])
      expect(same).toContain(said)
    const row = await world.db
      .selectFrom('signature')
      .select('pdf_after')
      .where('party', '=', 'first')
      .executeTakeFirst()
    const halfway = (await world.deps.files.get(row?.pdf_after ?? '')) ?? new Uint8Array()
    expect((await verify(halfway)).text).toContain('sebelum pihak kedua menandatangani')
    const added = Buffer.concat([bytes, Buffer.from('x')])
    const other = (await verify(added, code)).text
    for (const said of ['Berbeda dari yang ditandatangani', 'Ditambah setelah ditandatangani'])
      expect(other).toContain(said)
    expect((await verify(added)).text).not.toContain('Berbeda dari yang ditandatangani')
  })

  test('is told where it was replaced, and where nobody signed yet', async () => {
    const ketua = await office.copyOf('ketua')
    const unsigned = good(await world.app.signingView(office.chair, ketua.id)).code
    expect((await page(`/keaslian/${unsigned}`)).text).toContain('Belum ditandatangani')
    await world.pool.query("UPDATE working_copy SET state = 'amended' WHERE id = $1", [copy.id])
    expect((await page(`/keaslian/${code}`)).text).toContain('Sudah diganti')
  })
})
