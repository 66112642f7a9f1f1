import { z } from 'zod'
import { cascadeFillSchema } from '../cascade.ts'
import { cascadeMatrixSchema, filledCascadeSchema, fillPreviewSchema } from './cascade-views.ts'
import { endpoint, json } from './endpoint.ts'
import { none, whole } from './parameters.ts'

const id = z.string().max(100)
const year = whole.min(1900).max(2200)
const byYear = z.object({ id, year })
const byFill = z.object({ id, year, fill: id })

const matrix = json('CascadeMatrix', cascadeMatrixSchema)
const fill = { kind: 'json', of: { name: 'CascadeFill', schema: cascadeFillSchema } } as const

const REFUSALS = [
  'not-found',
  'access/forbidden',
  'input/invalid',
  'conflict/stale-revision',
  'copy/not-a-draft',
  'copy/no-last-year',
  'cascade/no-copy',
  'cascade/nothing-to-fill',
] as const

/** A superior's indicators of a year against its subordinate units: read, filled with a look before, undone. */
export const CASCADE = {
  getCascade: endpoint({
    id: 'getCascade',
    method: 'get',
    path: '/units/{id}/years/{year}/cascade',
    tag: 'copies',
    summary: { id: 'Matriks penjenjangan satu unit', en: 'The cascade matrix of a unit' },
    access: 'reader',
    params: byYear,
    query: none,
    body: null,
    answer: matrix,
    problems: ['not-found', 'input/invalid', 'cascade/no-copy'],
  }),
  previewCascadeFill: endpoint({
    id: 'previewCascadeFill',
    method: 'post',
    path: '/units/{id}/years/{year}/cascade/preview',
    tag: 'copies',
    summary: { id: 'Lihat dulu apa yang akan diisi', en: 'See what a fill would do' },
    access: 'reader',
    params: byYear,
    query: none,
    body: fill,
    answer: json('CascadeFillPreview', fillPreviewSchema),
    problems: REFUSALS,
  }),
  fillCascade: endpoint({
    id: 'fillCascade',
    method: 'post',
    path: '/units/{id}/years/{year}/cascade',
    tag: 'copies',
    summary: { id: 'Turunkan indikator ke naskah bawahan', en: 'Carry indicators down into working copies' },
    access: 'reader',
    params: byYear,
    query: none,
    body: fill,
    answer: json('FilledCascade', filledCascadeSchema),
    problems: REFUSALS,
  }),
  undoCascadeFill: endpoint({
    id: 'undoCascadeFill',
    method: 'delete',
    path: '/units/{id}/years/{year}/cascade/fills/{fill}',
    tag: 'copies',
    summary: { id: 'Urungkan satu pengisian', en: 'Undo one fill' },
    access: 'reader',
    params: byFill,
    query: none,
    body: null,
    answer: matrix,
    problems: [
      'not-found',
      'access/forbidden',
      'input/invalid',
      'copy/not-a-draft',
      'cascade/no-copy',
      'cascade/undo-late',
    ],
  }),
} as const
