import { levelled } from '../../text-match.ts'
import { checkEach, type OwnDiscovery } from '../check.ts'
import { indicatorPath, objectiveNo, printedTarget, quoted } from '../sentence-parts.ts'

/** One indicator stands once in an annex; near siblings that differ in a word are two and are left alone. */
export const annexDuplicateIndicator = checkEach('annex/duplicate-indicator', 'warning', (a) => {
  const first = new Map<string, { readonly at: string; readonly no: string; readonly target: string }>()
  const found: OwnDiscovery[] = []
  for (const [i, o] of a.objectives.entries()) {
    for (const [j, indicator] of o.indicators.entries()) {
      const key = levelled(indicator.text)
      if (key === '') continue
      const here = { at: indicatorPath(i, j, 'text'), no: objectiveNo(o, i), target: printedTarget(indicator) }
      const before = first.get(key)
      if (before === undefined) {
        first.set(key, here)
        continue
      }
      found.push({
        at: here.at,
        facts: { indicator: indicator.text, first: before.at, firstTarget: before.target, target: here.target },
        message: {
          id: `Indikator ${quoted(indicator.text)} tertulis dua kali: pada sasaran ${before.no} (target ${before.target}) dan sasaran ${here.no} (target ${here.target}).`,
          en: `The indicator ${quoted(indicator.text)} is printed twice: under objective ${before.no} (target ${before.target}) and objective ${here.no} (target ${here.target}).`,
        },
      })
    }
  }
  return found
})
