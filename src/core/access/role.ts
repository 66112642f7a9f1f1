/** What somebody is for a unit and all below it (blueprint §9); one person may be several. */
export const ROLES = ['planner', 'official', 'compiler', 'national', 'auditor', 'admin'] as const

export type Role = (typeof ROLES)[number]

/**
 * Everything that may be allowed. `read` what is kept; `keep` what was read from documents; `draft` agreements and enter
 * `measure`d actuals; `sign`, `return`, `verify` as a superior; `accept` and `compile` what offices hand in; `plan` key
 * indicators and calendar; `evaluate`; `administer` organisation and users; `audit`: read the trail of who did what.
 */
export const RIGHTS = [
  'read',
  'keep',
  'draft',
  'measure',
  'sign',
  'return',
  'verify',
  'accept',
  'compile',
  'plan',
  'evaluate',
  'administer',
  'audit',
] as const

export type Right = (typeof RIGHTS)[number]

/** The one table of who may do what within their unit. */
export const RIGHTS_OF: Readonly<Record<Role, readonly Right[]>> = {
  planner: ['read', 'keep', 'draft', 'measure'],
  official: ['read', 'sign', 'return', 'verify'],
  compiler: ['read', 'return', 'accept', 'compile'],
  national: ['read', 'return', 'accept', 'compile', 'plan'],
  auditor: ['read', 'evaluate', 'audit'],
  admin: ['read', 'administer', 'audit'],
}

/** Which of all rights somebody has, at one place or anywhere. */
export type Rights = Readonly<Record<Right, boolean>>

/** The rights that any of these roles gives. */
export const rightsOf = (roles: readonly Role[]): Rights => {
  const has = (right: Right): boolean => roles.some((role) => RIGHTS_OF[role].includes(right))
  return Object.fromEntries(RIGHTS.map((right) => [right, has(right)])) as Rights
}
