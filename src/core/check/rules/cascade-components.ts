import { sumOfParts } from '../../cascade/compare-targets.ts'
import { compareDecimal, formatDecimal } from '../../decimal.ts'
import type { Check } from '../check.ts'
import { agreementAt } from '../family-view.ts'
import { indicatorPath, quoted, whoPromises } from '../sentence-parts.ts'

/** Counts shared among several subordinates, or decided to be components, add up to the superior's count. */
export const cascadeComponents: Check = {
  code: 'cascade/components',
  severity: 'warning',
  find: (view) =>
    view.cascades.flatMap((cascade) =>
      cascade.carried.flatMap(({ source, above, parts }) => {
        const targets = parts.map((c) => c.below)
        const sum = parts.length > 0 ? sumOfParts(above, targets) : null
        if (sum === null || above.kind !== 'count' || compareDecimal(sum, above.value) === 0) return []
        const superior = agreementAt(view, source.agreement)
        const text = superior.objectives[source.objective]?.indicators[source.indicator]?.text ?? ''
        const printed = targets.map((t) => t.raw)
        const total = `${formatDecimal(sum)} ${above.unit}`
        return [
          {
            agreement: source.agreement,
            at: indicatorPath(source.objective, source.indicator, 'target'),
            facts: {
              indicator: text,
              target: above.raw,
              sum: total,
              parts: printed,
              subordinates: parts.map((c) => whoPromises(agreementAt(view, c.link.agreement))),
            },
            message: {
              id: `${whoPromises(superior)} menjanjikan ${quoted(above.raw)} untuk ${quoted(text)}, tetapi bagian bawahannya (${printed.join(' + ')}) berjumlah ${total}.`,
              en: `${whoPromises(superior)} promises ${quoted(above.raw)} for ${quoted(text)}, but its subordinates' parts (${printed.join(' + ')}) add up to ${total}.`,
            },
          },
        ]
      }),
    ),
}
