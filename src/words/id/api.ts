/** Labels of the API's reference page. */
export const api = {
  title: 'API Ikrar',
  introduction:
    'Semua yang dapat dilakukan di layar dapat dilakukan pula oleh program. Masuk dengan POST /api/v1/session, lalu kirim tokennya sebagai “Authorization: Bearer …”.',
  document: 'Dokumen OpenAPI 3.1',
  interchange: 'JSON Schema berkas pertukaran',
  query: 'Saringan',
  body: 'Isi',
  answer: 'Jawaban',
  problems: 'Penolakan',
  access: 'Untuk',
  everyone: 'siapa saja',
  signedIn: 'yang sudah masuk',
  problemsAre:
    'Setiap penolakan dijawab sebagai application/problem+json dengan kode, tempat (at), dan kalimatnya. Kurung kurawal diisi dengan fakta.',
  code: 'Kode',
  status: 'Status',
  sentence: 'Kalimat',
  tags: {
    session: 'Masuk dan keluar',
    account: 'Akun sendiri',
    users: 'Pengguna',
    batches: 'Membaca dokumen',
    drafts: 'Membetulkan hasil bacaan',
    agreements: 'Perjanjian',
    copies: 'Penyusunan',
    organisation: 'Organisasi',
    plans: 'Rencana dan anggaran',
    audit: 'Jejak audit',
    system: 'Layanan',
  },
}

export type ApiWords = typeof api
