import type { DoubtCode } from '../../core/agreement/reading.ts'

/** What the reader is not sure of; {printed} is what was recognised. */
export const doubt: Readonly<Record<DoubtCode, string>> = {
  'doubt/low-confidence': 'Terbaca kurang jelas: “{printed}”.',
  'doubt/rebuilt-row': 'Baris ini disusun kembali dari tulisan yang terpencar: “{printed}”.',
  'doubt/garbled-text': 'Tulisannya rusak saat dikenali: “{printed}”.',
  'doubt/guessed-target': 'Target diduga dari “{printed}”.',
  'doubt/guessed-number': 'Nomor diduga dari “{printed}”.',
  'doubt/counted-number': 'Nomornya tidak tercetak; dihitung dari baris di atasnya.',
  'doubt/guessed-columns':
    'Kepala tabel lampiran tidak ditemukan; kolom sasaran, indikator, dan target diduga dari isinya: “{printed}”.',
  'doubt/lost-text': 'Sebagian tulisan di sini tampaknya hilang.',
  'doubt/ambiguous-cell': '“{printed}” dapat termasuk kolom lain.',
  'doubt/missing-statement': 'Pernyataan perjanjian ini tidak ditemukan.',
  'doubt/missing-annex': 'Lampiran perjanjian ini tidak ditemukan.',
  'doubt/missing-name': 'Nama tidak terbaca.',
  'doubt/to-confirm': 'Baris bawaan. Pastikan masih berlaku untuk tahun ini.',
  'doubt/conflicting-text': 'Tertulis berbeda di tempat lain: “{printed}”.',
}
