import type { Requirement } from '../../core/agreement/lifecycle.ts'

/** What is left to do before a step of an agreement's life. */
export const need: Readonly<Record<Requirement, string>> = {
  'no-errors': 'masih ada temuan yang salah',
  'warnings-explained': 'setiap peringatan perlu alasan tertulis',
  'rows-confirmed': 'masih ada baris bawaan yang belum dipastikan',
  'amendment-differs': 'perubahan ini belum berbeda dari versi yang diubahnya',
  signature: 'belum ditandatangani',
  'one-party': 'hanya untuk perjanjian satu pihak',
  'two-parties': 'hanya untuk perjanjian dua pihak',
  reasons: 'alasan belum ditulis',
  'newer-version-signed': 'perjanjian perubahannya belum ditandatangani',
}
