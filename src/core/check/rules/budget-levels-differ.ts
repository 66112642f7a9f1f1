import { formatRupiah } from '../../money.ts'
import type { Check } from '../check.ts'
import { agreementAt } from '../family-view.ts'
import { programmeAmounts } from '../programme-amounts.ts'
import { quoted, whoPromises } from '../sentence-parts.ts'
import { isWholeOffice } from './budget-cascade.ts'

/** The head of an office and the head of its secretariat answer for the same programmes with the same amounts. */
export const budgetLevelsDiffer: Check = {
  code: 'budget/levels-differ',
  severity: 'error',
  find: (view) =>
    view.cascades.flatMap((cascade) => {
      const subordinates = cascade.subordinates.filter((i) => isWholeOffice(view, cascade.superior, i))
      const superior = whoPromises(agreementAt(view, cascade.superior))
      return programmeAmounts(view, { ...cascade, subordinates }).flatMap(({ line, programme, shares }) =>
        shares.flatMap((share) => {
          const { amount: above } = programme
          const below = share.amount
          if (above === null || below === null || above === below) return []
          const who = whoPromises(agreementAt(view, share.agreement))
          const at = `budget/lines/${share.lines[0] ?? 0}/amount`
          return [
            {
              agreement: share.agreement,
              at,
              facts: {
                programme: programme.text,
                code: programme.code,
                amount: Number(below),
                superiorAmount: Number(above),
                superior: cascade.superior,
                superiorAt: `budget/lines/${line}/amount`,
                difference: Number(below - above),
              },
              message: {
                id: `${quoted(programme.text)}: ${who} mempunyai ${formatRupiah(below)}, sedangkan ${superior} dari kantor yang sama ${formatRupiah(above)}.`,
                en: `${quoted(programme.text)}: ${who} has ${formatRupiah(below)}, but ${superior} of the same office has ${formatRupiah(above)}.`,
              },
            },
          ]
        }),
      )
    }),
}
