import { z } from 'zod'
import { AUDIT_SUBJECTS } from '../../core/audit-subject.ts'
import { endpoint, json } from './endpoint.ts'
import { none, whole } from './parameters.ts'
import { auditDetail } from './views.ts'

const changes = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).nullable()

const trailPage = json(
  'TrailPage',
  z.object({
    entries: z.array(
      z.object({
        number: z.number().int(),
        at: z.iso.datetime(),
        actorId: z.string().nullable(),
        who: z.string(),
        verb: z.string(),
        subject: z.string(),
        subjectId: z.string(),
        detail: auditDetail,
        before: changes,
        after: changes,
        refusal: z.string().nullable(),
        address: z.string().nullable(),
        request: z.string().nullable(),
        unitId: z.string().nullable(),
        hash: z.string(),
      }),
    ),
    names: z.record(z.string(), z.string()),
    next: z.number().int().nullable(),
  }),
)

const filter = z.object({
  subject: z.enum(AUDIT_SUBJECTS).optional(),
  subjectId: z.uuid().optional(),
  actorId: z.uuid().optional(),
  verb: z
    .string()
    .regex(/^[a-z-]+$/)
    .max(50)
    .optional(),
  from: z.string().max(40).optional(),
  until: z.string().max(40).optional(),
  text: z.string().max(500).optional(),
  outcome: z.enum(['done', 'refused']).optional(),
})

/** The trail of who did what: searched newest first, exported oldest first, within the reader's scope. */
export const AUDIT = {
  searchTrail: endpoint({
    id: 'searchTrail',
    method: 'get',
    path: '/audit',
    tag: 'audit',
    summary: {
      id: 'Satu halaman jejak audit, terbaru lebih dahulu, di bawah nomor “before”',
      en: 'One page of the audit trail, newest first, below the number “before”',
    },
    access: 'reader',
    params: none,
    query: filter.extend({ before: whole.positive().optional() }),
    body: null,
    answer: trailPage,
    problems: ['access/forbidden', 'input/invalid'],
  }),
  exportTrail: endpoint({
    id: 'exportTrail',
    method: 'get',
    path: '/audit/export',
    tag: 'audit',
    summary: {
      id: 'Jejak audit seluruhnya sebagai CSV atau JSON Lines, terlama lebih dahulu',
      en: 'The whole audit trail as CSV or JSON Lines, oldest first',
    },
    access: 'reader',
    params: none,
    query: filter.extend({ format: z.enum(['csv', 'jsonl']).default('csv') }),
    body: null,
    answer: { kind: 'file', status: 200, mediaTypes: ['text/csv', 'application/x-ndjson'] },
    problems: ['access/forbidden', 'input/invalid'],
  }),
} as const
