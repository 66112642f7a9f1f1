import { expect, test } from 'vitest'
import { createPasswordHasher } from './password-hasher.ts'

test('a password is kept as argon2id at the recommended cost, never twice alike, and only it opens', async () => {
  const hasher = createPasswordHasher()
  const [a, b] = await Promise.all([hasher.hash('lima gunung di utara'), hasher.hash('lima gunung di utara')])
  expect(a).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  expect(a).not.toBe(b)
  expect(await hasher.verify('lima gunung di utara', a)).toBe(true)
  expect(await hasher.verify('lima gunung di selatan', a)).toBe(false)
  for (const broken of ['', 'lima gunung di utara', '$argon2id$v=19$m=1$x$y', '$2b$10$abc']) {
    expect(await hasher.verify('lima gunung di utara', broken)).toBe(false)
  }
})
