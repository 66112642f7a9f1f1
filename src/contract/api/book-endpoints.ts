import { z } from 'zod'
import { BOOK_STANDINGS } from '../../core/agreement/book.ts'
import { STATES } from '../../core/agreement/lifecycle.ts'
import { levelSchema } from '../level-schema.ts'
import { endpoint, json } from './endpoint.ts'
import { none, whole } from './parameters.ts'

const id = z.uuid()

const bookSchema = z.object({
  office: z.string().nullable(),
  year: z.number().int().nullable(),
  rows: z.array(
    z.object({
      unitId: id,
      unit: z.string(),
      level: levelSchema.nullable(),
      depth: z.number().int().min(0),
      standing: z.enum(BOOK_STANDINGS),
      agreementId: id.nullable(),
      copyId: id.nullable(),
      version: z.number().int().min(1).nullable(),
      state: z.enum(STATES).nullable(),
    }),
  ),
  offices: z.array(z.object({ name: z.string(), years: z.array(z.number().int()) })),
})

const filter = { satker: z.string().max(500).optional(), year: whole.min(1900).max(2200).optional() }
const yes = z.enum(['true', 'false'])

/** An office's agreements of a year, bound into one document. */
export const BOOKS = {
  getBook: endpoint({
    id: 'getBook',
    method: 'get',
    path: '/book',
    tag: 'agreements',
    summary: {
      id: 'Yang akan dibukukan dari satu satuan kerja dan tahun',
      en: 'What the book of an office and year would hold',
    },
    access: 'reader',
    params: none,
    query: z.object(filter),
    body: null,
    answer: json('Book', bookSchema),
    problems: ['input/invalid'],
  }),
  getBookFile: endpoint({
    id: 'getBookFile',
    method: 'get',
    path: '/book/file',
    tag: 'agreements',
    summary: {
      id: 'Buku perjanjian kinerja (PDF/A-3) dengan dokumen asli sebagai lampiran',
      en: 'The book of agreements (PDF/A-3) with the signed originals attached',
    },
    access: 'reader',
    params: none,
    query: z.object({ ...filter, drafts: yes.optional(), originals: yes.optional() }),
    body: null,
    answer: { kind: 'file', status: 200, mediaTypes: ['application/pdf'] },
    problems: ['not-found', 'input/invalid', 'book/empty', 'book/too-many', 'book/too-large', 'typesetting/failed'],
  }),
} as const
