import type { Capacity } from './tenure.ts'

/** How a position begins whose holder stands in for somebody who is away; recognisers read "Plh" in other ways, too. */
const STANDING_IN = /^["'(\s]*(?:p[li1]h\b[\s.,:]*|pelaksana\s+harian\s+)/i

/**
 * A position as it is printed and spoken: "Plt. Sekretaris" of somebody who acts in an empty post. A stand-in's position says
 * itself that it is one ("Plh. Sekretaris"), and is left as it is.
 */
export const spokenPosition = (position: string, acting: boolean): string =>
  acting && !STANDING_IN.test(position) ? `Plt. ${position}` : position

/** The position of whoever holds a post in this capacity, as an agreement keeps it beside `acting`. */
export const positionInCapacity = (position: string, capacity: Capacity | null): string =>
  capacity === 'plh' ? `Plh. ${position}` : position

/** The post without what says that somebody stands in. */
export const withoutStandIn = (position: string): string => position.replace(STANDING_IN, '')

/** In which capacity somebody signs, by what is printed. */
export const capacityOf = (position: string, acting: boolean): Capacity =>
  acting ? (STANDING_IN.test(position) ? 'plh' : 'plt') : 'definitive'
