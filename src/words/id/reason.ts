/** Why an entry is not right, as the end of "Isian … belum benar: …". */
export const reason = {
  'reason/year': 'tahun ditulis dengan empat angka, dari 1900 sampai 2200',
  'reason/date': 'tanggal ditulis seperti “1 Maret 2024” atau “Januari 2024”',
  'reason/amount': 'jumlah ditulis dalam rupiah utuh, seperti “Rp 30.508.381.000”',
  'reason/target': 'target ditulis seperti “97,5%”, “8 kali”, “3”, atau “WTP”',
  'reason/level': 'tingkat ini tidak dikenal',
  'reason/too-long': 'terlalu panjang',
  'reason/missing': 'wajib diisi',
  'reason/username':
    'nama pengguna terdiri atas 2 sampai 64 huruf kecil, angka, titik, garis bawah, tanda hubung, atau @',
  'reason/taken': 'sudah dipakai',
  'reason/office': 'kantor ini tidak ada dalam daftar',
  'reason/letters': 'berisi huruf yang tidak dapat disimpan',
  'reason/form': 'bentuknya tidak dikenal',
  'reason/nik': 'NIK terdiri atas 16 angka',
  'reason/document-form': 'strukturnya bukan PDF yang dapat ditambah tanda tangan',
  'reason/document-damaged': 'tanda tangan yang sudah ada tidak lagi utuh',
  'reason/document-page': 'halaman tempat tanda tangan tidak ada',
  'reason/timeout': 'tidak menjawab pada waktunya',
  'reason/connection': 'sambungan gagal',
  'reason/server': 'layanan itu sendiri sedang bermasalah',
  'reason/too-much': 'jawabannya terlalu besar',
  'reason/not-a-pdf': 'jawabannya bukan PDF',
  'reason/not-this-document': 'dokumen yang kembali bukan dokumen yang dikirim',
  'reason/not-verified': 'tanda tangan di dalamnya tidak lolos pemeriksaan',
  'reason/not-understood': 'jawabannya tidak dapat dimengerti',
  'reason/stamp-mismatch': 'stempelnya untuk data lain',
  'reason/stamp-denied': 'permintaannya ditolak',
  'reason/unexplained': 'tanpa penjelasan',
} as const

export type ReasonCode = keyof typeof reason
