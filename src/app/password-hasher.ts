import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { PasswordHasher } from '../ports/account.ts'

const derive = promisify(argon2)

type Cost = { readonly memory: number; readonly passes: number; readonly parallelism: number }

/** OWASP's recommendation for argon2id: 19 MiB, two passes, one lane. */
const COST: Cost = { memory: 19_456, passes: 2, parallelism: 1 }
const TAG_LENGTH = 32

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '')

const tagOf = (password: string, nonce: Uint8Array, cost: Cost, tagLength: number): Promise<Buffer> =>
  derive('argon2id', { message: password.normalize('NFKC'), nonce, tagLength, ...cost })

const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/** Passwords as argon2id hashes: "$argon2id$v=19$m=19456,t=2,p=1$salt$tag". A hash of another form verifies nothing. */
export const createPasswordHasher = (cost: Cost = COST): PasswordHasher => ({
  hash: async (password) => {
    const nonce = randomBytes(16)
    const tag = await tagOf(password, nonce, cost, TAG_LENGTH)
    return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(nonce)}$${base64(tag)}`
  },
  verify: async (password, hash) => {
    const m = PHC.exec(hash)
    if (!m) return false
    const [, memory, passes, parallelism, nonce = '', tag = ''] = m
    const expected = Buffer.from(tag, 'base64')
    const asked = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
    const actual = await tagOf(password, Buffer.from(nonce, 'base64'), asked, expected.length)
    return timingSafeEqual(actual, expected)
  },
})
