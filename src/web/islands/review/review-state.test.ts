import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SAMPLE_PROVINCE_OFFICE } from '../../../../samples/sample-province.ts'
import { agreementToInterchange } from '../../../contract/agreement-mapping.ts'
import type { EditedAgreement } from '../../../contract/edited-agreement.ts'
import { actionEdits, typedEdits } from '../../../contract/review-form.ts'
import type { Agreement } from '../../../core/agreement/agreement.ts'
import { dropLines, moveLines, removeLines } from '../../../core/agreement/annex-lines.ts'
import { applyEdits } from '../../../core/agreement/apply-edit.ts'
import type { Edit } from '../../../core/agreement/edit.ts'
import { knownValues } from '../../../core/agreement/known-values.ts'
import { KPU_PROFILE } from '../../../core/profile/kpu/kpu-profile.ts'
import { pasteEdits } from './paste.ts'
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
    const sent = sendReview(editReview(openReview(draft(), KNOWN), [place('Kota A')]))
    const meanwhile = editReview(sent, [{ kind: 'set', at: 'objectives/1/text', text: 'Sasaran saya' }])
    const others: Edit[] = [{ kind: 'remove-objective', index: 0 }]
    const [, ...rest] = draft().agreement.objectives
    const answer = draft({ revision: 3, agreement: { ...draft().agreement, place: 'Kota A', objectives: rest } })
    const s = savedReview(meanwhile, answer, others)
    expect(s?.pending).toEqual([{ kind: 'set', at: 'objectives/0/text', text: 'Sasaran saya' }])
    expect(s?.agreement.objectives[0]?.text).toBe('Sasaran saya')
    expect(savedReview(meanwhile, answer, [{ kind: 'set', at: 'objectives/1/text', text: 'Lain' }])).toBeNull()
  })

  test('what was done before others wrote can still be undone, up to the step whose rows they touched', () => {
    const set = (at: string, text: string): Edit => ({ kind: 'set', at, text })
    const first = editReview(openReview(draft(), KNOWN), [set('objectives/1/text', 'Sasaran satu saya')])
    const sent = sendReview(editReview(first, [set('objectives/2/text', 'Sasaran dua saya')]))
    const [, ...rest] = agreementToInterchange(sent.agreement).objectives
    const theirs: Edit[] = [{ kind: 'remove-objective', index: 0 }]
    const answer = draft({ revision: 3, agreement: { ...draft().agreement, objectives: rest } })
    const s = savedReview(sent, answer, theirs)
    if (s === null) throw new Error('nobody touched my rows')
    const [, one, two] = agreement.objectives
    const undone = undoReview(undoReview(s))
    expect(undone.agreement.objectives.slice(0, 2).map((o) => o.text)).toEqual([one?.text, two?.text])
    expect(redoReview(redoReview(undone)).agreement).toEqual(s.agreement)
    const [gone, mine, ...others] = agreementToInterchange(sent.agreement).objectives
    if (!gone || !mine) throw new Error('too few objectives')
    const touched = draft({
      agreement: { ...draft().agreement, objectives: [gone, { ...mine, text: 'Dari orang lain' }, ...others] },
    })
    const half = { ...sent, done: sent.done, pending: sent.pending.slice(1), sent: 1 }
    expect(
      savedReview({ ...half, draft: draft() }, touched, [set('objectives/1/text', 'Dari orang lain')])?.done.length,
    ).toBe(1)
  })

  test('more edits than one parcel takes go in several', () => {
    const edits = Array.from({ length: 450 }, (_, i): Edit => ({ kind: 'set', at: 'title', text: `Judul ${i}` }))
    expect(sendReview(editReview(openReview(draft(), KNOWN), edits)).sent).toBe(200)
  })

  test('any sequence of steps, undone, gives the first state, and done again the last', () => {
    const start = openReview(draft(), KNOWN)
    const n = fc.nat({ max: 12 })
    const span = fc.tuple(n, n).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    const cells = fc.array(fc.array(fc.constantFrom('', '1', 'Sasaran', '90%'), { minLength: 1, maxLength: 4 }), {
      maxLength: 6,
    })
    const actions = [
      'split-objective:1/1',
      'merge-objective:1',
      'merge-indicator:2/1',
      'add-objective:0',
      'add-line:0',
      'add-group:1',
      'objective-up:2',
    ]
    type Deed = (a: Agreement) => readonly Edit[]
    const step: fc.Arbitrary<Deed> = fc.oneof(
      fc
        .tuple(
          n,
          fc.constantFrom('text', 'no', 'indicators/0/text', 'indicators/0/target'),
          fc.constantFrom('', 'x', '97,5%'),
        )
        .map(
          ([at, of, text]): Deed =>
            (a) =>
              typedEdits(a, `objectives/${at}/${of}`, text),
        ),
      fc.tuple(span, fc.constantFrom(1 as const, -1 as const)).map(
        ([s, by]): Deed =>
          (a) =>
            moveLines(a, ...s, by),
      ),
      fc.tuple(span, n).map(
        ([s, target]): Deed =>
          (a) =>
            dropLines(a, ...s, target),
      ),
      span.map(
        (s): Deed =>
          (a) =>
            removeLines(a, ...s),
      ),
      fc.tuple(n, cells).map(
        ([at, rows]): Deed =>
          (a) =>
            pasteEdits(a, `objectives/${at}/no`, 'no', rows, KNOWN),
      ),
      fc.constantFrom(...actions).map(
        (action): Deed =>
          (a) =>
            actionEdits(a, action),
      ),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const done = steps.reduce((s, deed) => editReview(s, deed(s.agreement)), start)
        const undone = done.done.reduce((s) => undoReview(s), done)
        expect(undone.agreement).toEqual(start.agreement)
        expect(done.done.reduce((s) => redoReview(s), undone).agreement).toEqual(done.agreement)
        expect(applyEdits(start.agreement, done.pending, KNOWN)).toEqual({ ok: true, value: done.agreement })
      }),
      { numRuns: 200 },
    )
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
