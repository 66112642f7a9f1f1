import { z } from 'zod'
import { RIGHTS, ROLES } from '../../core/access/role.ts'
import { PROBLEM_CODES } from '../../core/problem.ts'
import { agreementSchema, findingSchema, originSchema } from '../interchange.ts'
import { levelSchema } from '../level-schema.ts'
import { versionRowSchema } from './version-views.ts'

/** The view models of contract/view.ts as schemas; the tests of the API hold every answer against them. */
const id = z.uuid()
const moment = z.iso.datetime()

/** Facts of a deed by name, such as the version that was kept. */
export const auditDetail = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))

const count = z.number().int().min(0)
const params = z.record(z.string(), z.union([z.string(), z.number()]))

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.enum(PROBLEM_CODES),
  at: z.string(),
  params,
  requestId: z.string(),
  errors: z.array(z.object({ code: z.enum(PROBLEM_CODES), at: z.string(), params, detail: z.string() })).optional(),
})

export const innerProblem = z.object({ code: z.enum(PROBLEM_CODES), at: z.string(), params })

/** Every right with whether it is given: anywhere for a reader, for this thing beside a thing. */
const rightsSchema = z.record(z.enum(RIGHTS), z.boolean())

export const readerSchema = z.object({
  userId: id,
  name: z.string(),
  office: z.string(),
  officePlace: z.array(id),
  language: z.enum(['id', 'en']),
  grants: z.array(z.object({ role: z.enum(ROLES), unitId: id, unit: z.string() })),
  may: rightsSchema,
  owes: z.literal('second-factor').optional(),
})

export const signedInSchema = z.object({ token: z.string(), expires: moment, reader: readerSchema })

const countsSchema = z.object({ error: count, warning: count, note: count })
const stateSchema = z.enum(['waiting', 'reading', 'ready', 'kept', 'cancelled'])

const batchFileSchema = z.object({
  id,
  name: z.string(),
  size: count,
  state: z.enum(['waiting', 'reading', 'read', 'failed']),
  page: count,
  pages: count.nullable(),
  problem: innerProblem.nullable(),
  pageSizes: z.array(z.object({ width: z.number().nullable(), height: z.number().nullable() })),
})

export const batchViewSchema = z.object({
  id,
  state: stateSchema,
  createdAt: moment,
  files: z.array(batchFileSchema),
  drafts: z.array(
    z.object({
      id,
      position: count,
      unit: z.string(),
      year: z.number().int().nullable(),
      counts: countsSchema,
      doubts: count,
      keptAs: id.nullable(),
      outOfScope: z.string().nullable(),
    }),
  ),
  may: rightsSchema,
})

export const batchRowsSchema = z.array(
  z.object({
    id,
    state: stateSchema,
    createdAt: moment,
    by: z.string(),
    files: z.array(z.string()),
    drafts: count,
    kept: count,
  }),
)

const readingNoteSchema = z.object({
  agreement: count,
  at: z.string(),
  confidence: z.number().min(0).max(1),
  code: z.string(),
  printed: z.string().nullable(),
})

export const draftViewSchema = z.object({
  id,
  batchId: id,
  position: count,
  revision: z.number().int().min(1),
  agreement: agreementSchema,
  origins: z.array(originSchema),
  notes: z.array(readingNoteSchema),
  findings: z.array(findingSchema),
  keptAs: id.nullable(),
  outOfScope: z.string().nullable(),
  may: rightsSchema,
})

export const keepOutcomeSchema = z.object({
  kept: z.array(
    z.object({
      draftId: id.nullable(),
      agreementId: id,
      version: z.number().int().min(1),
      how: z.enum(['new', 'new-version', 'known']),
    }),
  ),
  refused: z.array(z.object({ draftId: id.nullable(), problem: innerProblem })),
})

export const agreementListSchema = z.object({
  rows: z.array(
    z.object({
      id,
      year: z.number().int().nullable(),
      satker: z.string(),
      unit: z.string(),
      level: levelSchema.nullable(),
      firstParty: z.string().nullable(),
      version: z.number().int().min(1),
      amended: z.literal(true).optional(),
      indicators: count,
      counts: countsSchema,
      checking: z.literal(true).optional(),
      keptAt: moment,
    }),
  ),
  total: count,
  page: z.number().int().min(1),
  pageSize: z.number().int(),
  facets: z.object({
    years: z.array(z.number().int()),
    offices: z.array(z.string()),
    levels: z.array(levelSchema),
  }),
})

export const historyEntry = z.object({ at: moment, who: z.string(), verb: z.string(), detail: auditDetail })

export const agreementViewSchema = z.object({
  id,
  version: z.number().int().min(1),
  agreement: agreementSchema,
  findings: z.array(findingSchema),
  checking: z.literal(true).optional(),
  source: z.object({ fileId: id, name: z.string(), pages: z.array(z.number().int()) }).nullable(),
  history: z.array(historyEntry),
  versions: z.array(versionRowSchema),
  may: rightsSchema,
})

export const officesSchema = z.array(
  z.object({
    code: z.string(),
    name: z.string(),
    kind: z.enum(['national', 'province', 'regency']),
    parent: z.string().nullable(),
  }),
)
