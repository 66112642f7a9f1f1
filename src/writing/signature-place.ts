import type { SignatureBlockPlace } from '../ports/writing.ts'

/** Points kept free of the mark below the position and above the name. */
const CLEAR = 4

const numberIn = (told: object, key: string): number => {
  const value: unknown = Object.entries(told).find(([name]) => name === key)?.[1]
  if (typeof value !== 'number') throw new Error(`the template tells no ${key}`)
  return value
}

/** The room of one signature block as the template tells it, less a margin; anything else is a mistake in the template. */
export const signaturePlaceOf = (told: unknown): SignatureBlockPlace => {
  if (typeof told !== 'object' || told === null) throw new Error('the template tells no place')
  return {
    on: 'on' in told && told.on === 'annex' ? 'annex' : 'statement',
    party: 'party' in told && told.party === 'second' ? 'second' : 'first',
    page: numberIn(told, 'page'),
    x: numberIn(told, 'x'),
    y: numberIn(told, 'y') + CLEAR,
    width: numberIn(told, 'width'),
    height: numberIn(told, 'height') - 2 * CLEAR,
  }
}
