import type { Check } from '../check.ts'
import { agreementAt } from '../family-view.ts'
import { indicatorPath, quoted, whoPromises } from '../sentence-parts.ts'

/** The unit of a target changes on the way down, so that nobody can say whether the superior's promise is kept. */
export const cascadeUnitChanged: Check = {
  code: 'cascade/unit-changed',
  severity: 'warning',
  find: (view) =>
    view.cascades.flatMap((cascade) =>
      cascade.carried.flatMap(({ source, above, carried }) => {
        const text =
          agreementAt(view, source.agreement).objectives[source.objective]?.indicators[source.indicator]?.text ?? ''
        const who = whoPromises(agreementAt(view, source.agreement))
        return carried.flatMap(({ link, indicator, below, relation }) =>
          relation !== 'unit-changed'
            ? []
            : [
                {
                  agreement: link.agreement,
                  at: indicatorPath(link.objective, indicator, 'target'),
                  facts: {
                    indicator: text,
                    target: below.raw,
                    superiorTarget: above.raw,
                    superior: source.agreement,
                    superiorAt: indicatorPath(source.objective, source.indicator, 'target'),
                    method: link.method,
                    likeness: link.match.score,
                  },
                  message: {
                    id: `Target ${quoted(above.raw)} dari ${who} untuk ${quoted(text)} menjadi ${quoted(below.raw)} pada ${whoPromises(agreementAt(view, link.agreement))}: satuannya berubah.`,
                    en: `The target ${quoted(above.raw)} of ${who} for ${quoted(text)} becomes ${quoted(below.raw)} with ${whoPromises(agreementAt(view, link.agreement))}: the unit changes.`,
                  },
                },
              ],
        )
      }),
    ),
}
