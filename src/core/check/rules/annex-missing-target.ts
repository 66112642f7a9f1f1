import { checkEach } from '../check.ts'
import { indicatorPath, quoted } from '../sentence-parts.ts'

/** Every indicator promises a value. */
export const annexMissingTarget = checkEach('annex/missing-target', 'error', (a) =>
  a.objectives.flatMap((o, i) =>
    o.indicators.flatMap(({ text, target }, j) =>
      target !== null || text.trim() === ''
        ? []
        : [
            {
              at: indicatorPath(i, j, 'target'),
              facts: { indicator: text, target: null },
              message: {
                id: `Indikator ${quoted(text)} tidak mempunyai target.`,
                en: `The indicator ${quoted(text)} has no target.`,
              },
            },
          ],
    ),
  ),
)
