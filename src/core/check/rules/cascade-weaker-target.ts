import type { Check } from '../check.ts'
import { agreementAt } from '../family-view.ts'
import { indicatorPath, quoted, whoPromises } from '../sentence-parts.ts'

/** A subordinate promises less than its superior, by the polarity of the wording. Counts that several share are no weaker promises. */
export const cascadeWeakerTarget: Check = {
  code: 'cascade/weaker-target',
  severity: 'warning',
  find: (view) =>
    view.cascades.flatMap((cascade) =>
      cascade.carried.flatMap(({ source, above, carried, parts }) => {
        const kept = carried.some((c) => c.relation === 'same' || c.relation === 'stronger')
        // One of several carriers that promises the whole leaves the others a narrower scope.
        if (kept && above.kind === 'count') return []
        const text =
          agreementAt(view, source.agreement).objectives[source.objective]?.indicators[source.indicator]?.text ?? ''
        const who = whoPromises(agreementAt(view, source.agreement))
        return carried.flatMap((one) => {
          const { link, indicator, below, relation } = one
          if (relation !== 'weaker' || parts.includes(one)) return []
          const own = whoPromises(agreementAt(view, link.agreement))
          const at = indicatorPath(link.objective, indicator, 'target')
          return [
            {
              agreement: link.agreement,
              at,
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
                id: `${own} menjanjikan ${quoted(below.raw)}, lebih rendah dari ${quoted(above.raw)} yang dijanjikan ${who} untuk ${quoted(text)}.`,
                en: `${own} promises ${quoted(below.raw)}, less than the ${quoted(above.raw)} that ${who} promises for ${quoted(text)}.`,
              },
              repair: { agreement: link.agreement, at, value: above.raw },
            },
          ]
        })
      }),
    ),
}
