import type { Indicator } from '../../agreement/agreement.ts'
import { compareDecimal, decimal } from '../../decimal.ts'
import { checkEach } from '../check.ts'
import type { Severity } from '../finding.ts'
import { indicatorPath, quoted } from '../sentence-parts.ts'

type Mismatch = { readonly severity: Severity; readonly id: string; readonly en: string; readonly repair?: string }

/** The first word of an indicator says what kind of value it promises. */
export const annexUnitMismatch = checkEach('annex/unit-mismatch', 'error', (a) =>
  a.objectives.flatMap((o, i) =>
    o.indicators.flatMap((indicator, j) => {
      const wrong = mismatchOf(indicator)
      if (wrong === null) return []
      const at = indicatorPath(i, j, 'target')
      const { text, target } = indicator
      return [
        {
          at,
          severity: wrong.severity,
          facts: { indicator: text, target: target?.raw ?? null, kind: target?.kind ?? null },
          message: {
            id: `Indikator ${quoted(text)} ${wrong.id}, tetapi targetnya ${quoted(target?.raw ?? '')}.`,
            en: `The indicator ${quoted(text)} ${wrong.en}, but its target is ${quoted(target?.raw ?? '')}.`,
          },
          ...(wrong.repair === undefined ? {} : { repair: { at, value: wrong.repair } }),
        },
      ]
    }),
  ),
)

const PERCENT = { id: 'berupa persentase', en: 'is a percentage' }
const COUNT = { id: 'berupa jumlah', en: 'is a count' }
const SCORE = { id: 'berupa nilai atau indeks', en: 'is a score or index' }

const mismatchOf = ({ text, target }: Indicator): Mismatch | null => {
  if (target === null) return null
  const word = /^[^\p{L}%]*(persentase|prosentase|presentase|%|jumlah|nilai|indeks|skor)(?!\p{L})/iu.exec(text)?.[1]
  switch (word?.toLowerCase()) {
    case 'persentase':
    case 'prosentase':
    case 'presentase':
    case '%':
      return notPercent(target)
    case 'jumlah':
      if (target.kind === 'percent' && target.secondary === undefined) return { severity: 'warning', ...COUNT }
      return target.kind === 'grade' ? { severity: 'error', ...COUNT } : null
    case 'nilai':
    case 'indeks':
    case 'skor':
      // "Nilai SAKIP: BB" is a grade by right, and money has a "nilai" too.
      return target.kind === 'percent' ? { severity: 'warning', ...SCORE } : null
    default:
      return null
  }
}

const notPercent = (target: NonNullable<Indicator['target']>): Mismatch | null => {
  if (target.kind === 'percent') return null
  if (target.kind === 'score') {
    const plausible = compareDecimal(target.value, decimal(0)) >= 0 && compareDecimal(target.value, decimal(100)) <= 0
    return { severity: 'warning', ...PERCENT, ...(plausible ? { repair: `${target.raw}%` } : {}) }
  }
  if (target.kind === 'count' && target.secondary?.unit === '%') return null
  return { severity: 'error', ...PERCENT }
}
