import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Sealer, SealPurpose } from '../ports/sealing.ts'

/** "IKR1", a nonce of 12 bytes, the tag of 16 bytes, then the content. */
const FORM = Buffer.from('IKR1')
const NONCE = 12
const TAG = 16
const START = FORM.length + NONCE + TAG

const associated = (purpose: SealPurpose, owner: string): Buffer => Buffer.from(`ikrar/${purpose}@1\n${owner}`, 'utf8')

/** Seals by AES-256-GCM under this installation's key. `key` is asked for at each use, 32 bytes: a restored one counts at once. */
export const createSealer = (key: () => Promise<Uint8Array>): Sealer => ({
  seal: async (purpose, owner, content) => {
    const nonce = randomBytes(NONCE)
    const cipher = createCipheriv('aes-256-gcm', await key(), nonce).setAAD(associated(purpose, owner))
    const hidden = Buffer.concat([cipher.update(content), cipher.final()])
    return new Uint8Array(Buffer.concat([FORM, nonce, cipher.getAuthTag(), hidden]))
  },
  open: async (purpose, owner, sealed) => {
    const bytes = Buffer.from(sealed)
    if (bytes.length < START || !bytes.subarray(0, FORM.length).equals(FORM)) return null
    const nonce = bytes.subarray(FORM.length, FORM.length + NONCE)
    const decipher = createDecipheriv('aes-256-gcm', await key(), nonce, { authTagLength: TAG })
      .setAAD(associated(purpose, owner))
      .setAuthTag(bytes.subarray(FORM.length + NONCE, START))
    try {
      return new Uint8Array(Buffer.concat([decipher.update(bytes.subarray(START)), decipher.final()]))
    } catch {
      return null
    }
  },
})
