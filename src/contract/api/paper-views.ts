import { z } from 'zod'
import { PAPER_ACTORS, PAPER_DIFFERENCES, PAPER_VERDICTS } from '../../core/agreement/paper-difference.ts'
import { innerProblem } from './views.ts'

const moment = z.iso.datetime()
const count = z.number().int().min(0)
const text = z.string().nullable()
const actor = z.enum(PAPER_ACTORS)

const difference = z.object({
  kind: z.enum(PAPER_DIFFERENCES),
  weight: z.enum(['refuses', 'doubtful', 'note']),
  of: z.string(),
  printed: text,
  read: text,
  page: count.nullable(),
})

const judgement = z.object({
  verdict: z.enum(PAPER_VERDICTS),
  by: z.string(),
  as: actor,
  at: moment,
  reason: z.string(),
})

const scan = z.object({
  id: z.uuid(),
  name: z.string(),
  size: count,
  by: z.string(),
  own: z.boolean(),
  uploadedAt: moment,
  state: z.enum(['waiting', 'reading', 'read', 'failed', 'bound']),
  page: count,
  pages: count.nullable(),
  problem: innerProblem.nullable(),
  differences: z.array(
    difference.extend({
      pictures: z.object({ scan: z.boolean(), print: z.boolean() }),
      open: z.boolean(),
      judgement: judgement.nullable(),
    }),
  ),
  refusing: count,
  doubtful: count,
  signedOn: z.iso.date().nullable(),
  boundAs: actor.nullable(),
  reason: text,
})

/** The view models of contract/paper-view.ts as schemas; the tests of the API hold every answer against them. */
export const paperSchema = z.object({
  print: z.object({ by: z.string(), takenAt: moment }).nullable(),
  scan: scan.nullable(),
  rejections: z.array(z.object({ scan: z.string(), difference, judgement })),
  as: actor.nullable(),
  ready: z.boolean(),
})
