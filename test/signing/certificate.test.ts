import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSealer } from '../../src/sealing/create-sealer.ts'
import { sealingKeyAt } from '../../src/sealing/sealing-key.ts'
import { createCertificateStore } from '../../src/signing/certificate/certificate-store.ts'
import { openPkcs12 } from '../../src/signing/certificate/open-pkcs12.ts'
import { written } from '../golden/written.ts'
import { clock, NOW, openAuthority, PASSPHRASE } from './signing-world.ts'
import { identity, type Wanted } from './test-authority.ts'
import { pkcs12 } from './test-pkcs12.ts'

const authority = openAuthority()
const key = Buffer.alloc(32, 7)
const store = createCertificateStore(
  clock,
  createSealer(async () => key),
)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ikrar-key-'))
})
afterAll(() => rm(folder, { recursive: true }))

const codeOf = async (p12: Uint8Array, passphrase = PASSPHRASE) => {
  const outcome = await store.seal('ratna', p12, passphrase)
  return outcome.ok ? 'ok' : outcome.problem
}

const of = (wanted: Wanted): Uint8Array => pkcs12(identity(wanted, authority.issuer), PASSPHRASE)

describe('a certificate that is handed in', () => {
  test('is told by its name, issuer and validity', async () => {
    const { certificate } = written(await store.seal('ratna', pkcs12(authority.secretary, PASSPHRASE), PASSPHRASE))
    expect(certificate).toMatchObject({
      name: 'Ratna Contoh',
      issuer: 'Penerbit Uji',
      validFrom: '2020-01-01T00:00:00.000Z',
      validTo: '2040-01-01T00:00:00.000Z',
    })
  })

  test('each thing that is wrong with it has a refusal of its own', async () => {
    const day = 86_400_000
    const [before, after] = [new Date(+NOW - day), new Date(+NOW + day)]
    const cases: [string, Uint8Array, object][] = [
      [
        'expired',
        of({ name: 'A', to: before }),
        { code: 'signing/certificate-expired', params: { name: 'A', when: before.toISOString() } },
      ],
      [
        'not yet',
        of({ name: 'B', from: after }),
        { code: 'signing/certificate-not-yet-valid', params: { name: 'B', when: after.toISOString() } },
      ],
      ['weak key', of({ name: 'C', bits: 1024 }), { code: 'signing/weak-key', params: { key: 'RSA 1024 bit' } }],
      ['weak digest', of({ name: 'D', digest: 'sha1' }), { code: 'signing/weak-key', params: { key: 'SHA-1' } }],
      ['other use', of({ name: 'E', usage: 0x20 }), { code: 'signing/not-for-signing', params: { name: 'E' } }],
      [
        '3DES',
        pkcs12(authority.secretary, PASSPHRASE, { how: '3des' }),
        { code: 'signing/legacy-p12', params: { algorithm: '3DES' } },
      ],
      [
        'RC2',
        pkcs12(authority.secretary, PASSPHRASE, { how: 'rc2' }),
        { code: 'signing/legacy-p12', params: { algorithm: 'RC2-40' } },
      ],
      ['no key', pkcs12(authority.secretary, PASSPHRASE, { without: 'key' }), { code: 'signing/no-key' }],
      ['not a PKCS#12', Buffer.from('halo'), { code: 'signing/broken-p12' }],
      ['too large', Buffer.alloc(300 * 1024, 0x30), { code: 'signing/broken-p12' }],
    ]
    for (const [name, p12, problem] of cases) expect(await codeOf(p12), name).toMatchObject(problem)
    expect(await codeOf(pkcs12(authority.secretary, PASSPHRASE), 'salah')).toMatchObject({
      code: 'signing/wrong-passphrase',
    })
    expect(await codeOf(pkcs12(authority.secretary, PASSPHRASE), '')).toMatchObject({
      code: 'signing/wrong-passphrase',
    })
  })

  test('a passphrase may hold any letters', () => {
    for (const passphrase of ['', 'ü – ‘kata’ 漢', 'a'.repeat(200)]) {
      expect(written(openPkcs12(pkcs12(authority.chair, passphrase), passphrase)).certificate.subject).toBe(
        'CN=Surya Contoh',
      )
    }
  })

  test('property: a PKCS#12 with any one byte changed is refused or opens the same certificate, and never throws', () => {
    const p12 = pkcs12(authority.chair, PASSPHRASE)
    fc.assert(
      fc.property(fc.nat(p12.length - 1), fc.integer({ min: 1, max: 255 }), (index, mask) => {
        const other = Uint8Array.from(p12)
        other[index] = (other[index] ?? 0) ^ mask
        const outcome = openPkcs12(other, PASSPHRASE)
        expect(outcome.ok ? outcome.value.certificate.subject : 'CN=Surya Contoh').toBe('CN=Surya Contoh')
      }),
      { numRuns: 60 },
    )
  })
})

describe('a certificate that is kept', () => {
  test('lies sealed, and opens for its owner alone, under the same key', async () => {
    const p12 = pkcs12(authority.secretary, PASSPHRASE)
    const { sealed } = written(await store.seal('ratna', p12, PASSPHRASE))
    expect(Buffer.from(sealed).includes(Buffer.from(p12).subarray(0, 64))).toBe(false)
    expect(Buffer.compare(written(await store.open('ratna', sealed)), p12)).toBe(0)
    const others = [
      await store.open('surya', sealed),
      await createCertificateStore(
        clock,
        createSealer(async () => Buffer.alloc(32, 8)),
      ).open('ratna', sealed),
      await store.open('ratna', sealed.subarray(0, 20)),
    ]
    for (const other of others) expect(other).toMatchObject({ problem: { code: 'signing/not-kept-here' } })
  })

  test('sealed twice it looks different, and no changed byte goes unseen', async () => {
    const p12 = pkcs12(authority.secretary, PASSPHRASE)
    const [one, two] = [
      written(await store.seal('ratna', p12, PASSPHRASE)),
      written(await store.seal('ratna', p12, PASSPHRASE)),
    ]
    expect(Buffer.compare(one.sealed, two.sealed)).not.toBe(0)
    for (const index of [0, 5, 17, 40, one.sealed.length - 1]) {
      const changed = Uint8Array.from(one.sealed)
      changed[index] = (changed[index] ?? 0) ^ 1
      expect(await store.open('ratna', changed)).toMatchObject({ ok: false })
    }
  })

  test('the key is made at the first need, for its owner’s eyes only, and stays the same', async () => {
    const path = join(folder, 'data', 'signing.key')
    const made = await Promise.all(Array.from({ length: 8 }, () => sealingKeyAt(path)))
    for (const one of made) expect(Buffer.compare(one, await readFile(path))).toBe(0)
    expect(made[0]).toHaveLength(32)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  test('a key file of another size is a fault, not a new key', async () => {
    const path = join(folder, 'short.key')
    await writeFile(path, 'pendek')
    await expect(sealingKeyAt(path)).rejects.toThrow(/32 bytes/)
  })
})
