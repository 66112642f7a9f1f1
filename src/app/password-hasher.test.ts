import { expect, test } from 'vitest'
import { isStrongPassword } from '../core/access/password.ts'
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

test('passwords that everybody tries first are refused, long sentences are not', () => {
  for (const weak of [
    'pendek',
    '1234567890',
    '9876543210',
    'aaaaaaaaaaaa',
    'Password2025!',
    'ratna-ratna',
    'Indonesia2024',
  ]) {
    expect(isStrongPassword(weak, 'ratnaratna'), weak).toBe(false)
  }
  for (const strong of ['lima gunung di utara', 'x7!kQ2-mmp9', 'kopi pahit setiap pagi', '4829301765']) {
    expect(isStrongPassword(strong, 'ratna'), strong).toBe(true)
  }
})
