import { expect, test } from 'vitest'
import { kabagData, kabagUmum, line, objective, sekretaris } from '../../../test/core/example-office.ts'
import type { Agreement } from '../agreement/agreement.ts'
import { applyEdits } from '../agreement/apply-edits.ts'
import type { Edit } from '../agreement/edit.ts'
import { knownValues } from '../agreement/known-values.ts'
import { textAt } from '../agreement/text-at.ts'
import { KPU_PROFILE } from '../profile/kpu/kpu-profile.ts'
import { carriedParts, isTakenOver, mayTouchCarried, superiorChanges, takingOver } from './superior-change.ts'

const KNOWN = knownValues(KPU_PROFILE)
const set = (at: string, text: string): Edit => ({ kind: 'set', at, text })

/** What the subordinates are told after these edits of their superior: "0 objectives/0/text: a → b". */
const told = (superior: Agreement, subordinates: readonly Agreement[], edits: readonly Edit[]) => {
  const applied = applyEdits(superior, edits, KNOWN)
  if (!applied.ok) throw new Error(applied.problem.code)
  const { agreement, follow } = applied.value
  return superiorChanges(superior, agreement, follow, carriedParts(superior, subordinates, KPU_PROFILE))
}
const lines = (...args: Parameters<typeof told>) =>
  told(...args).map((c) => `${c.subordinate} ${c.at}: ${c.before} → ${c.after}`)

const VOTERS = 'Persentase pemilih yang memberikan suara di TPS'
const CLERKS = 'Persentase pegawai yang tercatat secara akurat'

test('a target that is raised shows at the indicator that carries it as an objective of its own', () => {
  expect(lines(sekretaris, [kabagData, kabagUmum], [set('objectives/0/indicators/0/target', '80%')])).toEqual([
    '0 objectives/0/indicators/0/target: 77,5% → 80%',
  ])
})

test('a new wording shows at the objective that is the superior’s indicator, wherever the row has gone meanwhile', () => {
  const edits: Edit[] = [
    { kind: 'add-objective', index: 0 },
    set('objectives/2/indicators/0/text', `${CLERKS} dan lengkap`),
    { kind: 'move-objective', from: 2, to: 0 },
  ]
  expect(told(sekretaris, [kabagData, kabagUmum], edits)).toEqual([
    {
      part: 'text',
      subordinate: 0,
      at: 'objectives/1/text',
      source: 'objectives/0/indicators/0/text',
      before: CLERKS,
      after: `${CLERKS} dan lengkap`,
    },
  ])
})

test('rows that are adopted follow wording, target and the objective above them', () => {
  const own: Agreement = {
    ...kabagData,
    objectives: [objective('1', 'Terwujudnya pemilih yang sadar', `${CLERKS} → 95%`)],
  }
  const edits = [
    set('objectives/1/text', 'Terwujudnya pemilih yang cerdas'),
    set('objectives/1/indicators/0/text', `${CLERKS} setiap bulan`),
    set('objectives/1/indicators/0/target', '97%'),
  ]
  expect(lines(sekretaris, [own], edits).toSorted()).toEqual([
    `0 objectives/0/indicators/0/target: 95% → 97%`,
    `0 objectives/0/indicators/0/text: ${CLERKS} → ${CLERKS} setiap bulan`,
    '0 objectives/0/text: Terwujudnya pemilih yang sadar → Terwujudnya pemilih yang cerdas',
  ])
})

test('a row that is struck says so once, with its objective or alone', () => {
  const whole = lines(sekretaris, [kabagData], [{ kind: 'remove-objective', index: 0 }])
  const alone = lines(sekretaris, [kabagData], [{ kind: 'remove-indicator', place: { objective: 0, indicator: 0 } }])
  expect(whole).toEqual([`0 objectives/0: ${VOTERS} → null`])
  expect(alone).toEqual(whole)
})

test('an amount that is cut shows at every unit that takes of the programme', () => {
  expect(lines(sekretaris, [kabagData, kabagUmum], [set('budget/lines/1/amount', '250')])).toEqual([
    '0 budget/lines/1/amount: Rp 300 → Rp 250',
    '1 budget/lines/1/amount: Rp 300 → Rp 250',
  ])
})

test('nobody is told of what nobody carries, of what was empty, and of an edit that is taken back in the same breath', () => {
  const edits = [set('objectives/0/indicators/0/target', '80%'), set('objectives/0/indicators/0/target', '77,5%')]
  expect(lines(sekretaris, [kabagData], edits)).toEqual([])
  expect(lines(sekretaris, [kabagUmum], [set('objectives/0/indicators/0/target', '80%')])).toEqual([])
  const applied = applyEdits(sekretaris, [{ kind: 'add-objective', index: 0 }, set('objectives/0/text', 'Baru')], KNOWN)
  expect(applied.ok && mayTouchCarried(sekretaris, applied.value.agreement, applied.value.follow)).toBe(false)
})

test('taking a change over sets the value, or strikes the row; a share of money is left to its owner', () => {
  const change = { part: 'target' as const, at: 'objectives/0/indicators/0/target', before: '77,5%', after: '80%' }
  const edits = takingOver(kabagData, change) ?? []
  const after = applyEdits(kabagData, edits, KNOWN)
  expect(after.ok && textAt(after.value.agreement, change.at)).toBe('80%')
  expect(after.ok && isTakenOver(after.value.agreement, change)).toBe(true)
  expect(isTakenOver(kabagData, change)).toBe(false)
  expect(takingOver(kabagData, { part: 'row', at: 'objectives/1', before: CLERKS, after: null })).toEqual([
    { kind: 'remove-objective', index: 1 },
  ])
  const money = { part: 'amount' as const, at: 'budget/lines/1/amount', before: 'Rp 300', after: 'Rp 250' }
  expect(takingOver(kabagData, money)).toBeNull()
  const all = {
    ...kabagData,
    budget: { label: 'Program', lines: [line('A', 0n), line('B', 300n)], printedTotal: null },
  }
  expect(takingOver(all, money)).toEqual([{ kind: 'set', at: 'budget/lines/1/amount', text: 'Rp 250' }])
})
