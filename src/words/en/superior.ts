import type { SuperiorWords } from '../id/superior.ts'

/** What a working copy has from its superior. {braces} are filled in. */
export const superior: SuperiorWords = {
  left: {
    above: 'Superior {has}, other units {taken}, {left}',
    plan: 'Budget ceiling {has}, {left}',
    below: 'Subordinates take {taken} of {has}, {left}',
    rest: '{amount} left',
    over: '{amount} over',
  },
}
