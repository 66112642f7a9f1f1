/** What the fields of forms are called that are no places of an agreement. */
export const field = {
  username: 'Nama pengguna',
  password: 'Kata sandi',
  officeCode: 'Kantor',
  files: 'Berkas',
  revision: 'Revisi',
  edits: 'Perubahan',
  page: 'Halaman',
  severity: 'Bobot temuan',
  role: 'Peran',
  unitId: 'Unit',
  from: 'Mulai',
  until: 'Sampai',
  subjectId: 'Hal',
  actorId: 'Orang',
  text: 'Kata',
  csrf: 'Tanda formulir',
} as const

export type FieldCode = keyof typeof field
