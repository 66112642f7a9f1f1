import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { good } from '../../../test/app-world.ts'
import { type HttpWorld, openHttpWorld } from '../../../test/http-world.ts'
import { newSession } from '../../../test/rights/two-provinces.ts'
import { checkedCopy, contentOf, openSigningOffice, type SigningOffice } from '../../../test/signing/signing-office.ts'
import { openAuthority, PASSPHRASE, p12Of, verifierFor } from '../../../test/signing/signing-world.ts'
import type { Reader } from '../../contract/view.ts'
import { KPU_PROFILE } from '../../core/profile/kpu/kpu-profile.ts'
import { createDocumentWriter } from '../../writing/document-writer.ts'

const authority = openAuthority()
let world: HttpWorld
let office: SigningOffice

beforeAll(async () => {
  const writer = createDocumentWriter({ printed: KPU_PROFILE })
  world = await openHttpWorld({ writer, verifier: verifierFor(authority.root) })
  office = await openSigningOffice(world)
})
afterAll(() => world?.close())

const page = async (who: Reader, path: string, init: RequestInit = {}) => {
  const token = await newSession(world, who.userId)
  const headers = { ...init.headers, accept: 'text/html', cookie: 'ikrar_bahasa=id' }
  const reply = await world.ask(path, { ...init, headers, token })
  return { status: reply.status, text: await reply.text(), to: reply.headers.get('location') ?? '' }
}

const send = (who: Reader, path: string, fields: Readonly<Record<string, string>>) =>
  page(who, path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  })

const waitingFor = async (who: Reader) => good(await world.app.workList(who)).items

describe('after an act the page leads to what waits next', () => {
  test('for the planner who declares a copy checked: the next draft, and how many are left', async () => {
    const { planner } = office
    const draft = await checkedCopy(world, planner, await office.copyOf('sekretaris'))
    const back = good(await world.app.stepCopy(planner, draft.id, { revision: draft.revision, to: 'draft' }))
    const said = { revision: String(back.revision), do: 'step:checked' }
    const done = await send(planner, `/penyusunan/${back.id}`, said)
    expect([done.status, done.to]).toEqual([303, `/penyusunan/${back.id}?selesai=checked`])
    const [first, ...rest] = await waitingFor(planner)
    const { text } = await page(planner, done.to)
    expect(text).toContain('Naskah ini sudah dinyatakan diperiksa.')
    expect(text).toContain(`Nyatakan sudah diperiksa. Masih ${rest.length + 1} yang menunggu Anda.`)
    expect(text).toMatch(new RegExp(`<a href="/penyusunan/${first?.copyId}"[^>]* autofocus`))
    expect(text).toContain(`Berikutnya: ${first?.unit} 2025`)
  })

  test('but says nothing of an act that did not lead to where the copy stands', async () => {
    const { id } = await office.copyOf('sekretaris')
    for (const state of ['submitted', 'draft', 'x'])
      expect((await page(office.planner, `/penyusunan/${id}?selesai=${state}`)).text).not.toContain('Berikutnya')
  })

  test('for the signer: the next signature, and after the last one that nothing else waits', async () => {
    const { chair, secretary, planner } = office
    await checkedCopy(world, planner, await office.copyOf('ketua'), contentOf(2025))
    const copy = await office.copyOf('sekretaris')
    const address = `/penyusunan/${copy.id}/tanda-tangan`
    const form = new FormData()
    const fields = { revision: String(copy.revision), party: 'first', cara: 'berkas', 'sandi-berkas': PASSPHRASE }
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    form.append('files', new File([Uint8Array.from(p12Of(authority, authority.secretary))], 'saya.p12'))
    const signed = await page(secretary, address, { method: 'POST', body: form })
    expect(signed.to).toBe(`${address}?selesai`)
    const last = (await page(secretary, signed.to)).text
    expect(last).toContain('Tanda tangan Anda sudah tersimpan.')
    expect(last).toContain('Tidak ada lagi yang menunggu Anda.')
    // The chair, who has both to sign, comes from one to the other.
    const own = await office.copyOf('ketua')
    const { text } = await page(chair, `${address}?selesai`)
    expect(text).toContain('Tanda tangani. Masih 1 yang menunggu Anda.')
    expect(text).toContain(`href="/penyusunan/${own.id}/tanda-tangan"`)
  })

  test('for whoever returns one with a reason', async () => {
    const copy = await office.copyOf('sekretaris')
    const fields = { revision: String(copy.revision), from: copy.state, do: 'step:returned', reason: 'Naikkan target.' }
    const done = await send(office.chair, `/penyusunan/${copy.id}/langkah`, fields)
    expect(done.to).toBe(`/penyusunan/${copy.id}?selesai=returned`)
    const { text } = await page(office.chair, done.to)
    expect(text).toContain('Naskah ini sudah dikembalikan; alasannya dibaca perencana.')
    expect(text).toContain(`Berikutnya: ${(await waitingFor(office.chair))[0]?.unit} 2025`)
  })
})
