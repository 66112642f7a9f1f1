import { budgetGroundSchema } from '../budget-ground.ts'
import { superiorAnswerSchema } from '../superior-view.ts'
import { workingCopySchema } from './drafting-views.ts'
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
  answerSuperior: endpoint({
    id: 'answerSuperior',
    method: 'post',
    path: '/copies/{id}/superior',
    tag: 'copies',
    summary: {
      id: 'Terima perubahan atasan, atau tolak dengan alasan',
      en: 'Accept what the superior changed, or refuse it with a reason',
    },
    access: 'reader',
    params: byId,
    query: none,
    body: { kind: 'json', of: { name: 'SuperiorAnswer', schema: superiorAnswerSchema } },
    answer: json('WorkingCopy', workingCopySchema),
    problems: ['not-found', 'access/forbidden', 'input/invalid', 'copy/not-a-draft', 'conflict/stale-revision'],
  }),
} as const
