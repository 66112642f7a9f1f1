import type { ReasonCode } from '../id/reason.ts'

/** Why an entry is not right, as the end of "The field … is not right: …". */
export const reason: Readonly<Record<ReasonCode, string>> = {
  'reason/year': 'a year has four digits, from 1900 to 2200',
  'reason/date': 'write a date like “1 Maret 2024” or “Januari 2024”',
  'reason/amount': 'write whole rupiah, like “Rp 30.508.381.000”',
  'reason/target': 'write a target like “97,5%”, “8 kali”, “3” or “WTP”',
  'reason/level': 'this level is not known',
  'reason/too-long': 'it is too long',
  'reason/missing': 'it must not be empty',
  'reason/username': 'a user name has 2 to 64 small letters, digits, dots, underscores, hyphens or @',
  'reason/taken': 'it is taken',
  'reason/office': 'this office is not in the list',
  'reason/email': 'write an e-mail address like “nama@kantor.go.id”',
  'reason/role': 'choose one of the roles',
  'reason/letters': 'it holds letters that cannot be kept',
  'reason/form': 'its form is not known',
}
