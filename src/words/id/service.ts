/** What the service says to the person who started it. */
export const service = {
  running: 'Ikrar berjalan di {address}',
  'next/set-up': 'Buka alamat itu di peramban untuk menyiapkan kantor dan pengelola pertama.',
  'next/sign-in': 'Buka alamat itu di peramban, lalu masuk.',
  'next/sample': 'Provinsi contoh sudah diisikan. Masuk sebagai salah satu dari:',
  'next/sample-known': 'Basis data sudah berisi, jadi --sample tidak mengisikan apa pun. Buka alamat itu lalu masuk.',
  'sample/sign-in': '  {username}   kata sandi {password}   {name} ({role})',
  data: 'Data: {place} (PostgreSQL {version})',
  'data/given': 'DATABASE_URL',
  'how-to-stop': 'Berhenti: Ctrl-C.',
  stopping: 'Ikrar berhenti …',
  stopped: 'Ikrar sudah berhenti.',
} as const

export type ServiceKey = keyof typeof service
