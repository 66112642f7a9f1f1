import { z } from 'zod'
import { CAPACITIES } from '../../core/organisation/tenure.ts'
import { PROBLEM_CODES } from '../../core/problem.ts'
import { endpoint, json } from './endpoint.ts'
import { unitView } from './organisation-endpoints.ts'
import { byId, none } from './parameters.ts'

const id = z.uuid()
const day = z.iso.date()
const named = z.object({ id, name: z.string() })

const merger = z.object({
  unitIds: z.array(z.string().max(100)).min(1).max(50),
  from: z.string().max(20),
  moved: z.array(z.string().max(100)).max(100).default([]),
})

const mergerView = json(
  'Merger',
  z.object({
    into: named,
    from: day,
    closes: z.array(named),
    moves: z.array(named.extend({ above: z.string() })),
    holders: z.array(named.extend({ unit: z.string(), capacity: z.enum(CAPACITIES), isMoved: z.boolean() })),
    lastDay: day,
    roles: z.number().int(),
    problems: z.array(
      z.object({
        code: z.enum(PROBLEM_CODES),
        at: z.string(),
        params: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    ),
    plan: z.string(),
  }),
)

/** Units that become one with another. */
export const MERGERS = {
  previewMerger: endpoint({
    id: 'previewMerger',
    method: 'post',
    path: '/units/{id}/merger/preview',
    tag: 'organisation',
    summary: {
      id: 'Apa yang akan terjadi bila unit-unit digabungkan ke unit ini',
      en: 'What would happen if units were merged into this one',
    },
    access: 'reader',
    params: byId,
    query: none,
    body: { kind: 'json', of: { name: 'NewMerger', schema: merger } },
    answer: mergerView,
    problems: ['not-found', 'access/forbidden', 'input/invalid'],
  }),
  mergeUnits: endpoint({
    id: 'mergeUnits',
    method: 'post',
    path: '/units/{id}/merger',
    tag: 'organisation',
    summary: { id: 'Gabungkan unit-unit ke unit ini', en: 'Merge units into this one' },
    access: 'reader',
    params: byId,
    query: none,
    body: {
      kind: 'json',
      of: { name: 'ConfirmedMerger', schema: merger.extend({ plan: z.string().max(100).nullable().default(null) }) },
    },
    answer: unitView,
    problems: [
      'not-found',
      'access/forbidden',
      'input/invalid',
      'unit/closed',
      'unit/not-yet',
      'unit/is-office',
      'unit/other-office',
      'unit/other-kind',
      'unit/circle',
      'unit/has-agreements',
      'unit/twin-below',
      'unit/later-holder',
      'post/filled',
      'post/stood-in',
      'conflict/plan-changed',
    ],
  }),
} as const
