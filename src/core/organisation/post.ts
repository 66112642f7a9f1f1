import { expanded } from '../text-match.ts'
import type { Level } from './level.ts'
import { levelOfPosition, unitWords } from './post-wording.ts'

type Holder = { readonly name: string | null; readonly position: string; readonly acting: boolean }

/** As much of an agreement as says who promises whom. */
export type Promised = {
  readonly satker: string
  readonly unit: string
  readonly year: number | null
  readonly level: Level | null
  readonly firstParty: Holder
  readonly secondParty: Holder | null
  readonly signatures: readonly {
    readonly party: 'first' | 'second'
    readonly name: string | null
    readonly position: string | null
  }[]
  readonly objectives: readonly { readonly text: string; readonly indicators: readonly { readonly text: string }[] }[]
}

/** The level an agreement is made on: as it says, or by its first party's position. */
export const levelOf = (p: Promised): Level | null => p.level ?? levelOfPosition(p.firstParty.position)

/** Agreements with the same key are of one office and one year; superiors are looked for only among them. */
export const officeKey = (p: Promised): string => `${expanded(p.satker)}|${p.year ?? ''}`

/** The words of the unit that promises: by its position, or by the unit where the position has none. */
export const ownUnitWords = (p: Promised): readonly string[] => {
  const byPosition = unitWords(p.firstParty.position)
  return byPosition.length > 0 ? byPosition : unitWords(p.unit)
}
