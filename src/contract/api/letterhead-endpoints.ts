import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { newLetterhead } from './letterhead-schemas.ts'
import { unitView } from './organisation-endpoints.ts'
import { byId, none } from './parameters.ts'

/** What stands at the head of a unit's documents. */
export const LETTERHEADS = {
  setLetterhead: endpoint({
    id: 'setLetterhead',
    method: 'post',
    path: '/units/{id}/letterhead',
    tag: 'organisation',
    summary: {
      id: 'Beri unit kop surat sendiri mulai suatu hari; null: ikut unit di atasnya lagi',
      en: 'Give a unit a letterhead of its own from a day on; null: that of the unit above again',
    },
    access: 'reader',
    params: byId,
    query: none,
    body: { kind: 'json', of: { name: 'NewLetterhead', schema: newLetterhead } },
    answer: unitView,
    problems: ['not-found', 'access/forbidden', 'input/invalid', 'input/too-large', 'unit/closed', 'unit/not-yet'],
  }),
  getLogo: endpoint({
    id: 'getLogo',
    method: 'get',
    path: '/units/{id}/logo',
    tag: 'organisation',
    summary: {
      id: 'Lambang pada kop surat unit pada suatu hari, hari ini bila tidak disebut',
      en: 'The logo in a unit’s letterhead on a day, today where none is named',
    },
    access: 'reader',
    params: byId,
    query: z.object({ on: z.string().max(20).optional() }),
    body: null,
    answer: { kind: 'file', status: 200, mediaTypes: ['image/png', 'image/jpeg'] },
    problems: ['not-found', 'access/forbidden', 'input/invalid'],
  }),
} as const
