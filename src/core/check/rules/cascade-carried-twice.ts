import { groupBy } from '../../group-by.ts'
import type { Check } from '../check.ts'
import { agreementAt } from '../family-view.ts'
import { indicatorPath, quoted, whoPromises } from '../sentence-parts.ts'

/** One indicator adopted whole by two units, so that nobody owns it; shared counts are components and are left alone. */
export const cascadeCarriedTwice: Check = {
  code: 'cascade/carried-twice',
  severity: 'warning',
  find: (view) =>
    view.cascades.flatMap((cascade) => {
      const parts = new Set(
        cascade.carried
          .filter((c) => c.parts.some((part) => part.link.decided === undefined))
          .map((c) => `${c.source.objective}/${c.source.indicator}`),
      )
      // Near wording is not enough here: sister units often have sister indicators. What was decided to be a part is shared.
      const adopted = cascade.links.filter(
        (l) =>
          l.method === 'adoption' &&
          l.match.how !== 'wording' &&
          l.indicator !== null &&
          (l.decided ?? 'direct') === 'direct',
      )
      return [...groupBy(adopted, (l) => `${l.source.objective}/${l.source.indicator}`)].flatMap(([key, links]) => {
        const [first, ...others] = links
        if (first === undefined || parts.has(key)) return []
        const text = agreementAt(view, first.agreement).objectives[first.objective]?.indicators[first.indicator ?? 0]
          ?.text
        const owner = whoPromises(agreementAt(view, first.agreement))
        return others
          .filter((l) => l.agreement !== first.agreement)
          .map((l) => ({
            agreement: l.agreement,
            at: indicatorPath(l.objective, l.indicator ?? 0, 'text'),
            facts: {
              indicator: text ?? '',
              first: first.agreement,
              firstAt: indicatorPath(first.objective, first.indicator ?? 0, 'text'),
              superior: l.source.agreement,
            },
            message: {
              id: `Indikator ${quoted(text ?? '')} diambil oleh ${owner} dan juga oleh ${whoPromises(agreementAt(view, l.agreement))}, sehingga tidak jelas siapa penanggung jawabnya.`,
              en: `The indicator ${quoted(text ?? '')} is adopted by ${owner} and also by ${whoPromises(agreementAt(view, l.agreement))}, so that nobody owns it.`,
            },
          }))
      })
    }),
}
