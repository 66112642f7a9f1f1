/** Apa yang dikatakan backup, restore, dan audit. */
export const safe = {
  'backup/nothing-to-save': 'belum ada data Ikrar di sini yang dapat disimpan.',
  'backup/not-a-backup': '{file} bukan cadangan Ikrar.',
  'backup/truncated': 'cadangan {file} terpotong; tidak ada yang diubah.',
  'backup/altered': 'cadangan {file} tidak seperti saat ditulis ({place}); tidak ada yang diubah.',
  'backup/newer': 'cadangan {file} dibuat Ikrar yang lebih baru ({what}). Pakai Ikrar versi itu atau yang lebih baru.',
  'backup/other-migrations':
    'cadangan {file} dibuat dengan migrasi {migration} yang lain isinya. Pakai Ikrar yang membuatnya.',
  'backup/not-empty': 'sudah ada data di sini. Tambahkan --replace bila data itu boleh hilang.',
  'backup/foreign-database': 'basis data ini berisi tabel {table} yang bukan milik Ikrar; tidak ada yang diubah.',
  'backup/does-not-fit': 'isi cadangan {file} tidak memenuhi aturan basis data ({reason}); tidak ada yang diubah.',
  'backup/file': '{file}: {reason}',
  'progress/table': 'tabel {name} ({done} dari {all})',
  'progress/files': 'dokumen {done} dari {all}',
  'progress/verify': 'memeriksa cadangan: {percent}%',
  'progress/trail': 'menelusuri jejak: {done} dari {all}',
  'summary/saved': 'Tersimpan di {file}: {rows} baris dari {tables} tabel, {files} dokumen, {size}.',
  'summary/restored': 'Pulih dari {file} (dibuat {madeAt}): {rows} baris dari {tables} tabel, {files} dokumen.',
  'summary/whole': '{file} utuh (dibuat {madeAt}): {rows} baris dari {tables} tabel, {files} dokumen.',
  'summary/missing': 'Perhatian: {missing} dokumen yang disebut basis data tidak ada di folder data.',
  'summary/key-carried':
    'Kunci penyegel (signing.key) ikut di dalamnya: siapa memegang cadangan ini dapat membuka rahasia yang disegel.',
  'summary/key-apart':
    'Kunci penyegel (SIGNING_KEY) TIDAK ikut: simpan terpisah. Tanpa kunci itu langkah kedua dan sertifikat tidak terbuka lagi.',
  'summary/key-other':
    'Perhatian: rahasia di dalamnya disegel dengan kunci lain dari yang ada di sini. Pasang SIGNING_KEY yang dipakai saat cadangan dibuat.',
  'summary/hash': 'SHA-256 berkas: {hash}',
  'summary/head': 'Ujung jejak: {head}',
  'summary/sign-in': 'Semua orang perlu masuk lagi.',
  'trail/altered': 'entri {number} ({at}, {who}, {verb}) DIUBAH: isinya tidak lagi sesuai hash-nya',
  'trail/replaced': 'entri {number} ({at}, {who}, {verb}) DIGANTI: entri sesudahnya menyambung ke isi yang lain',
  'trail/moved': 'entri {number} ({at}, {who}, {verb}) DIPINDAH: semula bernomor {other}',
  'trail/removed': 'entri {number} DIHAPUS',
  'trail/removed-many': 'entri {number} sampai {other} DIHAPUS',
  'trail/head-missing':
    'ujung jejak yang dicatat (entri {number}) TIDAK ADA: ekornya dipotong atau jejak ditulis ulang',
  'trail/emptied': 'jejak KOSONG padahal Ikrar sudah disiapkan',
  'trail/more': '… dan {more} lagi',
  'trail/holds': 'Jejak utuh: {entries} entri.',
  'trail/broken': 'Jejak RUSAK: {faults} kejanggalan dalam {entries} entri.',
  'error/audit-usage': 'sebut "verify" atau "export". Lihat: ikrar audit --help',
  'reason/head': 'tulis NOMOR:HASH atau HASH (64 angka heksadesimal)',
} as const

export type SafeKey = keyof typeof safe
