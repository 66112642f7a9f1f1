import { z } from 'zod'
import { endpoint, json } from './endpoint.ts'
import { unitView } from './organisation-endpoints.ts'
import { byId, none } from './parameters.ts'
import { officialSchema, tenureSchema } from './people-schemas.ts'

const short = z.string().max(1_000)

const byTenure = z.object({ id: z.string().max(100), tenure: z.string().max(100) })

/** Officials, and the posts at the heads of units. */
export const PEOPLE = {
  findOfficials: endpoint({
    id: 'findOfficials',
    method: 'get',
    path: '/officials',
    tag: 'organisation',
    summary: { id: 'Cari pejabat menurut nama atau NIP', en: 'Find officials by name or NIP' },
    access: 'reader',
    params: none,
    query: z.object({ text: z.string().max(200).default('') }),
    body: null,
    answer: json('Officials', z.object({ officials: z.array(officialSchema) })),
    problems: ['access/forbidden', 'input/invalid'],
  }),
  getOfficial: endpoint({
    id: 'getOfficial',
    method: 'get',
    path: '/officials/{id}',
    tag: 'organisation',
    summary: { id: 'Seorang pejabat dengan masa jabatannya', en: 'An official with their tenures' },
    access: 'reader',
    params: byId,
    query: none,
    body: null,
    answer: json('OfficialView', officialSchema.extend({ tenures: z.array(tenureSchema) })),
    problems: ['not-found', 'access/forbidden'],
  }),
  appoint: endpoint({
    id: 'appoint',
    method: 'post',
    path: '/units/{id}/tenures',
    tag: 'organisation',
    summary: { id: 'Catat pejabat unit ini', en: 'Note who holds the post at the head of this unit' },
    access: 'reader',
    params: byId,
    query: none,
    body: {
      kind: 'json',
      of: {
        name: 'NewTenure',
        schema: z.object({
          name: short,
          nip: short.default(''),
          capacity: z.string().max(20),
          decree: short.default(''),
          from: z.string().max(20),
          until: z.string().max(20).nullable().default(null),
        }),
      },
    },
    answer: unitView,
    problems: ['not-found', 'access/forbidden', 'input/invalid', 'unit/closed', 'post/filled', 'post/stood-in'],
  }),
  endTenure: endpoint({
    id: 'endTenure',
    method: 'patch',
    path: '/units/{id}/tenures/{tenure}',
    tag: 'organisation',
    summary: { id: 'Akhiri masa jabatan', en: 'End a tenure' },
    access: 'reader',
    params: byTenure,
    query: none,
    body: { kind: 'json', of: { name: 'TenureEnd', schema: z.object({ until: z.string().max(20) }) } },
    answer: unitView,
    problems: ['not-found', 'access/forbidden', 'input/invalid', 'post/filled', 'post/stood-in'],
  }),
  removeTenure: endpoint({
    id: 'removeTenure',
    method: 'delete',
    path: '/units/{id}/tenures/{tenure}',
    tag: 'organisation',
    summary: { id: 'Hapus masa jabatan yang salah catat', en: 'Remove a tenure noted by mistake' },
    access: 'reader',
    params: byTenure,
    query: none,
    body: null,
    answer: unitView,
    problems: ['not-found', 'access/forbidden'],
  }),
} as const
