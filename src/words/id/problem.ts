import type { ProblemCode } from '../../core/problem.ts'

/** What went wrong and what to do, in plain Indonesian; {braces} are the problem's params. */
export const problem: Readonly<Record<ProblemCode, string>> = {
  'input/invalid': 'Isian “{field}” belum benar: {reason}.',
  'input/too-large': 'Kiriman terlalu besar: paling besar {limit}.',
  'access/sign-in-required': 'Silakan masuk lebih dahulu.',
  'access/wrong-credentials': 'Nama pengguna atau kata sandi tidak cocok.',
  'access/wrong-password': 'Kata sandi Anda yang sekarang tidak cocok.',
  'access/code-required': 'Akun ini memakai langkah kedua: sertakan kode dari aplikasi pengautentikasi.',
  'access/wrong-code': 'Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya lalu coba lagi.',
  'access/half-session-over': 'Waktu untuk memasukkan kode sudah habis. Silakan masuk dari awal.',
  'access/seal-lost':
    'Kode langkah kedua tidak dapat diperiksa: kunci penyegel server ini bukan kunci yang menyegelnya. Masuklah dengan kode pemulihan, atau minta pengelola mencabut langkah kedua akun Anda.',
  'access/second-factor-required':
    'Peran Anda mewajibkan masuk dua langkah. Pasang dahulu di /akun/dua-langkah, baru yang lain dapat dibuka.',
  'access/link-over': 'Tautan ini sudah dipakai, sudah diganti, atau sudah kedaluwarsa. Mintalah tautan yang baru.',
  'access/too-many-attempts': 'Terlalu banyak percobaan. Coba lagi setelah {minutes} menit.',
  'access/forbidden': 'Anda tidak berhak melakukan ini.',
  'access/csrf':
    'Formulir ini sudah kedaluwarsa, jadi belum ada yang disimpan. Buka lagi halamannya, lalu kirim dari sana.',
  'access/out-of-scope':
    'Perjanjian ini milik {office}, di luar wewenang Anda. Bila nama satuan kerjanya salah terbaca, betulkan dahulu; bila benar, yang menyimpannya adalah operator perencanaan kantor itu atau kantor di atasnya.',
  'access/own-roles': 'Peran sendiri hanya dapat diubah oleh pengelola lain.',
  'not-found': 'Tidak ditemukan.',
  'post/filled':
    'Jabatan ini sudah ada pejabatnya pada hari-hari itu. Akhiri dahulu masa jabatan yang lama; Plt. hanya untuk jabatan yang kosong.',
  'post/stood-in': 'Sudah ada Plh. untuk jabatan ini pada hari-hari itu.',
  'unit/circle': '{unit} tidak dapat berada di bawah {below}, karena {below} sendiri berada di bawahnya.',
  'unit/name-taken': 'Satuan kerja ini sudah mempunyai unit dengan nama itu.',
  'unit/has-units':
    '{unit} belum dapat ditutup: masih ada {units} unit di bawahnya. Pindahkan atau tutup lebih dahulu.',
  'unit/has-agreements': '{unit} belum dapat ditutup: perjanjian kinerjanya untuk tahun {year} sudah ada.',
  'unit/closed': '{unit} sudah ditutup. Buka kembali bila masih dipakai.',
  'unit/is-office': '{unit} adalah satuan kerja itu sendiri; nama dan tempatnya mengikuti daftar nasional.',
  'unit/same-place': '{unit} memang sudah berada di bawah {below}.',
  'unit/other-office': '{unit} adalah unit satuan kerja lain. Unit hanya dapat dipindahkan di dalam satuan kerjanya.',
  'unit/not-yet': '{unit} belum ada pada tanggal itu. Pilih tanggal sesudah unit itu dibentuk.',
  'roster/no-sheet':
    'Di dalam {name} tidak ada lembar yang dikenal. Pakai templat atau hasil ekspor; nama lembarnya {sheets}.',
  'roster/no-column': 'Lembar “{sheet}” tidak mempunyai kolom “{column}”. Kembalikan baris judul seperti pada templat.',
  'roster/unknown-code':
    'Tidak ada yang berkode {code} dalam wewenang Anda maupun di dalam berkas ini. Periksa kodenya, atau kosongkan bila barisnya baru.',
  'roster/code-twice': 'Kode {code} sudah dipakai pada baris {row}.',
  'roster/other-name':
    'Kode {code} adalah “{known}”, tetapi di sebelahnya tertulis “{name}”. Betulkan kodenya, atau kosongkan namanya.',
  'roster/known-official': 'Pejabat ini sudah dicatat dengan kode {code}. Pakai kode itu.',
  'roster/refused-rows':
    '{n} baris masih ditolak, jadi tidak ada yang diterapkan. Betulkan berkasnya, lalu unggah lagi.',
  'roster/nothing-changed': 'Tidak ada yang berubah, jadi tidak ada yang perlu diterapkan.',
  'roster/base-changed':
    'Organisasi atau pejabatnya berubah sejak pratinjau ini ditampilkan, jadi belum ada yang diterapkan. Lihat pratinjau yang baru di bawah, lalu terapkan.',
  'roster/applied': 'Berkas ini sudah diterapkan.',
  'unit/other-kind': '{unit} dan {into} berbeda jenis. Hanya unit sejenis yang dapat digabungkan.',
  'unit/twin-below':
    '{unit} tidak dapat pindah ke {into}: di sana sudah ada unit dengan nama yang sama. Ganti namanya atau gabungkan keduanya lebih dahulu.',
  'unit/later-holder':
    '{name} tercatat menjabat di {unit} mulai {day}, pada atau sesudah tanggal penggabungan. Hapus catatan itu atau pilih tanggal lain.',
  'conflict/stale-revision': 'Data ini sudah diubah oleh {who} pada {when}. Bandingkan kedua versi sebelum menyimpan.',
  'conflict/plan-changed':
    'Susunannya berubah sejak rencana ini ditampilkan. Periksa sekali lagi apa yang akan terjadi.',
  'conflict/already-set-up': 'Ikrar sudah disiapkan di sini.',
  'conflict/sample-of-another-agency':
    'Provinsi contoh adalah milik instansi lain, bukan {agency}. Siapkan kantor sendiri sebagai gantinya.',
  'conflict/second-factor-there': 'Langkah kedua sudah aktif untuk akun ini.',
  'conflict/second-factor-missing': 'Langkah kedua belum aktif untuk akun ini.',
  'conflict/own-account': 'Anda tidak dapat melakukan ini pada akun Anda sendiri.',
  'conflict/last-administrator': 'Ini pengelola terakhir yang masih aktif. Tunjuk pengelola lain lebih dahulu.',
  'conflict/user-state': 'Keadaan akun ini sudah berubah. Muat ulang halaman untuk melihatnya.',
  'conflict/no-password': 'Akun ini belum punya kata sandi. Buat dahulu lewat “Lupa kata sandi” di halaman masuk.',
  'conflict/already-kept': 'Perjanjian ini sudah disimpan; perubahan dibuat pada perjanjian yang tersimpan.',
  'conflict/batch-not-ready': 'Dokumen ini belum selesai dibaca, atau pembacaannya dibatalkan.',
  'plan/there': 'Kantor ini sudah mempunyai rencana sejenis untuk tahun itu.',
  'budget/there': 'Kantor ini sudah mempunyai dokumen anggaran itu untuk tahun dan revisi yang sama.',
  'library/there': 'Indikator dengan rumusan ini sudah ada dalam pustaka.',
  'conflict/role-held': 'Orang ini sudah memegang peran itu untuk unit yang sama pada tanggal-tanggal tersebut.',
  'setup/required': 'Ikrar belum disiapkan. Buka halaman penyiapan lebih dahulu.',
  'setup/weak-password':
    'Kata sandi ini mudah ditebak: pakailah paling sedikit {minimum} huruf, bukan kata yang umum atau nama pengguna. Kalimat pendek paling mudah diingat.',
  'sso/off': 'Masuk lewat SSO tidak diaktifkan di Ikrar ini.',
  'sso/unreachable': 'Layanan SSO sedang tidak dapat dihubungi. Coba lagi nanti, atau masuk dengan kata sandi.',
  'sso/denied': 'Layanan SSO tidak mengizinkan Anda masuk, atau Anda membatalkannya.',
  'sso/wrong-state': 'Jalan masuk lewat SSO ini sudah kedaluwarsa atau dimulai di peramban lain. Silakan mulai lagi.',
  'sso/unknown-user':
    'Akun SSO Anda belum terdaftar di Ikrar. Mintalah undangan kepada pengelola Ikrar di kantor Anda.',
  'file/empty': 'Berkas {name} kosong.',
  'file/too-large': 'Berkas {name} terlalu besar ({size}); paling besar {limit}.',
  'file/too-many-pages': 'Berkas {name} berisi {pages} halaman; paling banyak {limit}. Pisahkan berkas ini.',
  'file/too-many-rows': 'Berkas {name} berisi lebih dari {limit} baris tabel. Pisahkan berkas ini.',
  'file/too-deep': 'Berkas {name} bersarang terlalu dalam (lebih dari {limit} tingkat).',
  'file/too-much-decompressed': 'Isi berkas {name} mengembang melebihi {limit}; berkas ini ditolak.',
  'file/too-many-entries': 'Berkas {name} berisi lebih dari {limit} berkas di dalamnya.',
  'file/too-slow': 'Halaman {page} berkas {name} tidak selesai dibaca dalam {seconds} detik.',
  'file/encrypted': 'Berkas {name} terkunci kata sandi. Simpan ulang tanpa kata sandi lalu unggah lagi.',
  'file/macros': 'Berkas {name} berisi makro. Simpan sebagai .docx atau .xlsx biasa lalu unggah lagi.',
  'file/xml-entities': 'Berkas {name} berisi deklarasi XML yang tidak diizinkan.',
  'file/wrong-extension':
    'Berkas {name} sebenarnya berjenis {actual}, bukan {claimed}. Perbaiki nama berkasnya lalu unggah lagi.',
  'file/unknown-format': 'Jenis berkas {name} tidak dikenal. Gunakan PDF, DOCX, XLSX, JPEG, PNG, TIFF, TXT, atau ZIP.',
  'file/legacy-format':
    'Berkas {name} berformat {format}, yang tidak dibaca di sini. Simpan sebagai {wanted} lalu unggah lagi.',
  'file/broken': 'Berkas {name} rusak dan tidak dapat dibuka.',
  'file/no-agreement': 'Tidak ada perjanjian kinerja yang ditemukan di berkas {name}.',
  'file/reader-crashed': 'Pembaca berhenti saat membaca berkas {name}. Berkas lain tetap dibaca.',
  'interchange/invalid': 'Berkas pertukaran tidak sah pada {place}: {reason}.',
  'copy/in-work': '{unit} sudah mempunyai naskah untuk tahun itu. Lanjutkan naskah yang ada.',
  'copy/no-level': '{unit} tidak membuat perjanjian kinerja.',
  'copy/not-an-office': '{unit} bukan satuan kerja. Tahun baru dibuka untuk satu satuan kerja.',
  'copy/no-last-year': 'Belum ada perjanjian tahun sebelumnya yang dapat dibawa.',
  'copy/no-superior': 'Atasan unit ini belum mempunyai naskah untuk tahun itu.',
  'copy/other-office': 'Dokumen atau perjanjian itu milik satuan kerja lain, bukan {office}.',
  'copy/year-kept': 'Perjanjian {unit} tahun {year} sudah tersimpan. Pilih tahun lain, atau susun perubahannya.',
  'copy/moved-on':
    'Orang lain sudah membawa naskah ini ke langkah berikutnya sejak Anda membukanya. Lihat keadaannya sekarang, lalu putuskan lagi.',
  'copy/not-a-draft': 'Naskah ini tidak lagi berupa rancangan, sehingga isinya tidak dapat diubah.',
  'copy/unmet': 'Langkah ini belum dapat diambil: {needs}.',
  'copy/frozen': 'Yang sudah ditandatangani tidak berubah lagi. Buat perjanjian perubahan.',
  'copy/no-such-step': 'Dari keadaan naskah sekarang, langkah itu tidak ada.',
  'cascade/no-copy': '{unit} belum mempunyai naskah yang dapat diisi. Mulai naskahnya lebih dulu.',
  'cascade/nothing-to-fill':
    'Tidak ada yang perlu diisi: semua yang diminta sudah ada, atau naskahnya tidak dapat diubah.',
  'cascade/undo-late':
    'Pengisian ini tidak dapat diurungkan lagi karena naskah {unit} sudah diubah sesudahnya. Ubah barisnya di naskah itu.',
  'amendment/no-year':
    'Perjanjian ini tidak menyebut tahunnya, sehingga tidak dapat diubah di sini. Betulkan dahulu hasil bacaannya.',
  'amendment/open':
    'Perubahan yang menjadi versi {version} masih menunggu tanda tangan. Selesaikan atau kembalikan dahulu.',
  'amendment/not-signed':
    'Perjanjian ini belum ditandatangani semua pihaknya, sehingga belum ada yang diubah. Kembalikan naskahnya untuk diperbaiki.',
  'amendment/nothing-to-compare': 'Belum ada versi lain untuk dibandingkan: ini versi pertama.',
  'amendment/not-offered':
    'Perubahan perjanjian ini tidak sedang ditawarkan: pejabatnya tidak berganti, atau tawarannya sudah dikesampingkan.',
  'amendment/not-dismissed': 'Tawaran perubahan perjanjian ini tidak dikesampingkan; mungkin sudah ditawarkan lagi.',
  'agreement/no-party': 'Perjanjian ini tidak punya pihak pertama.',
  'database/constraint': 'Data ditolak oleh aturan {constraint}.',
  'tree/too-many-pages':
    'Pohon ini memerlukan {pages} halaman A3; paling banyak {limit}. Lipat sebagian atau lihat satu cabang saja, lalu unduh lagi.',
  'book/empty':
    'Belum ada yang dapat dibukukan dari {office} tahun {year}. Sertakan rancangan, atau tunggu sampai ada yang ditandatangani.',
  'book/too-many': 'Buku ini akan memuat {agreements} perjanjian; paling banyak {limit}.',
  'book/too-large':
    'Dokumen asli yang bertanda tangan melebihi {limit} MB. Buatlah buku tanpa menyertakannya; daftar dan sidik jarinya tetap tercetak.',
  'typesetting/failed': 'Dokumen tidak dapat dicetak: {reason}.',
  'paper/print-out':
    'Cetakan naskah ini sedang ditandatangani di atas kertas. Kembalikan dahulu cetakannya pada halaman tanda tangan.',
  'paper/no-print': 'Ambil dahulu cetakan untuk ditandatangani.',
  'paper/scan-there': 'Pindaian sudah diunggah. Buang dahulu pindaiannya, lalu kembalikan cetakannya.',
  'paper/not-read': 'Pindaian ini belum selesai dibaca, atau sudah diganti. Muat ulang halaman.',
  'paper/differs':
    'Pindaian ini tidak sama dengan yang dicetak ({n} perbedaan), maka tidak dapat dicatat sebagai perjanjian yang ditandatangani.',
  'paper/own-scan':
    'Anda sendiri yang mengunggah pindaian ini. Yang menyatakan bahwa isinya sama dengan yang dicetak harus orang lain: pihak pertama, pihak kedua, atau perencana lain.',
  'paper/reason-missing':
    'Ada {n} bagian yang tidak terbaca dengan pasti. Periksa pada kertas dan tulis bahwa isinya sama dengan cetakan.',
  'paper/form':
    'Pindaian diunggah sebagai satu PDF, atau sebagai gambar JPEG atau PNG, satu gambar untuk satu halaman.',
  'signing/other-name':
    'Sertifikat ini atas nama “{certificate}”, sedangkan nama yang tercetak “{printed}”. Bila memang orang yang sama, tulis mengapa namanya berbeda, lalu tanda tangani lagi.',
  'signing/wrong-passphrase': 'Kata sandi sertifikat tidak cocok.',
  'signing/certificate-expired':
    'Sertifikat {name} sudah kedaluwarsa pada {when}. Mintalah sertifikat baru kepada penerbitnya.',
  'signing/certificate-not-yet-valid': 'Sertifikat {name} baru berlaku pada {when}.',
  'signing/weak-key':
    'Kunci sertifikat {name} terlalu lemah ({key}). Pakailah RSA 2048 bit atau lebih, atau kurva P-256, P-384, P-521, dengan SHA-256 atau lebih.',
  'signing/legacy-p12':
    'Berkas sertifikat ini disandikan dengan cara lama ({algorithm}) yang tidak aman. Ekspor ulang sebagai PKCS#12 dengan AES-256.',
  'signing/broken-p12': 'Berkas sertifikat ini bukan PKCS#12 (.p12 atau .pfx) yang utuh.',
  'signing/no-key': 'Berkas sertifikat ini tidak berisi kunci pribadi beserta sertifikatnya.',
  'signing/not-for-signing': 'Sertifikat {name} tidak diterbitkan untuk menandatangani.',
  'signing/not-kept-here':
    'Sertifikat yang tersimpan tidak dapat dibuka: kuncinya berbeda, atau bukan milik pengguna ini. Simpan ulang sertifikatnya.',
  'signing/document': 'Dokumen ini tidak dapat ditandatangani: {reason}.',
  'signing/field-taken': '{field} sudah menandatangani dokumen ini.',
  'signing/already-signed': 'Pihak ini sudah menandatangani: {who} pada {when}.',
  'signing/time-stamp-failed': 'Layanan stempel waktu tidak memberi stempel yang sah: {reason}. Coba lagi nanti.',
  'signing/no-service': 'Layanan tanda tangan elektronik belum diatur di sini.',
  'signing/service-unreachable':
    'Layanan tanda tangan elektronik tidak dapat dihubungi: {reason}. Coba lagi nanti; dokumen belum ditandatangani.',
  'signing/service-credentials':
    'Layanan tanda tangan elektronik menolak nama pengguna atau kata sandi aplikasi ini. Beri tahu pengelola.',
  'signing/service-refused': 'Layanan tanda tangan elektronik menolak: {reason}.',
  'signing/service-broken':
    'Jawaban layanan tanda tangan elektronik tidak dapat dipakai: {reason}. Dokumen belum ditandatangani.',
  'signing/not-registered': 'NIK ini belum terdaftar pada layanan tanda tangan elektronik.',
  'signing/service-certificate':
    'Sertifikat pada layanan tanda tangan elektronik tidak berlaku ({status}). Perbarui sertifikatnya lebih dahulu.',
  'service/not-ready': 'Ikrar sedang tidak siap. Coba lagi sebentar lagi.',
  internal: 'Terjadi kesalahan di Ikrar. Laporkan nomor {request} kepada pengelola.',
}
