import { ACCOUNT, USERS } from './account-endpoints.ts'
import { AGREEMENTS } from './agreements-endpoints.ts'
import { AMENDMENTS } from './amendment-endpoints.ts'
import { AUDIT } from './audit-endpoints.ts'
import { BOOKS } from './book-endpoints.ts'
import { CASCADE } from './cascade-endpoints.ts'
import { DRAFTING } from './drafting-endpoints.ts'
import { LETTERHEADS } from './letterhead-endpoints.ts'
import { MERGERS } from './merger-endpoints.ts'
import { ORGANISATION } from './organisation-endpoints.ts'
import { PAPER } from './paper-endpoints.ts'
import { PEOPLE } from './people-endpoints.ts'
import { PLANS } from './plan-endpoints.ts'
import { READING } from './reading-endpoints.ts'
import { ROLES } from './role-endpoints.ts'
import { ROSTER } from './roster-endpoints.ts'
import { SESSION } from './session-endpoints.ts'
import { SIGNING } from './signing-endpoints.ts'
import { SUPERIOR } from './superior-endpoints.ts'
import { SYSTEM } from './system-endpoints.ts'
import { TREE } from './tree-endpoints.ts'
import { VERIFICATION } from './verification-endpoints.ts'

/** Every endpoint of /api/v1. */
export const ENDPOINTS = {
  ...SYSTEM,
  ...SESSION,
  ...ACCOUNT,
  ...USERS,
  ...READING,
  ...AGREEMENTS,
  ...CASCADE,
  ...AMENDMENTS,
  ...BOOKS,
  ...DRAFTING,
  ...SIGNING,
  ...SUPERIOR,
  ...PAPER,
  ...ROLES,
  ...ORGANISATION,
  ...ROSTER,
  ...LETTERHEADS,
  ...MERGERS,
  ...TREE,
  ...PEOPLE,
  ...PLANS,
  ...VERIFICATION,
  ...AUDIT,
} as const

export type EndpointId = keyof typeof ENDPOINTS
