/** Every kind of thing the trail speaks of. `request`: a change that was refused, as far as it is known what it meant. */
export const AUDIT_SUBJECTS = [
  'installation',
  'user',
  'batch',
  'draft',
  'agreement',
  'copy',
  'unit',
  'official',
  'roster',
  'plan',
  'budget',
  'indicator',
  'request',
] as const

export type AuditSubject = (typeof AUDIT_SUBJECTS)[number]
