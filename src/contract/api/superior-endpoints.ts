import { budgetGroundSchema } from '../budget-ground.ts'
import { endpoint, json } from './endpoint.ts'
import { byId, none } from './parameters.ts'

/** What a working copy has from above: the money its budget is laid beside. */
export const SUPERIOR = {
  getBudgetGround: endpoint({
    id: 'getBudgetGround',
    method: 'get',
    path: '/copies/{id}/budget',
    tag: 'copies',
    summary: {
      id: 'Anggaran di atas, di samping, dan di bawah naskah',
      en: 'The money above, beside and below a copy',
    },
    access: 'reader',
    params: byId,
    query: none,
    body: null,
    answer: json('BudgetGround', budgetGroundSchema),
    problems: ['not-found'],
  }),
} as const
