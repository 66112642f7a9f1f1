/** What the command line says. */
export const cli = {
  usage: `Ikrar membaca, memeriksa, menyimpan, dan mencetak Perjanjian Kinerja.

Pemakaian: ikrar PERINTAH [PILIHAN] [BERKAS…]

  read     membaca dokumen menjadi perjanjian (teks, DOCX, XLSX, PDF, pindaian, ZIP)
  check    memeriksa perjanjian dan menyebut setiap kesalahan beserta tempatnya
  write    mencetak perjanjian sebagai PDF, DOCX, atau XLSX
  import   menyimpan perjanjian ke basis data
  backup   simpan seluruh data ke satu berkas cadangan
  restore  pulihkan data dari cadangan
  audit    periksa keutuhan jejak, atau ekspor jejak
  serve    menjalankan layanan Ikrar
  verify   memeriksa tanda tangan elektronik dalam PDF
  doctor   memeriksa kesiapan mesin ini

  -h, --help       bantuan; "ikrar PERINTAH --help" untuk satu perintah
  -V, --version    versi
  --lang id|en     bahasa (atau variabel IKRAR_LANG)

Nilai keluar: 0 baik, 1 ada temuan kesalahan, 2 tidak terbaca atau salah pakai.`,
  'help/read': `Membaca dokumen menjadi perjanjian.

Pemakaian: ikrar read [PILIHAN] BERKAS…      ("-" berarti masukan standar)

  --json           cetak berkas pertukaran ikrar/agreements@1 (JSON)
  --origins        sertakan asal setiap nilai (berkas, halaman, kotak) dalam JSON
  --lang id|en     bahasa

Contoh: ikrar read perjanjian-2024.pdf --json > perjanjian.json
Nilai keluar: 0 semua terbaca, 2 ada berkas yang tidak terbaca.`,
  'help/check': `Memeriksa perjanjian. Semua berkas diperiksa bersama sebagai satu keluarga perjanjian.

Pemakaian: ikrar check [PILIHAN] BERKAS…     ("-" berarti masukan standar)

  --json           cetak berkas pertukaran beserta temuannya (JSON)
  --sarif          cetak temuan sebagai SARIF 2.1.0
  --lang id|en     bahasa

Contoh: ikrar check perjanjian-2024.docx
Nilai keluar: 0 tanpa kesalahan, 1 ada temuan kesalahan, 2 ada berkas yang tidak terbaca.`,
  'help/write': `Mencetak perjanjian dari berkas pertukaran (JSON), atau langsung dari dokumen apa pun yang dapat dibaca.

Pemakaian: ikrar write [PILIHAN] BERKAS      ("-" berarti masukan standar)

  --format pdf|docx|xlsx   bentuk hasil (bawaan: menurut nama --out, atau pdf)
  --out TEMPAT             berkas hasil, folder (diakhiri "/", satu berkas tiap perjanjian), atau "-" keluaran standar
  --agreement N            hanya perjanjian ke-N (mulai dari 1)
  --qr ALAMAT              alamat yang dicetak sebagai kode QR
  --draft                  beri tanda rancangan
  --no-attachment          PDF tanpa lampiran data (PDF/A-2a)
  --lang id|en             bahasa

Contoh: ikrar write perjanjian.json --out perjanjian.pdf`,
  'help/import': `Menyimpan perjanjian ke basis data layanan ini (DATA_DIR atau DATABASE_URL). Isi yang sama tidak disimpan dua kali.

Pemakaian: ikrar import [PILIHAN] BERKAS…    ("-" berarti masukan standar)

  --json           cetak hasilnya sebagai JSON
  --lang id|en     bahasa`,
  'help/backup': `Menyimpan seluruh data layanan ini ke satu berkas cadangan, juga saat Ikrar sedang berjalan.

Pemakaian: ikrar backup [PILIHAN] BERKAS     ("-" berarti keluaran standar)

  --json           cetak ringkasannya sebagai JSON
  --lang id|en     bahasa

Isinya: semua baris dan semua dokumen pada satu saat. Berkas ini memuat rahasia; simpan di tempat yang terkunci.
Nilai keluar: 0 tersimpan, 2 tidak tersimpan.`,
  'help/restore': `Memulihkan data dari berkas cadangan, seluruhnya atau tidak sama sekali.

Pemakaian: ikrar restore [PILIHAN] BERKAS    ("-" berarti masukan standar)

  --replace        gantikan data yang sudah ada (hilang setelah itu)
  --check          hanya periksa keutuhan cadangan
  --json           cetak ringkasannya sebagai JSON
  --lang id|en     bahasa

Cadangan yang terpotong, berubah, atau dari Ikrar yang lebih baru ditolak sebelum apa pun diubah.
Nilai keluar: 0 pulih (atau utuh), 2 ditolak.`,
  'help/audit': `Memeriksa atau mengekspor jejak: siapa melakukan apa, kapan, dari mana.

Pemakaian: ikrar audit verify [--head NOMOR:HASH] [--json]
           ikrar audit export [--format csv|jsonl] [--from TGL] [--until TGL] [--verb KATA] [--text TEKS]

  verify           telusuri rantai hash; sebut entri yang diubah, dihapus, diganti, atau dipindah
  --head           ujung rantai yang dicatat sebelumnya (dari cadangan atau log): juga temukan ekor yang dipotong
  export           cetak jejak ke keluaran standar, dari yang paling lama
  --lang id|en     bahasa

Nilai keluar: 0 jejak utuh, 1 jejak rusak, 2 tidak dapat diperiksa.`,
  'help/serve': `Menjalankan layanan Ikrar, sama seperti "npm start".

Pemakaian: ikrar serve [--sample]

  --sample         isi basis data kosong dengan provinsi contoh
  --lang id|en     bahasa

Pengaturan lewat variabel lingkungan (HOST, PORT, DATA_DIR, DATABASE_URL, …): docs/operations.md.`,
  'help/verify': `Memeriksa tanda tangan elektronik dalam PDF: apakah dokumen masih seperti saat ditandatangani, oleh siapa, dan kapan.

Pemakaian: ikrar verify [PILIHAN] BERKAS…    ("-" berarti masukan standar)

  --json           cetak hasilnya sebagai JSON
  --lang id|en     bahasa

Penerbit sertifikat yang dipercaya diatur dengan TRUST_ANCHORS (docs/operations.md). Tidak memerlukan jaringan.
Nilai keluar: 0 asli, 1 tidak asli atau penerbitnya tidak dikenal, 2 bukan PDF yang dapat diperiksa.`,
  'help/doctor': `Memeriksa kesiapan mesin ini: huruf, pencetak, pengenal tulisan, basis data, diska.

Pemakaian: ikrar doctor [--json] [--lang id|en]

Nilai keluar: 0 semua siap, 1 ada yang tidak siap.`,
  'error/unknown-command': 'tidak ada perintah "{command}". Lihat: ikrar --help',
  'error/unknown-option': 'tidak ada pilihan "{option}". Lihat: ikrar {command} --help',
  'error/unknown-global-option': 'tidak ada pilihan "{option}". Lihat: ikrar --help',
  'error/option-value': 'pilihan "{option}" belum benar: {reason}. Lihat: ikrar {command} --help',
  'error/no-files': 'berkas belum disebut. Lihat: ikrar {command} --help',
  'error/one-file': 'perintah ini memakai tepat satu berkas. Lihat: ikrar {command} --help',
  'error/cannot-open': '{name}: tidak dapat dibuka ({reason})',
  'error/cannot-write': '{name}: tidak dapat ditulis ({reason})',
  'error/no-such-agreement': '{name} berisi {count} perjanjian; tidak ada yang ke-{number}.',
  'error/several-agreements':
    '{name} berisi {count} perjanjian, padahal DOCX memuat satu. Pilih dengan --agreement N, atau isi --out dengan folder.',
  'error/binary-to-terminal': 'hasilnya bukan tulisan; sebut tempatnya dengan --out, atau alihkan keluaran standar.',
  'error/bug': 'kesalahan dalam Ikrar sendiri: {reason}',
  'reason/no-file': 'tidak ada',
  'reason/no-access': 'tidak ada izin',
  'reason/folder': 'ini folder',
  'reason/choices': 'pilih salah satu dari {choices}',
  'reason/whole-number': 'harus bilangan bulat mulai dari 1',
  'progress/opening': 'membuka {name}',
  'progress/recognising': '{name}: halaman {page}',
  'progress/recognising-of': '{name}: halaman {page} dari {pages}',
  'progress/understanding': '{name}: menyusun perjanjian',
  'progress/done': '{name}: selesai',
  'summary/agreement': '{number}. {unit}, tahun {year}',
  'summary/no-year': '{number}. {unit}, tahun tidak tercetak',
  'summary/first': 'pihak pertama',
  'summary/second': 'pihak kedua',
  'summary/alone': 'tidak ada (satu pihak)',
  'summary/signed': 'tempat, tanggal',
  'summary/rows': '{objectives} sasaran, {indicators} indikator',
  'summary/budget': '{lines} baris anggaran, {total}',
  'summary/doubts': '{count} hal diragukan',
  'summary/nameless': '(tanpa nama)',
  'summary/total': '{agreements} perjanjian dari {files} berkas, {doubts} hal diragukan.',
  'check/error': 'kesalahan',
  'check/warning': 'peringatan',
  'check/note': 'catatan',
  'check/repair': 'usul: {value}',
  'check/total': '{agreements} perjanjian diperiksa: {errors} kesalahan, {warnings} peringatan, {notes} catatan.',
  'check/clean': '{agreements} perjanjian diperiksa: tidak ada temuan.',
  'write/written': '{path} ditulis',
  'write/doubts': '{count} hal diragukan saat dibaca; lihat: ikrar read',
  'import/kept': '{unit}, tahun {year}: disimpan',
  'import/known': '{unit}, tahun {year}: sudah tersimpan',
  'import/total': '{kept} perjanjian disimpan, {known} sudah tersimpan sebelumnya.',
  'verify/genuine': 'ASLI',
  'verify/untrusted': 'UTUH, PENERBIT TIDAK DIKENAL',
  'verify/altered': 'BERUBAH',
  'verify/appended': 'DITAMBAHI',
  'verify/page-swapped': 'HALAMAN DIGANTI',
  'verify/not-ours': 'BUKAN DOKUMEN BERTANDA TANGAN',
  'verify/too-large': 'Berkas ini terlalu besar untuk diperiksa (READ_FILE_MB).',
  'verify/too-costly': 'Pemeriksaan berkas ini melampaui waktu atau memori yang disediakan.',
  'verify/not-pdf': 'Berkas ini bukan PDF.',
  'verify/unreadable': 'Struktur PDF ini tidak dapat dibaca.',
  'verify/unsigned': 'PDF ini tidak berisi tanda tangan elektronik.',
  'verify/byte-range': 'Bagian yang ditandatangani tidak meliputi seluruh dokumen.',
  'verify/revision-unreadable':
    'Bagian yang ditandatangani utuh, tetapi struktur PDF-nya tidak dapat dibaca dengan pasti.',
  'verify/signature-format': 'Isi tanda tangan rusak atau bentuknya tidak dikenal.',
  'verify/digest': 'Isi dokumen tidak sama dengan yang ditandatangani.',
  'verify/signature-value': 'Tanda tangan tidak cocok dengan sertifikatnya.',
  'verify/time-stamp': 'Stempel waktunya tidak sah.',
  'verify/content-changed': 'Isi dokumen di luar halaman diubah setelah ditandatangani.',
  'verify/pages-changed': 'Halaman {pages} berbeda dari yang ditandatangani.',
  'verify/bytes-after-signature': 'Ada {bytes} bita tambahan setelah tanda tangan terakhir.',
  'verify/unknown-issuer': 'Penerbit sertifikat atau stempel waktunya tidak termasuk yang dipercaya di sini.',
  'verify/outside-validity': 'Sertifikat tidak berlaku pada waktu penandatanganan.',
  'verify/intact': 'Bagian yang ditandatangani utuh.',
  'verify/signature': '{number}. {signer} ({field}), sertifikat dari {issuer}',
  'verify/nameless': '{number}. Penanda tangan tidak dapat dibaca ({field})',
  'verify/claimed': 'waktu menurut penanda tangan: {when}',
  'verify/stamped': 'waktu menurut stempel waktu: {when}',
  'verify/stamped-unproven': 'waktu menurut stempel waktu yang tidak dikenal: {when}',
  'doctor/good': 'baik',
  'doctor/bad': 'TIDAK SIAP',
  'doctor/node': 'Node.js',
  'doctor/fonts': 'huruf',
  'doctor/typesetter': 'pencetak',
  'doctor/recogniser': 'pengenal tulisan',
  'doctor/database': 'basis data',
  'doctor/disk': 'diska',
  'doctor/wall': 'dinding kantor',
  'doctor/seal': 'kunci penyegel',
  'doctor/typeset': 'satu halaman PDF dicetak dalam {milliseconds} milidetik',
  'doctor/recognised': 'pindaian uji terbaca dalam {seconds} detik',
  'doctor/misread': 'pindaian uji terbaca salah: "{text}"',
  'doctor/fonts-missing': 'paket huruf {package} tidak terpasang; jalankan "npm ci"',
  'doctor/fonts-found': 'Tinos terpasang',
  'doctor/database-new': 'PostgreSQL bawaan {version}, belum ada data di {folder}',
  'doctor/database-running': 'PostgreSQL {version}, sedang berjalan di {folder}',
  'doctor/database-stopped': 'PostgreSQL {version}, siap dijalankan di {folder}',
  'doctor/database-given': 'PostgreSQL {version} dari DATABASE_URL',
  'doctor/wall-holds': 'peran basis data tunduk pada batas antarkantor',
  'doctor/wall-void':
    'peran "{role}" adalah {power} dan menembus batas antarkantor; beri Ikrar peran biasa: ALTER ROLE {role} NOSUPERUSER NOBYPASSRLS',
  'doctor/seal-new': 'belum ada; dibuat saat rahasia pertama disegel',
  'doctor/seal-fits': '{from} cocok dengan yang disegel',
  'doctor/seal-lost':
    '{shut} langkah kedua tidak terbuka dengan {from}: kembalikan kunci yang dipakai saat cadangan dibuat, atau cabut langkah kedua orang-orangnya',
  'doctor/disk-free': '{free} tersisa untuk {folder}',
  'doctor/disk-low': 'hanya {free} tersisa untuk {folder}; sediakan paling sedikit {least}',
} as const

export type CliKey = keyof typeof cli
