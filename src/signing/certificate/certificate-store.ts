import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { problem } from '../../core/problem.ts'
import { ok, refuse } from '../../core/result.ts'
import type { CertificateStore, Clock } from '../../ports.ts'
import { factsOf } from '../cms/certificate-facts.ts'
import { unfitness } from './fit-for-signing.ts'
import { openPkcs12 } from './open-pkcs12.ts'

/** "IKR1", a nonce of 12 bytes, the tag of 16 bytes, then the content. */
const FORM = Buffer.from('IKR1')
const NONCE = 12
const TAG = 16

export const SEALING_KEY_BYTES = 32

const associated = (owner: string): Buffer => Buffer.from(`ikrar/certificate@1\n${owner}`, 'utf8')

/**
 * Seals certificates by AES-256-GCM under this installation's key, bound to their owner. `key` is asked for at the first
 * use; 32 bytes.
 */
export const createCertificateStore = (clock: Clock, key: () => Promise<Uint8Array>): CertificateStore => ({
  seal: async (owner, p12, passphrase) => {
    const opened = openPkcs12(p12, passphrase)
    if (!opened.ok) return opened
    const unfit = unfitness(opened.value, clock.now())
    if (unfit !== null) return refuse(unfit)
    const nonce = randomBytes(NONCE)
    const cipher = createCipheriv('aes-256-gcm', await key(), nonce).setAAD(associated(owner))
    const content = Buffer.concat([cipher.update(p12), cipher.final()])
    const sealed = new Uint8Array(Buffer.concat([FORM, nonce, cipher.getAuthTag(), content]))
    return ok({ sealed, certificate: factsOf(opened.value.certificate) })
  },
  open: async (owner, sealed) => {
    const bytes = Buffer.from(sealed)
    const start = FORM.length + NONCE + TAG
    if (bytes.length < start || !bytes.subarray(0, FORM.length).equals(FORM))
      return refuse(problem('signing/not-kept-here'))
    const nonce = bytes.subarray(FORM.length, FORM.length + NONCE)
    const decipher = createDecipheriv('aes-256-gcm', await key(), nonce, { authTagLength: TAG })
      .setAAD(associated(owner))
      .setAuthTag(bytes.subarray(FORM.length + NONCE, start))
    try {
      return ok(new Uint8Array(Buffer.concat([decipher.update(bytes.subarray(start)), decipher.final()])))
    } catch {
      return refuse(problem('signing/not-kept-here'))
    }
  },
})
