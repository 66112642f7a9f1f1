/** What a user of this installation is; each may do what the ones after it may (blueprint §9, as far as it goes today). */
export const ROLES = ['admin', 'planner', 'auditor'] as const

export type Role = (typeof ROLES)[number]

/** What a role may do: `read` everything kept, `keep` what was read from documents, `administer` users and the office. */
export type Rights = { readonly read: boolean; readonly keep: boolean; readonly administer: boolean }

export const rightsOf = (role: Role): Rights => ({
  read: true,
  keep: role !== 'auditor',
  administer: role === 'admin',
})
