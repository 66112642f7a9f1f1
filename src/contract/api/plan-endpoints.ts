import { z } from 'zod'
import { endpoint, json } from './endpoint.ts'
import { byId, none, whole } from './parameters.ts'
import {
  budgetContentSchema,
  budgetViewSchema,
  libraryContentSchema,
  libraryListSchema,
  libraryViewSchema,
  planContentSchema,
  planListSchema,
  planViewSchema,
  similarSchema,
} from './plan-schemas.ts'

const planView = json('PlanView', planViewSchema)
const budgetView = json('BudgetView', budgetViewSchema)
const libraryView = json('LibraryView', libraryViewSchema)

/** An edit names the edition it was made on: of an older one it is stale. */
const edition = z.int()
const onEdition = z.object({ edition: whole })
const office = z.string().max(500).default('')
const page = whole.min(1).max(1_000_000).optional()

const shared = { tag: 'plans', access: 'reader' } as const
const list = {
  ...shared,
  method: 'get',
  params: none,
  body: null,
  problems: ['access/forbidden', 'input/invalid'],
} as const
const look = {
  ...shared,
  method: 'get',
  params: byId,
  query: none,
  body: null,
  problems: ['not-found', 'access/forbidden'],
} as const
const note = { ...shared, method: 'post', params: none, query: none } as const
const replace = { ...shared, method: 'patch', params: byId, query: none } as const
const takeAway = {
  ...shared,
  method: 'delete',
  params: byId,
  query: onEdition,
  body: null,
  answer: { kind: 'nothing', status: 204 },
  problems: ['not-found', 'access/forbidden', 'input/invalid', 'conflict/stale-revision'],
} as const

/** What agreements start from: plans, budgets in their revisions, and the library of indicators. */
export const PLANS = {
  listPlans: endpoint({
    ...list,
    id: 'listPlans',
    path: '/plans',
    summary: { id: 'Rencana dan anggaran yang terlihat', en: 'Plans and budgets in sight' },
    query: z.object({ office: z.string().max(300).optional(), year: whole.min(1900).max(2200).optional(), page }),
    answer: json('PlanList', planListSchema),
  }),
  getPlan: endpoint({
    ...look,
    id: 'getPlan',
    path: '/plans/{id}',
    summary: { id: 'Satu rencana', en: 'A plan' },
    answer: planView,
  }),
  addPlan: endpoint({
    ...note,
    id: 'addPlan',
    path: '/plans',
    summary: { id: 'Catat rencana', en: 'Note a plan' },
    body: { kind: 'json', of: { name: 'NewPlan', schema: planContentSchema.extend({ office }) } },
    answer: json('PlanView', planViewSchema, 201),
    problems: ['access/forbidden', 'access/out-of-scope', 'input/invalid', 'plan/there'],
  }),
  savePlan: endpoint({
    ...replace,
    id: 'savePlan',
    path: '/plans/{id}',
    summary: { id: 'Ganti isi rencana', en: 'Replace a plan' },
    body: { kind: 'json', of: { name: 'ChangedPlan', schema: planContentSchema.extend({ edition }) } },
    answer: planView,
    problems: ['not-found', 'access/forbidden', 'input/invalid', 'plan/there', 'conflict/stale-revision'],
  }),
  removePlan: endpoint({
    ...takeAway,
    id: 'removePlan',
    path: '/plans/{id}',
    summary: { id: 'Hapus rencana yang salah catat', en: 'Remove a plan noted by mistake' },
  }),
  getBudget: endpoint({
    ...look,
    id: 'getBudget',
    path: '/budgets/{id}',
    summary: { id: 'Satu dokumen anggaran dengan revisinya', en: 'A budget document with its revisions' },
    answer: budgetView,
  }),
  addBudget: endpoint({
    ...note,
    id: 'addBudget',
    path: '/budgets',
    summary: { id: 'Catat dokumen anggaran atau revisinya', en: 'Note a budget document or a revision' },
    body: { kind: 'json', of: { name: 'NewBudget', schema: budgetContentSchema.extend({ office }) } },
    answer: json('BudgetView', budgetViewSchema, 201),
    problems: ['access/forbidden', 'access/out-of-scope', 'input/invalid', 'budget/there'],
  }),
  saveBudget: endpoint({
    ...replace,
    id: 'saveBudget',
    path: '/budgets/{id}',
    summary: { id: 'Perbaiki dokumen anggaran', en: 'Correct a budget document' },
    body: { kind: 'json', of: { name: 'ChangedBudget', schema: budgetContentSchema.extend({ edition }) } },
    answer: budgetView,
    problems: ['not-found', 'access/forbidden', 'input/invalid', 'budget/there', 'conflict/stale-revision'],
  }),
  removeBudget: endpoint({
    ...takeAway,
    id: 'removeBudget',
    path: '/budgets/{id}',
    summary: { id: 'Hapus dokumen anggaran yang salah catat', en: 'Remove a budget document noted by mistake' },
  }),
  listIndicators: endpoint({
    ...list,
    id: 'listIndicators',
    path: '/indicators',
    summary: { id: 'Pustaka indikator', en: 'The library of indicators' },
    query: z.object({ text: z.string().max(300).optional(), page }),
    answer: json('LibraryList', libraryListSchema),
  }),
  similarIndicators: endpoint({
    ...list,
    id: 'similarIndicators',
    path: '/indicators/similar',
    summary: { id: 'Indikator pustaka yang mirip', en: 'Indicators of the library like this wording' },
    query: z.object({ text: z.string().max(2_000) }),
    answer: json('SimilarIndicators', similarSchema),
  }),
  getIndicator: endpoint({
    ...look,
    id: 'getIndicator',
    path: '/indicators/{id}',
    summary: { id: 'Satu indikator dan pemakaiannya', en: 'An indicator and where it is used' },
    answer: libraryView,
  }),
  addIndicator: endpoint({
    ...note,
    id: 'addIndicator',
    path: '/indicators',
    summary: { id: 'Tambah indikator ke pustaka', en: 'Add an indicator to the library' },
    body: { kind: 'json', of: { name: 'NewIndicator', schema: libraryContentSchema } },
    answer: json('LibraryView', libraryViewSchema, 201),
    problems: ['access/forbidden', 'input/invalid', 'library/there'],
  }),
  saveIndicator: endpoint({
    ...replace,
    id: 'saveIndicator',
    path: '/indicators/{id}',
    summary: { id: 'Perbaiki indikator pustaka', en: 'Correct an indicator of the library' },
    body: { kind: 'json', of: { name: 'ChangedIndicator', schema: libraryContentSchema.extend({ edition }) } },
    answer: libraryView,
    problems: ['not-found', 'access/forbidden', 'input/invalid', 'library/there', 'conflict/stale-revision'],
  }),
  removeIndicator: endpoint({
    ...takeAway,
    id: 'removeIndicator',
    path: '/indicators/{id}',
    summary: { id: 'Hapus indikator dari pustaka', en: 'Remove an indicator from the library' },
  }),
} as const
