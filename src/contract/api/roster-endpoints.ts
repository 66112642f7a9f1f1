import { z } from 'zod'
import { SHEET_IDS } from '../../core/organisation/roster/sheets.ts'
import { endpoint, json } from './endpoint.ts'
import { byId, none, whole } from './parameters.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const id = z.uuid()
const day = z.iso.date()
const count = z.number().int().nonnegative()
const outcome = z.enum(['new', 'changed', 'same', 'refused'])
const sheet = z.enum(SHEET_IDS)

const importRow = z.object({
  id,
  fileName: z.string(),
  createdAt: z.iso.datetime(),
  appliedAt: z.iso.datetime().nullable(),
  appliedFrom: day.nullable(),
})

const counts = z.object({ new: count, changed: count, same: count, refused: count })

/** One row: what it changes by column, or why it is refused, in the language that is asked for. */
const row = z.object({
  sheet,
  row: count,
  code: z.string().nullable(),
  label: z.string(),
  outcome,
  changes: z.array(z.object({ column: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  faults: z.array(z.object({ column: z.string().nullable(), code: z.string(), reason: z.string() })),
})

const view = json(
  'RosterImport',
  importRow.extend({
    base: z.string(),
    counts: z.object({ unit: counts, official: counts, tenure: counts }),
    needsDay: z.boolean(),
    rows: z.array(row),
    total: count,
    page: count,
    pages: count,
    filter: z.object({ outcome: outcome.optional(), sheet: sheet.optional(), page: count }),
    today: day,
  }),
)

const common = { tag: 'organisation', access: 'reader', query: none, body: null } as const
const workbook = { kind: 'file', status: 200, mediaTypes: [XLSX] } as const

/** The organisation and its officials as one workbook, out and in again. */
export const ROSTER = {
  exportRoster: endpoint({
    ...common,
    id: 'exportRoster',
    method: 'get',
    path: '/roster',
    summary: {
      id: 'Unit, pejabat, dan masa jabatan sebagai berkas Excel',
      en: 'Units, officials and tenures as an Excel file',
    },
    params: none,
    answer: workbook,
    problems: ['access/forbidden'],
  }),
  rosterTemplate: endpoint({
    ...common,
    id: 'rosterTemplate',
    method: 'get',
    path: '/roster/template',
    summary: { id: 'Templat kosong dari berkas itu', en: 'The empty template of that file' },
    params: none,
    answer: workbook,
    problems: ['access/forbidden'],
  }),
  listRosterImports: endpoint({
    ...common,
    id: 'listRosterImports',
    method: 'get',
    path: '/roster/imports',
    summary: { id: 'Berkas yang terakhir Anda unggah', en: 'The files you uploaded last' },
    params: none,
    answer: json('RosterImports', z.object({ imports: z.array(importRow) })),
    problems: ['access/forbidden'],
  }),
  openRosterImport: endpoint({
    ...common,
    id: 'openRosterImport',
    method: 'post',
    path: '/roster/imports',
    summary: {
      id: 'Unggah berkas dan lihat apa yang akan berubah; belum ada yang diterapkan',
      en: 'Upload a file and see what it would change; nothing is applied yet',
    },
    params: none,
    body: { kind: 'files', field: 'files' },
    answer: view,
    problems: [
      'input/invalid',
      'input/too-large',
      'access/forbidden',
      'file/too-large',
      'file/unknown-format',
      'file/wrong-extension',
      'file/broken',
      'file/encrypted',
      'file/too-many-rows',
      'file/too-slow',
      'roster/no-sheet',
      'roster/no-column',
    ],
  }),
  getRosterImport: endpoint({
    ...common,
    id: 'getRosterImport',
    method: 'get',
    path: '/roster/imports/{id}',
    summary: { id: 'Pratinjau, atau hasil, dari satu berkas', en: 'The preview, or the result, of one file' },
    params: byId,
    query: z.object({ outcome: outcome.optional(), sheet: sheet.optional(), page: whole.default(1) }),
    answer: view,
    problems: ['not-found', 'input/invalid'],
  }),
  applyRoster: endpoint({
    ...common,
    id: 'applyRoster',
    method: 'post',
    path: '/roster/imports/{id}/application',
    summary: {
      id: 'Terapkan seluruh berkas; `base` dari pratinjaunya, `from` hari berlakunya nama dan tempat unit',
      en: 'Apply the whole file; `base` as its preview said, `from` the day names and places of units hold from',
    },
    params: byId,
    body: {
      kind: 'json',
      of: { name: 'RosterApproval', schema: z.object({ base: z.string().max(100), from: z.string().max(20) }) },
    },
    answer: view,
    problems: [
      'not-found',
      'access/forbidden',
      'input/invalid',
      'roster/refused-rows',
      'roster/nothing-changed',
      'roster/base-changed',
      'roster/applied',
      'unit/not-yet',
    ],
  }),
} as const
