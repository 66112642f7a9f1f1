import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { agencyGuesses, type IsCommon, isStrongPassword } from '../../core/access/password.ts'
import { KPU_PROFILE } from '../../core/profile/kpu/kpu-profile.ts'
import { loadCommonPasswords } from './common-passwords.ts'

let isCommon: IsCommon

beforeAll(async () => {
  isCommon = await loadCommonPasswords(join(import.meta.dirname, 'common-passwords.bloom'))
})

test('the list knows what everybody tries first, in English and in Indonesian, and takes almost nothing else for it', () => {
  for (const word of ['password', 'qwertyuiop', '123456789', 'iloveyou', 'sayang', 'jakarta', 'christopher']) {
    expect(isCommon(word), word).toBe(true)
  }
  const strangers = Array.from({ length: 20_000 }, (_, i) => `kata yang tidak ada ${i}`)
  expect(strangers.filter(isCommon).length).toBeLessThan(12)
})

test('passwords that everybody tries first are refused, also dressed up, and so is the user name', () => {
  for (const weak of [
    'pendek',
    'sebelas hur',
    '123456789012',
    '987654321098',
    'aaaaaaaaaaaa',
    'Password2025!',
    'P@ssw0rd2025!',
    'indonesia2024',
    'sayangsayang!',
    '2024bismillah',
    'qwertyuiop123',
    'ratna-ratna-1',
    'R4tnaratna2025',
    'x'.repeat(600),
  ]) {
    expect(isStrongPassword(weak, 'ratna', isCommon), weak).toBe(false)
  }
})

test('the agency’s own words are refused dressed up as well, and another agency’s are not', () => {
  const guesses = agencyGuesses(KPU_PROFILE)
  const isGuessed: IsCommon = (word) => guesses.has(word)
  for (const weak of ['KomisiPemilihanUmum', 'kpukpukpukpu2024', 'P3milu-2024-2024', 'pilkadapilkada']) {
    expect(isStrongPassword(weak, 'ratna', isGuessed), weak).toBe(false)
  }
  expect(isStrongPassword('walikota-walikota', 'ratna', isGuessed)).toBe(true)
})

test('nobody has to mix letters: long sentences, digits alone and what a password keeper makes are fine', () => {
  for (const strong of [
    'lima gunung di utara',
    'x7!kQ2-mmp9Z',
    'kopi pahit setiap pagi',
    '482930176512',
    'ᮊᮕᮤᮒᮤᮀ ᮥᮔᮥᮍ ᮊᮧᮕᮤ',
    'z'.repeat(3) + ' panjang '.repeat(30),
  ]) {
    expect(isStrongPassword(strong, 'ratna', isCommon), strong).toBe(true)
  }
})
