import { compareDecimal, decimal } from '../../decimal.ts'
import { checkEach } from '../check.ts'
import { indicatorPath, quoted } from '../sentence-parts.ts'

/** What may grow or be reached beyond the whole. */
const MAY_EXCEED =
  /\b(?:peningkatan|kenaikan|pertumbuhan|perbandingan|rasio|capaian|realisasi|pencapaian|ketercapaian|laju)\b/i

/** A share is between 0 and 100 percent; growth and achievement may be more, which is noted only. */
export const annexPercentRange = checkEach('annex/percent-range', 'error', (a) =>
  a.objectives.flatMap((o, i) =>
    o.indicators.flatMap(({ text, target }, j) => {
      if (target?.kind !== 'percent') return []
      const below = compareDecimal(target.value, decimal(0)) < 0
      if (!below && compareDecimal(target.value, decimal(100)) <= 0) return []
      const may = MAY_EXCEED.test(text)
      return [
        {
          at: indicatorPath(i, j, 'target'),
          ...(may ? { severity: 'note' as const } : {}),
          facts: { indicator: text, target: target.raw, lowest: 0, highest: 100 },
          message: below
            ? {
                id: `Target ${quoted(target.raw)} di bawah 0%, sedangkan persentase paling rendah 0%.`,
                en: `The target ${quoted(target.raw)} is below 0%, but a percentage is at least 0%.`,
              }
            : {
                id: `Target ${quoted(target.raw)} melebihi 100%, sedangkan persentase paling tinggi 100%.`,
                en: `The target ${quoted(target.raw)} is above 100%, but a percentage is at most 100%.`,
              },
        },
      ]
    }),
  ),
)
