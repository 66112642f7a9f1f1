import { wordedPolarity } from '../../indicator/polarity.ts'
import { checkEach } from '../check.ts'
import { indicatorPath, quoted } from '../sentence-parts.ts'

/** Annexes print no polarity, so more counts as better; wording that says otherwise is worth a look before measuring. */
export const annexPolarityDoubt = checkEach('annex/polarity-doubt', 'note', (a) =>
  a.objectives.flatMap((o, i) =>
    o.indicators.flatMap(({ text, target }, j) => {
      const worded = wordedPolarity(text)
      if (target === null || target.kind === 'grade' || worded === 'maximize') return []
      const at = indicatorPath(i, j, 'text')
      const facts = { indicator: text, target: target.raw, worded, assumed: 'maximize' }
      if (worded === 'minimize') {
        return [
          {
            at,
            facts,
            message: {
              id: `${quoted(text)}: menurut bunyinya makin kecil makin baik, tetapi target ${quoted(target.raw)} dihitung makin besar makin baik.`,
              en: `${quoted(text)}: by its wording less is better, but the target ${quoted(target.raw)} counts as more is better.`,
            },
          },
        ]
      }
      return [
        {
          at,
          facts,
          message: {
            id: `${quoted(text)}: tidak jelas apakah target ${quoted(target.raw)} berarti besarnya penurunan (makin besar makin baik) atau sisanya (makin kecil makin baik).`,
            en: `${quoted(text)}: unclear whether the target ${quoted(target.raw)} is the size of the fall (more is better) or what is left (less is better).`,
          },
        },
      ]
    }),
  ),
)
