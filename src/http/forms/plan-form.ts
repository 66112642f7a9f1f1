import type { BudgetContent, PlanContent, PlanIndicatorContent } from '../../contract/plan-view.ts'
import { parseRupiah } from '../../core/money.ts'
import type { BudgetKind } from '../../core/plan/budget-document.ts'
import type { PlanKind } from '../../core/plan/plan.ts'
import { type Problem, problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'

/** A number as it was typed; what is none is no year and no revision either, and is refused where that is looked at. */
const whole = (text: string | null): number => (/^\d{1,4}$/.test((text ?? '').trim()) ? Number(text) : -1)

const textOf = (form: URLSearchParams, name: string): string => form.get(name) ?? ''

/** Every field of a form, to show it again as it was typed. */
export const inputsOf = (form: URLSearchParams): Readonly<Record<string, string>> => Object.fromEntries(form)

type Head = Omit<PlanContent, 'kind' | 'objectives'>

export const planHeadOf = (form: URLSearchParams, kind: PlanKind): Head => {
  const fromYear = whole(form.get('fromYear'))
  return {
    title: textOf(form, 'title'),
    fromYear,
    untilYear: kind === 'rkt' ? fromYear : whole(form.get('untilYear')),
    decree: textOf(form, 'decree') || null,
    reviews: textOf(form, 'reviews')
      .split(/[,;\n]+/)
      .map((day) => day.trim())
      .filter((day) => day !== ''),
  }
}

export const planIndicatorOf = (form: URLSearchParams): PlanIndicatorContent => ({
  text: textOf(form, 'text'),
  level: textOf(form, 'level') || null,
  offices: textOf(form, 'offices') || null,
  iku: form.get('iku') === '1',
  decree: textOf(form, 'decree') || null,
  targets: [...form].flatMap(([name, target]) => {
    const year = /^target(\d{4})$/.exec(name)?.[1]
    return year === undefined || target.trim() === '' ? [] : [{ year: Number(year), target }]
  }),
})

export const budgetHeadOf = (form: URLSearchParams, kind: BudgetKind): Omit<BudgetContent, 'items'> => ({
  kind,
  number: textOf(form, 'number'),
  year: whole(form.get('year')),
  revision: whole(form.get('revision')),
  approvedOn: textOf(form, 'approvedOn').trim(),
})

/** The lines of a budget form and, for each, its place in the form; emptied lines are left out. */
export const budgetItemsOf = (
  form: URLSearchParams,
): Result<{ readonly items: BudgetContent['items']; readonly places: readonly number[] }> => {
  const items: BudgetContent['items'][number][] = []
  const places: number[] = []
  for (const [name, code] of form) {
    const i = /^code(\d{1,4})$/.exec(name)?.[1]
    if (i === undefined) continue
    const text = textOf(form, `text${i}`)
    const typed = textOf(form, `amount${i}`).trim()
    if (`${code}${text}${typed}`.trim() === '' || `${code}${text}`.trim() === '') continue
    const read = typed === '' ? null : parseRupiah(typed)
    const amount = read?.kind === 'amount' && read.amount <= BigInt(Number.MAX_SAFE_INTEGER) ? read.amount : null
    if (amount === null) return refuse(wrongAmount(i))
    places.push(Number(i))
    const kind = form.get(`kind${i}`) === 'activity' ? 'activity' : 'program'
    items.push({ kind, code, text, amount: Number(amount) })
  }
  return ok({ items, places })
}

const wrongAmount = (i: string): Problem =>
  problem('input/invalid', `amount${i}`, { field: 'amount', reason: 'reason/amount' })

/** The field of a budget form that a problem speaks of: "lines/1/code" is the code of the second line that is not empty. */
export const budgetFieldOf = (at: string, places: readonly number[]): string => {
  const m = /^lines\/(\d+)\/(\w+)$/.exec(at)
  return m ? `${m[2]}${places[Number(m[1])] ?? ''}` : at
}
