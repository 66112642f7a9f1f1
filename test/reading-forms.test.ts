import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Agreement } from '../src/core/agreement/agreement.ts'
import { KPU_PROFILE } from '../src/core/profile/kpu/kpu-profile.ts'
import { readMeaning } from '../src/reading/meaning/read-meaning.ts'
import { readText } from '../src/reading/text/read-text.ts'
import { type Form, printedAgreement } from './printed-forms.ts'
import { randomAgreement } from './random-agreement.ts'

/** What must come back word for word; letterhead and signature blocks have tests of their own. */
const told = (a: Agreement | undefined): unknown =>
  a === undefined
    ? null
    : {
        ...a,
        letterhead: null,
        signatures: null,
        objectives: a.objectives.map((o) => ({
          ...o,
          indicators: o.indicators.map((i) => [i.text, i.target?.raw, i.target?.kind]),
        })),
      }

const readsBack = (agreement: Agreement, form: Form): void => {
  const reading = readMeaning(readText(printedAgreement(agreement, form), 0), KPU_PROFILE)
  expect(reading.agreements).toHaveLength(1)
  expect(told(reading.agreements[0])).toEqual(told(agreement))
}

const rowNumbers = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 4 })
const tables = fc.record({
  table: fc.constantFrom('tabs' as const, 'markdown' as const),
  breaks: rowNumbers,
  header: fc.constantFrom('repeated' as const, 'once' as const),
  order: fc.constantFrom('statement-first' as const, 'annex-first' as const),
  budget: fc.constantFrom('table' as const, 'lines' as const, 'names-first' as const),
})

const RUNS = { numRuns: 60 }

describe('any agreement that is printed reads back to itself', () => {
  it('as tab-separated or Markdown tables over pages, with the header repeated or not, whatever comes first', () => {
    fc.assert(
      fc.property(randomAgreement(), tables, (agreement, form) => {
        const total =
          form.budget === 'lines' && agreement.budget !== null
            ? { ...agreement, budget: { ...agreement.budget, printedTotal: null } }
            : agreement
        readsBack(numberless(total, form.budget), form)
      }),
      RUNS,
    )
  })

  it('with cells that a page break cuts in the middle of a sentence', () => {
    fc.assert(
      fc.property(
        randomAgreement(),
        rowNumbers,
        fc.constantFrom('tabs' as const, 'markdown' as const),
        (agreement, cuts, table) => {
          readsBack(agreement, { table, cuts })
        },
      ),
      RUNS,
    )
  })

  it('as lines whose columns are kept apart by spaces', () => {
    fc.assert(
      fc.property(randomAgreement(), fc.integer({ min: 28, max: 44 }), (agreement, width) => {
        readsBack(agreement, { table: 'layout', width })
      }),
      RUNS,
    )
  })

  it('together with others in one document, each with its own annex', () => {
    fc.assert(
      fc.property(fc.array(randomAgreement(), { minLength: 2, maxLength: 5 }), (agreements) => {
        const text = agreements.map((a) => printedAgreement(a, { table: 'tabs' })).join('\n\n')
        const read = readMeaning(readText(text, 0), KPU_PROFILE).agreements
        expect(read.map(told)).toEqual(agreements.map(told))
      }),
      { numRuns: 20 },
    )
  })
})

/** Budgets as lines are printed without numbers. */
const numberless = (a: Agreement, budget: Form['budget']): Agreement =>
  budget === 'lines' && a.budget !== null
    ? { ...a, budget: { ...a.budget, lines: a.budget.lines.map((l) => ({ ...l, no: null })) } }
    : a
