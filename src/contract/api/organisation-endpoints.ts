import { z } from 'zod'
import { RIGHTS } from '../../core/access/role.ts'
import { levelSchema } from '../level-schema.ts'
import { endpoint, json } from './endpoint.ts'
import { letterheadSchema, letterheadStretch } from './letterhead-schemas.ts'
import { byId, none } from './parameters.ts'
import { postSchema } from './people-schemas.ts'
import { historyEntry } from './views.ts'

const id = z.uuid()
const day = z.iso.date()

export const unitRow = z.object({
  id,
  name: z.string(),
  kind: z.string(),
  level: levelSchema.nullable(),
  below: z.number().int(),
  closedOn: day.nullable(),
})

export const unitView = json(
  'UnitView',
  unitRow.extend({
    office: z.string(),
    code: z.string().nullable(),
    path: z.array(z.object({ id, name: z.string() })),
    units: z.array(unitRow),
    stretches: z.array(
      z.object({ from: day.nullable(), until: day.nullable(), name: z.string(), above: z.string().nullable() }),
    ),
    officeUnits: z.array(z.object({ id, name: z.string(), kind: z.string() })),
    post: postSchema,
    letterhead: letterheadSchema.nullable(),
    letterheads: z.array(letterheadStretch),
    history: z.array(historyEntry),
    successor: z.object({ id, name: z.string() }).nullable(),
    agreements: z.array(z.object({ id, year: z.number().int().nullable(), unit: z.string() })),
    today: day,
    may: z.object(Object.fromEntries(RIGHTS.map((right) => [right, z.boolean()]))),
  }),
)

const unitHits = json(
  'UnitHits',
  z.object({ units: z.array(unitRow.extend({ office: z.string(), above: z.string().nullable() })) }),
)

const text = z.string().max(1_000)
const written = <S extends z.ZodType>(name: string, schema: S) => ({ kind: 'json', of: { name, schema } }) as const

/** The organisation: one tree of units, changed by administrators from a day on. */
export const ORGANISATION = {
  findUnits: endpoint({
    id: 'findUnits',
    method: 'get',
    path: '/units',
    tag: 'organisation',
    summary: {
      id: 'Cari unit menurut nama unit atau satuan kerjanya',
      en: 'Find units by their name or their office’s',
    },
    access: 'reader',
    params: none,
    query: z.object({ text: z.string().max(200).default('') }),
    body: null,
    answer: unitHits,
    problems: ['access/forbidden', 'input/invalid'],
  }),
  getUnit: endpoint({
    id: 'getUnit',
    method: 'get',
    path: '/units/{id}',
    tag: 'organisation',
    summary: {
      id: 'Satu unit, dengan yang di atas dan di bawahnya',
      en: 'A unit, with what stands above and below it',
    },
    access: 'reader',
    params: byId,
    query: none,
    body: null,
    answer: unitView,
    problems: ['not-found', 'access/forbidden'],
  }),
  addUnit: endpoint({
    id: 'addUnit',
    method: 'post',
    path: '/units/{id}/units',
    tag: 'organisation',
    summary: { id: 'Tambah unit di bawah unit ini', en: 'Add a unit below this one' },
    access: 'reader',
    params: byId,
    query: none,
    body: written('NewUnit', z.object({ name: text, kind: z.string().max(100), from: z.string().max(20) })),
    answer: unitView,
    problems: ['not-found', 'access/forbidden', 'input/invalid', 'unit/closed', 'unit/name-taken'],
  }),
  renameUnit: endpoint({
    id: 'renameUnit',
    method: 'post',
    path: '/units/{id}/name',
    tag: 'organisation',
    summary: { id: 'Ganti nama unit mulai suatu hari', en: 'Rename a unit from a day on' },
    access: 'reader',
    params: byId,
    query: none,
    body: written('UnitName', z.object({ name: text, from: z.string().max(20) })),
    answer: unitView,
    problems: [
      'not-found',
      'access/forbidden',
      'input/invalid',
      'unit/closed',
      'unit/not-yet',
      'unit/is-office',
      'unit/name-taken',
    ],
  }),
  moveUnit: endpoint({
    id: 'moveUnit',
    method: 'post',
    path: '/units/{id}/place',
    tag: 'organisation',
    summary: { id: 'Pindahkan unit mulai suatu hari', en: 'Move a unit from a day on' },
    access: 'reader',
    params: byId,
    query: none,
    body: written('UnitMove', z.object({ parentId: z.string().max(100), from: z.string().max(20) })),
    answer: unitView,
    problems: [
      'not-found',
      'access/forbidden',
      'input/invalid',
      'unit/closed',
      'unit/not-yet',
      'unit/is-office',
      'unit/circle',
      'unit/other-office',
      'unit/same-place',
    ],
  }),
  closeUnit: endpoint({
    id: 'closeUnit',
    method: 'post',
    path: '/units/{id}/closing',
    tag: 'organisation',
    summary: { id: 'Tutup unit', en: 'Close a unit' },
    access: 'reader',
    params: byId,
    query: none,
    body: written(
      'UnitClosing',
      z.object({ on: z.string().max(20), successorId: z.string().max(100).nullable().default(null) }),
    ),
    answer: unitView,
    problems: [
      'not-found',
      'access/forbidden',
      'input/invalid',
      'unit/closed',
      'unit/is-office',
      'unit/has-units',
      'unit/has-agreements',
    ],
  }),
  reopenUnit: endpoint({
    id: 'reopenUnit',
    method: 'delete',
    path: '/units/{id}/closing',
    tag: 'organisation',
    summary: { id: 'Buka kembali unit', en: 'Open a unit again' },
    access: 'reader',
    params: byId,
    query: none,
    body: null,
    answer: unitView,
    problems: ['not-found', 'access/forbidden'],
  }),
} as const
