import { z } from 'zod'
import type { Level } from '../../core/profile/agency-profile.ts'
import { interchangeSchema } from '../interchange.ts'
import { levelSchema } from '../level-schema.ts'
import { endpoint, json } from './endpoint.ts'
import { byId, none, whole } from './parameters.ts'
import { agreementListSchema, agreementViewSchema, keepOutcomeSchema } from './views.ts'

/** A version by its number; the current one where none is named. */
const byVersion = z.object({ version: whole.min(1).max(100_000).optional() })

const kept = json('KeepOutcome', keepOutcomeSchema)

/** Kept agreements: found, looked at, taken away, and taken in. */
export const AGREEMENTS = {
  listAgreements: endpoint({
    id: 'listAgreements',
    method: 'get',
    path: '/agreements',
    tag: 'agreements',
    summary: { id: 'Perjanjian yang tersimpan, 50 sehalaman', en: 'The kept agreements, 50 a page' },
    access: 'reader',
    params: none,
    query: z.object({
      year: whole.min(1900).max(2200).optional(),
      satker: z.string().max(500).optional(),
      level: levelSchema.optional(),
      severity: z.enum(['error', 'warning', 'note']).optional(),
      text: z.string().max(500).optional(),
      page: whole.min(1).max(100_000).optional(),
    }),
    body: null,
    answer: json('AgreementList', agreementListSchema),
    problems: ['input/invalid'],
  }),
  getAgreement: endpoint({
    id: 'getAgreement',
    method: 'get',
    path: '/agreements/{id}',
    tag: 'agreements',
    summary: {
      id: 'Satu perjanjian dengan temuan, sumber, dan riwayatnya',
      en: 'One agreement with its findings, source and history',
    },
    access: 'reader',
    params: byId,
    query: byVersion,
    body: null,
    answer: json('AgreementView', agreementViewSchema),
    problems: ['not-found', 'input/invalid'],
  }),
  getAgreementFile: endpoint({
    id: 'getAgreementFile',
    method: 'get',
    path: '/agreements/{id}/files/{format}',
    tag: 'agreements',
    summary: { id: 'Perjanjian sebagai dokumen', en: 'An agreement as a document' },
    access: 'reader',
    params: z.object({ id: z.string().max(100), format: z.enum(['pdf', 'docx', 'xlsx', 'json']) }),
    query: byVersion,
    body: null,
    answer: {
      kind: 'file',
      status: 200,
      mediaTypes: [
        'application/pdf',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'application/json',
      ],
    },
    problems: ['not-found', 'input/invalid', 'agreement/no-party', 'typesetting/failed'],
  }),
  importInterchange: endpoint({
    id: 'importInterchange',
    method: 'post',
    path: '/import',
    tag: 'agreements',
    summary: { id: 'Simpan isi berkas pertukaran', en: 'Keep what an interchange file holds' },
    access: 'reader',
    params: none,
    query: none,
    body: { kind: 'json', of: { name: 'Interchange', schema: interchangeSchema } },
    answer: kept,
    problems: ['interchange/invalid', 'access/forbidden', 'input/too-large', 'database/constraint'],
  }),
} as const

/** The list of agreements where these are the levels there are: any other is refused. */
export const listAgreementsOn = (levels: readonly Level[]) => ({
  ...AGREEMENTS.listAgreements,
  query: AGREEMENTS.listAgreements.query.extend({ level: z.enum(levels).optional() }),
})
