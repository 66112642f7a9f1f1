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
  'reason/email': 'alamat surel ditulis seperti “nama@kantor.go.id”',
  'reason/role': 'pilih salah satu peran',
  'reason/letters': 'berisi huruf yang tidak dapat disimpan',
  'reason/form': 'bentuknya tidak dikenal',
} as const

export type ReasonCode = keyof typeof reason
