import type { Check, Discovery } from '../check.ts'
import { agreementAt, type CascadeView, type FamilyView } from '../family-view.ts'
import { programmeAmounts, seemsPartial } from '../programme-amounts.ts'
import { indicatorPath, printedTarget, quoted, whoPromises } from '../sentence-parts.ts'

/**
 * A superior's indicator that no direct subordinate in the family carries. Where most of them are not carried, the levels
 * work from different sets: that is said once as a warning, and each indicator is only noted.
 */
export const cascadeNotCarried: Check = {
  code: 'cascade/not-carried',
  severity: 'warning',
  find: (view) => view.cascades.flatMap((cascade) => notCarried(view, cascade)),
}

const notCarried = (view: FamilyView, cascade: CascadeView): readonly Discovery[] => {
  const superior = agreementAt(view, cascade.superior)
  const carried = new Set(cascade.links.map((l) => `${l.source.objective}/${l.source.indicator}`))
  const all = superior.objectives.flatMap((o, objective) =>
    o.indicators.flatMap((indicator, i) => (indicator.text.trim() === '' ? [] : [{ objective, i, indicator }])),
  )
  const left = all.filter(({ objective, i }) => !carried.has(`${objective}/${i}`))
  const mostly = left.length > 1 && left.length * 2 > all.length
  const partial = seemsPartial(programmeAmounts(view, cascade))
  const who = whoPromises(superior)
  const below = cascade.subordinates.map((s) => whoPromises(agreementAt(view, s)))
  const each = left.map(({ objective, i, indicator }): Discovery => {
    const at = indicatorPath(objective, i, 'text')
    return {
      agreement: cascade.superior,
      at,
      ...(mostly || partial ? { severity: 'note' } : {}),
      facts: { indicator: indicator.text, target: indicator.target?.raw ?? null, subordinates: below },
      message: {
        id: `Indikator ${quoted(indicator.text)} (target ${printedTarget(indicator)}) dari ${who} tidak diturunkan kepada bawahan mana pun dalam dokumen ini.`,
        en: `The indicator ${quoted(indicator.text)} (target ${printedTarget(indicator)}) of ${who} is carried by no subordinate in this document.`,
      },
    }
  })
  return mostly ? [summary(cascade.superior, who, left.length, all.length, below, partial), ...each] : each
}

const summary = (
  agreement: number,
  who: string,
  left: number,
  all: number,
  subordinates: readonly string[],
  partial: boolean,
): Discovery => ({
  agreement,
  at: 'objectives',
  ...(partial ? { severity: 'note' } : {}),
  facts: { notCarried: left, indicators: all, subordinates },
  message: {
    id: `${left} dari ${all} indikator ${who} tidak diturunkan kepada ${subordinates.join('; ')}: kedua tingkat memakai susunan yang berbeda.`,
    en: `${left} of the ${all} indicators of ${who} are not carried by ${subordinates.join('; ')}: the two levels work from different sets.`,
  },
})
