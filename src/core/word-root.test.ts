import { expect, test } from 'vitest'
import { wordRoot } from './word-root.ts'

test('the forms of a word that agreements use have one root, and other words another', () => {
  for (const forms of [
    ['pengawasan', 'mengawasi', 'diawasi', 'awas'],
    ['evaluasi', 'mengevaluasi', 'pengevaluasian'],
    ['penyusunan', 'menyusun', 'disusun', 'susunan'],
    ['pelaksanaan', 'melaksanakan', 'dilaksanakan'],
    ['pemilihan', 'memilih', 'dipilih', 'pemilih'],
    ['penetapan', 'menetapkan', 'ditetapkan'],
    ['laporan', 'laporannya'],
  ]) {
    expect(new Set(forms.map(wordRoot)).size, forms.join(' ')).toBe(1)
  }
  const others = ['keuangan', 'kewenangan', 'kepala', 'kapal', 'hukum', 'logistik', 'perencanaan', 'data']
  expect(new Set(others.map(wordRoot)).size).toBe(others.length)
})
