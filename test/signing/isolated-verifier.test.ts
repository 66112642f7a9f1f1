import { expect, test } from 'vitest'
import { signWithCertificate } from '../../src/signing/certificate/certificate-signer.ts'
import { createIsolatedVerifier } from '../../src/signing/verify/isolated-verifier.ts'
import { written } from '../golden/written.ts'
import { clock, openAuthority, PASSPHRASE, p12Of, printed, requestFor, verifierFor } from './signing-world.ts'

const authority = openAuthority()
const workerUrl = new URL('../../src/signing/worker.ts', import.meta.url)
const anchors = [authority.root.certificate]
const limits = { fileBytes: 1024 * 1024, milliseconds: 30_000, memoryMb: 256 }

const signed = async (): Promise<Uint8Array> => {
  const request = await requestFor(await printed(), 'first', 'Ratna Contoh')
  const p12 = p12Of(authority, authority.secretary)
  return written(await signWithCertificate({ clock, timeStamps: null }, request, p12, PASSPHRASE)).pdf
}

test('a thread of its own judges as the verifier does, several files at once', async () => {
  const verifier = createIsolatedVerifier({ workerUrl, anchors, limits })
  const pdf = await signed()
  const files = [pdf, Buffer.concat([pdf, Buffer.from('x')]), Buffer.from('halo')]
  const alone = await Promise.all(files.map((file) => verifierFor(authority.root).verify(file)))
  expect(await Promise.all(files.map((file) => verifier.verify(file)))).toEqual(alone)
  expect(await verifier.verify(new Uint8Array(limits.fileBytes + 1))).toMatchObject({ reason: 'too-large' })
})

test('a file that takes longer than it may ends with that judgement, and costs the next one nothing', async () => {
  const verifier = createIsolatedVerifier({ workerUrl, anchors, limits: { ...limits, milliseconds: 1 } })
  const pdf = await signed()
  for (let i = 0; i < 2; i += 1) {
    expect(await verifier.verify(pdf)).toMatchObject({ judgement: 'not-ours', reason: 'too-costly' })
  }
})

test('a year of files leaves nothing behind in the process that asks', async () => {
  const verifier = createIsolatedVerifier({ workerUrl, anchors, limits })
  const warnings: Error[] = []
  const note = (warning: Error) => warnings.push(warning)
  process.on('warning', note)
  for (let i = 0; i < 12; i += 1) await verifier.verify(Buffer.from('halo'))
  // Warnings are told on the next turn.
  await new Promise((done) => setImmediate(done))
  process.off('warning', note)
  expect(warnings.filter((w) => w.name === 'MaxListenersExceededWarning')).toEqual([])
})
