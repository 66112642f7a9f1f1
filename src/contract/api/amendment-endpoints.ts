import { z } from 'zod'
import { dismissOfferSchema, newAmendmentSchema } from '../amendment.ts'
import { differenceSchema, touchedAgreementsSchema } from './amendment-views.ts'
import { workingCopySchema } from './drafting-views.ts'
import { endpoint, json } from './endpoint.ts'
import { byId, none, whole } from './parameters.ts'

const difference = json('Difference', differenceSchema)
const version = whole.min(1).max(100_000).optional()

/** Amending what was signed, and what differs between two versions. */
export const AMENDMENTS = {
  amendAgreement: endpoint({
    id: 'amendAgreement',
    method: 'post',
    path: '/agreements/{id}/amendments',
    tag: 'agreements',
    summary: { id: 'Mulai perubahan sebuah perjanjian', en: 'Begin an amendment of an agreement' },
    access: 'reader',
    params: byId,
    query: none,
    body: { kind: 'json', of: { name: 'NewAmendment', schema: newAmendmentSchema } },
    answer: json('WorkingCopy', workingCopySchema),
    problems: [
      'not-found',
      'access/forbidden',
      'input/invalid',
      'unit/closed',
      'copy/in-work',
      'copy/no-level',
      'amendment/no-year',
      'amendment/open',
      'amendment/not-signed',
    ],
  }),
  getDifference: endpoint({
    id: 'getDifference',
    method: 'get',
    path: '/agreements/{id}/difference',
    tag: 'agreements',
    summary: {
      id: 'Perbedaan dua versi; tanpa nomor, versi terakhir dan yang diubahnya',
      en: 'What differs between two versions; without numbers, the current one and the one it amends',
    },
    access: 'reader',
    params: byId,
    query: z.object({ from: version, to: version }),
    body: null,
    answer: difference,
    problems: ['not-found', 'input/invalid', 'amendment/nothing-to-compare'],
  }),
  getCopyDifference: endpoint({
    id: 'getCopyDifference',
    method: 'get',
    path: '/copies/{id}/difference',
    tag: 'copies',
    summary: {
      id: 'Perbedaan naskah perubahan dari versi yang diubahnya',
      en: 'What an amendment changes of the version it amends',
    },
    access: 'reader',
    params: byId,
    query: none,
    body: null,
    answer: difference,
    problems: ['not-found', 'amendment/nothing-to-compare'],
  }),
  listOfficialChanges: endpoint({
    id: 'listOfficialChanges',
    method: 'get',
    path: '/official-changes',
    tag: 'agreements',
    summary: {
      id: 'Perjanjian yang pejabatnya berganti sejak ditandatangani',
      en: 'Agreements whose officials changed since they were signed',
    },
    access: 'reader',
    params: none,
    query: none,
    body: null,
    answer: json('OfficialChanges', touchedAgreementsSchema),
    problems: ['access/forbidden'],
  }),
  dismissAmendmentOffer: endpoint({
    id: 'dismissAmendmentOffer',
    method: 'post',
    path: '/agreements/{id}/amendment-dismissal',
    tag: 'agreements',
    summary: {
      id: 'Kesampingkan tawaran perubahan karena pejabat berganti, dengan alasan',
      en: 'Put the offer to amend because of changed officials aside, with a reason',
    },
    access: 'reader',
    params: byId,
    query: none,
    body: { kind: 'json', of: { name: 'AmendmentDismissal', schema: dismissOfferSchema } },
    answer: json('OfficialChanges', touchedAgreementsSchema),
    problems: [
      'not-found',
      'access/forbidden',
      'input/invalid',
      'unit/closed',
      'copy/in-work',
      'amendment/no-year',
      'amendment/open',
      'amendment/not-signed',
      'amendment/not-offered',
    ],
  }),
  offerAmendmentAgain: endpoint({
    id: 'offerAmendmentAgain',
    method: 'delete',
    path: '/agreements/{id}/amendment-dismissal',
    tag: 'agreements',
    summary: { id: 'Tawarkan lagi perubahan yang dikesampingkan', en: 'Offer an amendment again that was put aside' },
    access: 'reader',
    params: byId,
    query: none,
    body: null,
    answer: json('OfficialChanges', touchedAgreementsSchema),
    problems: ['not-found', 'access/forbidden', 'amendment/not-dismissed'],
  }),
} as const
