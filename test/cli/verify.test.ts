import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signWithCertificate } from '../../src/signing/certificate/certificate-signer.ts'
import { written } from '../golden/written.ts'
import { forged, otherContent } from '../signing/attacks.ts'
import { clock, openAuthority, PASSPHRASE, p12Of, printed, requestFor } from '../signing/signing-world.ts'
import { ikrar } from './ikrar.ts'

const authority = openAuthority()
let folder: string
let env: NodeJS.ProcessEnv

const at = (name: string): string => join(folder, name)

beforeAll(async () => {
  await ikrar(['--version'])
  folder = await mkdtemp(join(tmpdir(), 'ikrar-verify-'))
  env = { DATABASE_URL: 'postgresql://nobody@localhost:1/none', DATA_DIR: at('data'), TRUST_ANCHORS: at('jangkar.pem') }
  const plain = await printed()
  const request = await requestFor(plain, 'first', 'Ratna Contoh')
  const p12 = p12Of(authority, authority.secretary)
  const { pdf } = written(await signWithCertificate({ clock, timeStamps: null }, request, p12, PASSPHRASE))
  await writeFile(at('jangkar.pem'), authority.root.certificate.toString())
  await writeFile(at('polos.pdf'), plain)
  await writeFile(at('asli.pdf'), pdf)
  await writeFile(at('ditambah.pdf'), Buffer.concat([pdf, Buffer.from('\n')]))
  await writeFile(at('diganti.pdf'), await forged(pdf, otherContent))
  await writeFile(at('bukan.pdf'), 'halo')
})

afterAll(() => rm(folder, { recursive: true }))

describe('ikrar verify', () => {
  test('says who signed a genuine document and when, and exits with 0', async () => {
    const { status, text, error } = await ikrar(['verify', at('asli.pdf')], { env })
    expect([status, error]).toEqual([0, ''])
    expect(text).toContain('asli.pdf: ASLI')
    expect(text).toContain('1. Ratna Contoh (pihak-pertama), sertifikat dari Penerbit Uji')
    expect(text).toContain('waktu menurut penanda tangan: 6 Maret 2025 pukul 10.00 WIB')
  })

  test('tells what is wrong with one that is not, in both languages, and exits with 1', async () => {
    const added = await ikrar(['verify', at('ditambah.pdf')], { env })
    expect([added.status, added.text]).toEqual([
      1,
      expect.stringContaining('Ada 1 bita tambahan setelah tanda tangan terakhir.'),
    ])
    const swapped = await ikrar(['verify', at('diganti.pdf'), '--lang', 'en'], { env })
    expect([swapped.status, swapped.text]).toEqual([1, expect.stringContaining('Pages 2 differ from what was signed.')])
    const unsigned = await ikrar(['verify', at('polos.pdf')], { env })
    expect([unsigned.status, unsigned.text]).toEqual([
      1,
      expect.stringContaining('PDF ini tidak berisi tanda tangan elektronik.'),
    ])
    const unknown = await ikrar(['verify', at('asli.pdf')], { env: { ...env, TRUST_ANCHORS: '' } })
    expect([unknown.status, unknown.text]).toEqual([1, expect.stringContaining('UTUH, PENERBIT TIDAK DIKENAL')])
  })

  test('gives all files as JSON, and exits with the worst of them', async () => {
    const { status, text } = await ikrar(['verify', '--json', at('asli.pdf'), at('bukan.pdf')], { env })
    const { files } = JSON.parse(text)
    expect(status).toBe(2)
    expect(files.map((one: { judgement: string; reason: string }) => [one.judgement, one.reason])).toEqual([
      ['genuine', 'none'],
      ['not-ours', 'not-pdf'],
    ])
    expect(files[0].signatures[0].digest.value).toMatch(/^[0-9a-f]{64}$/)
  })

  test('anchors that cannot be read are one line and exit status 2, never silently nobody', async () => {
    for (const anchors of [at('tidak-ada.pem'), at('bukan.pdf')]) {
      const { status, text, error } = await ikrar(['verify', at('asli.pdf')], {
        env: { ...env, TRUST_ANCHORS: anchors },
      })
      expect([status, text]).toEqual([2, ''])
      expect(error).toMatch(/^ikrar: TRUST_ANCHORS: [^\n]+\n$/)
    }
  })
})
