/** What the fields of forms are called that are no places of an agreement. */
export const field = {
  username: 'Nama pengguna',
  password: 'Kata sandi',
  officeCode: 'Kantor',
  office: 'Satuan kerja',
  name: 'Nama lengkap',
  email: 'Alamat surel',
  role: 'Peran',
  current: 'Kata sandi sekarang',
  code: 'Kode',
  files: 'Berkas',
  revision: 'Revisi',
  edits: 'Perubahan',
  page: 'Halaman',
  severity: 'Bobot temuan',
  unitId: 'Unit',
  from: 'Mulai',
  until: 'Sampai',
  subjectId: 'Hal',
  actorId: 'Orang',
  text: 'Kata',
  csrf: 'Tanda formulir',
  nik: 'NIK',
} as const

export type FieldCode = keyof typeof field
