import type { FieldCode } from '../id/field.ts'

/** What the fields of forms are called that are no places of an agreement. */
export const field: Readonly<Record<FieldCode, string>> = {
  username: 'User name',
  password: 'Password',
  officeCode: 'Office',
  office: 'Office',
  name: 'Full name',
  email: 'E-mail address',
  role: 'Role',
  current: 'Present password',
  code: 'Code',
  files: 'Files',
  revision: 'Revision',
  edits: 'Changes',
  page: 'Page',
  severity: 'Weight of findings',
  unitId: 'Unit',
  from: 'From',
  until: 'Until',
  subjectId: 'Thing',
  actorId: 'Person',
  text: 'Words',
  csrf: 'Form token',
  nik: 'NIK',
}
