import { describe, expect, test } from 'vitest'
import type { Agreement } from '../../src/core/agreement/agreement.ts'
import { KPU_PROFILE } from '../../src/core/profile/kpu/kpu-profile.ts'
import type { SignatureBlockPlace } from '../../src/ports/writing.ts'
import { drawForReader, openForDrawing } from '../../src/reading/scan/rasterise.ts'
import { signWithCertificate } from '../../src/signing/certificate/certificate-signer.ts'
import { createDocumentWriter } from '../../src/writing/document-writer.ts'
import { inspectPdf } from '../golden/inspect-pdf.ts'
import { written } from '../golden/written.ts'
import { agreement, clock, openAuthority, PASSPHRASE, p12Of, printed, QR, requestFor } from './signing-world.ts'

const authority = openAuthority()
const writer = createDocumentWriter({ printed: KPU_PROFILE })
const LONG_NAME =
  'Prof. Dr. Ir. Raden Ayu Kusumawardhani Puspitaningrum Contoh Handayani Prawiranegara, S.H., S.Sos., M.Si., M.Hum., Ph.D.'
const LONG_POSITION =
  'Kepala Bagian Perencanaan, Data dan Informasi, Hubungan Masyarakat, juga Partisipasi Masyarakat Sekretariat KPU Provinsi'

const long: Agreement = {
  ...agreement,
  firstParty: { ...agreement.firstParty, name: LONG_NAME, position: LONG_POSITION },
  signatures: agreement.signatures.map((one) =>
    one.party === 'first' ? { ...one, name: LONG_NAME, position: LONG_POSITION } : one,
  ),
}

/** Dark pixels inside and on the rim of a place, on the page as Ikrar draws it. */
const inkIn = async (pdf: Uint8Array, { page, x, y, width, height }: SignatureBlockPlace) => {
  const document = await openForDrawing(pdf)
  try {
    const drawn = await drawForReader(document, page, 1190)
    if (drawn === null) throw new Error('no page')
    const scale = drawn.width / 595.2756
    const [left, right] = [Math.round(x * scale), Math.round((x + width) * scale)]
    const [top, bottom] = [Math.round(drawn.height - (y + height) * scale), Math.round(drawn.height - y * scale)]
    let [inside, rim] = [0, 0]
    for (let row = top; row < bottom; row += 1) {
      for (let column = left; column < right; column += 1) {
        if ((drawn.rgba[(row * drawn.width + column) * 4] ?? 255) > 128) continue
        inside += 1
        if (row < top + 2 || row >= bottom - 2) rim += 1
      }
    }
    return { inside, rim }
  } finally {
    document.destroy()
  }
}

const signed = async (what: Agreement, name: string, qr: string | null) => {
  const pdf = await printed(what)
  const request = await requestFor(pdf, 'first', name, { agreement: what, qr })
  const p12 = p12Of(authority, authority.secretary)
  const result = written(await signWithCertificate({ clock, timeStamps: null }, request, p12, PASSPHRASE))
  return { before: pdf, after: result.pdf }
}

const placesOf = async (what: Agreement) => written(await writer.signaturePlaces(what, { qr: QR }))

describe('the room for a signature', () => {
  test('is told for each block: second party left, first party right, on statement and annex', async () => {
    const places = await placesOf(agreement)
    expect(places.map((one) => `${one.on} ${one.party}`)).toEqual([
      'statement second',
      'statement first',
      'annex second',
      'annex first',
    ])
    const [second, first] = places
    expect(first?.page).toBe(1)
    expect((second?.x ?? 0) + (second?.width ?? 0)).toBeLessThan(first?.x ?? 0)
    expect(second?.y).toBe(first?.y)
    const alone = await placesOf({
      ...agreement,
      secondParty: null,
      signatures: agreement.signatures.filter((one) => one.party === 'first'),
    })
    expect(alone.map((one) => `${one.on} ${one.party}`)).toEqual(['statement first', 'annex first'])
  })

  test('is empty on the printed page, also below a position of 120 letters', async () => {
    for (const what of [agreement, long]) {
      const pdf = await printed(what)
      for (const place of await placesOf(what)) expect((await inkIn(pdf, place)).inside).toBe(0)
    }
  })
})

describe('the visible signature', () => {
  test('stands in the first party’s room on the statement, and nothing else on the page changes', async () => {
    const { before, after } = await signed(agreement, 'Ratna Contoh, S.Sos., M.Si.', QR)
    const places = await placesOf(agreement)
    for (const place of places) {
      const { inside, rim } = await inkIn(after, place)
      if (place.on === 'statement' && place.party === 'first') expect(inside).toBeGreaterThan(1_000)
      else expect(inside).toBe(0)
      expect(rim).toBe(0)
    }
    const [old, now] = [await inspectPdf(before), await inspectPdf(after)]
    expect(now.pages.map((page) => page.text)).toEqual(old.pages.map((page) => page.text))
  })

  test('holds a name of 120 letters whole, with a code and without', async () => {
    expect([LONG_NAME.length, LONG_POSITION.length]).toEqual([120, 120])
    for (const qr of [QR, null]) {
      const { after } = await signed(long, LONG_NAME, qr)
      const place = (await placesOf(long)).find((one) => one.on === 'statement' && one.party === 'first')
      if (place === undefined) throw new Error('no place')
      const { inside, rim } = await inkIn(after, place)
      expect(inside).toBeGreaterThan(800)
      expect(rim).toBe(0)
    }
  })

  test('says what it is, whose and when; letters beyond the fonts become boxes, and an endless name still fits', async () => {
    const size = { width: 226, height: 54 }
    const texts = []
    for (const name of [LONG_NAME, 'Ratna 漢字', 'A'.repeat(400)]) {
      const mark = await writer.signatureMark(
        { name, heading: 'Ditandatangani secara elektronik', when: '6 Maret 2025', qr: QR },
        size,
      )
      const { pages } = await inspectPdf(written(mark))
      expect(pages).toHaveLength(1)
      texts.push(pages[0]?.text.replaceAll('\n', ' ') ?? '')
    }
    expect(texts[0]).toContain('Ditandatangani secara elektronik')
    expect(texts[0]).toContain('6 Maret 2025')
    expect(texts[0]?.replaceAll(' ', '')).toContain(LONG_NAME.replaceAll(' ', ''))
    expect(texts[1]).toContain('Ratna □□')
  })
})
