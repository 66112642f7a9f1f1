import { z } from 'zod'
import { ROLES as ROLE_NAMES } from '../../core/access/role.ts'
import { endpoint, json } from './endpoint.ts'
import { byId, none } from './parameters.ts'

const id = z.uuid()
const day = z.iso.date()

const rolesView = json(
  'RolesView',
  z.object({
    user: z.object({ id, name: z.string(), office: z.string() }),
    isOwn: z.boolean(),
    today: day,
    roles: z.array(
      z.object({
        id,
        role: z.enum(ROLE_NAMES),
        unitId: id,
        unit: z.string(),
        from: day,
        until: day.nullable(),
        by: z.string().nullable(),
        at: z.iso.datetime(),
        state: z.enum(['now', 'later', 'over']),
        mayEnd: z.boolean(),
      }),
    ),
    units: z.array(z.object({ id, name: z.string() })),
  }),
)

const newRole = z.object({
  role: z.enum(ROLE_NAMES),
  unitId: z.string().max(100),
  from: z.string().max(20),
  until: z.string().max(20).nullable().default(null),
})

/** Who may do what: roles of users, given and ended by administrators. */
export const ROLES = {
  getRoles: endpoint({
    id: 'getRoles',
    method: 'get',
    path: '/users/{id}/roles',
    tag: 'users',
    summary: { id: 'Peran seorang pengguna', en: "A user's roles" },
    access: 'reader',
    params: byId,
    query: none,
    body: null,
    answer: rolesView,
    problems: ['not-found', 'access/forbidden'],
  }),
  giveRole: endpoint({
    id: 'giveRole',
    method: 'post',
    path: '/users/{id}/roles',
    tag: 'users',
    summary: { id: 'Beri peran di satu unit dan semua di bawahnya', en: 'Give a role for a unit and all below it' },
    access: 'reader',
    params: byId,
    query: none,
    body: { kind: 'json', of: { name: 'NewRole', schema: newRole } },
    answer: rolesView,
    problems: ['not-found', 'access/forbidden', 'access/own-roles', 'input/invalid', 'conflict/role-held'],
  }),
  endRole: endpoint({
    id: 'endRole',
    method: 'delete',
    path: '/users/{id}/roles/{role}',
    tag: 'users',
    summary: { id: 'Akhiri sebuah peran', en: 'End a role' },
    access: 'reader',
    params: z.object({ id: z.string().max(100), role: z.string().max(100) }),
    query: none,
    body: null,
    answer: rolesView,
    problems: ['not-found', 'access/forbidden', 'access/own-roles'],
  }),
} as const
