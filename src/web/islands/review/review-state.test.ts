import { describe, expect, test } from 'vitest'
import { SAMPLE_PROVINCE_OFFICE } from '../../../../samples/sample-province.ts'
import { agreementToInterchange } from '../../../contract/agreement-mapping.ts'
import type { EditedAgreement } from '../../../contract/edited-agreement.ts'
import type { Agreement } from '../../../core/agreement/agreement.ts'
import type { Edit } from '../../../core/agreement/edit.ts'
import { knownValues } from '../../../core/agreement/known-values.ts'
import { KPU_PROFILE } from '../../../core/profile/kpu/kpu-profile.ts'
import {
  editReview,
  openReview,
  rebaseReview,
  redoReview,
  savedReview,
  sendReview,
  undoReview,
} from './review-state.ts'

const KNOWN = knownValues(KPU_PROFILE)

const agreement = SAMPLE_PROVINCE_OFFICE[1] as Agreement

const draft = (over: Partial<EditedAgreement> = {}): EditedAgreement => ({
  id: 'd',
  position: 1,
  revision: 1,
  agreement: agreementToInterchange(agreement),
  origins: [{ agreement: 1, at: 'objectives/2/text', file: 0, page: 1, box: null, confidence: 1 }],
  notes: [{ agreement: 1, at: 'objectives/2/text', confidence: 0.4, code: 'doubt/low-confidence', printed: 'x' }],
  findings: [
    {
      code: 'annex/numbering',
      severity: 'warning',
      agreement: 1,
      at: 'objectives/2/no',
      message: { id: '', en: '' },
      facts: {},
    },
    {
      code: 'annex/numbering',
      severity: 'warning',
      agreement: 3,
      at: 'objectives/0/no',
      message: { id: '', en: '' },
      facts: {},
    },
  ],
  next: [],
  ...over,
})

const place = (text: string) => ({ kind: 'set', at: 'place', text }) as const

describe('a draft in the hands of an official', () => {
  test('doubts, findings and origins follow their row, and those of other agreements are not shown', () => {
    const s = editReview(openReview(draft(), KNOWN), [{ kind: 'remove-objective', index: 0 }])
    expect([s.origins, s.notes, s.findings].map((list) => list.map((x) => x.at))).toEqual([
      ['objectives/1/text'],
      ['objectives/1/text'],
      ['objectives/1/no'],
    ])
  })

  test('a value that was set by hand, or confirmed as it stands, is no longer in doubt', () => {
    const text = agreement.objectives[2]?.text ?? ''
    expect(editReview(openReview(draft(), KNOWN), [{ kind: 'set', at: 'objectives/2/text', text }]).notes).toEqual([])
  })

  test('what cannot be a value is kept as typed beside its field, and the agreement stays as it was', () => {
    const s = editReview(openReview(draft(), KNOWN), [{ kind: 'set', at: 'annexDate', text: '31 Februari 2025' }])
    expect(s.refused['annexDate']?.typed).toBe('31 Februari 2025')
    expect([s.agreement.annexDate, s.pending]).toEqual([agreement.annexDate, []])
    expect(editReview(s, [{ kind: 'set', at: 'annexDate', text: '3 Januari 2025' }]).refused).toEqual({})
  })

  test('undo takes back everything that was done at once, redo brings it again', () => {
    const start = openReview(draft(), KNOWN)
    const done = editReview(start, [place('Kota A'), { kind: 'remove-objective', index: 0 }])
    const undone = undoReview(done)
    expect(undone.agreement).toEqual(start.agreement)
    expect(redoReview(undone).agreement).toEqual(done.agreement)
    expect(undoReview(start)).toBe(start)
  })

  test('what is typed while the server answers is put onto its answer and sent next', () => {
    const sent = sendReview(editReview(openReview(draft(), KNOWN), [place('Kota A')]))
    const meanwhile = editReview(sent, [{ kind: 'set', at: 'title', text: 'Judul' }])
    const answer = draft({ revision: 2, agreement: { ...draft().agreement, place: 'Kota A' } })
    const s = savedReview(meanwhile, answer, [])
    if (s === null) throw new Error('nobody else wrote anything')
    expect([s.draft.revision, s.agreement.place, s.agreement.title]).toEqual([2, 'Kota A', 'Judul'])
    expect(s.pending).toEqual([{ kind: 'set', at: 'title', text: 'Judul' }])
  })

  test('what somebody else wrote in other rows comes in with the answer, and what is still to be sent moves with its rows', () => {
    const sent = sendReview(editReview(openReview(draft()), [place('Kota A')]))
    const meanwhile = editReview(sent, [{ kind: 'set', at: 'objectives/1/text', text: 'Sasaran saya' }])
    const others: Edit[] = [{ kind: 'remove-objective', index: 0 }]
    const [, ...rest] = draft().agreement.objectives
    const answer = draft({ revision: 3, agreement: { ...draft().agreement, place: 'Kota A', objectives: rest } })
    const s = savedReview(meanwhile, answer, others)
    expect(s?.pending).toEqual([{ kind: 'set', at: 'objectives/0/text', text: 'Sasaran saya' }])
    expect(s?.agreement.objectives[0]?.text).toBe('Sasaran saya')
    expect(savedReview(meanwhile, answer, [{ kind: 'set', at: 'objectives/1/text', text: 'Lain' }])).toBeNull()
  })

  test('where somebody else was faster, theirs stands until one chooses, and one’s own goes on top of it', () => {
    const mine = editReview(openReview(draft(), KNOWN), [place('Kota Saya')])
    const theirs = draft({ revision: 5, agreement: { ...draft().agreement, title: 'Judul mereka' } })
    const kept = rebaseReview(mine, theirs, true)
    expect([kept.agreement.place, kept.agreement.title, kept.pending.length]).toEqual(['Kota Saya', 'Judul mereka', 1])
    const given = rebaseReview(mine, theirs, false)
    expect([given.agreement.place, given.pending.length]).toEqual([agreement.place, 0])
  })
})
