import { isDay, type Term } from '../calendar/term.ts'
import { type Problem, type ProblemCode, problem } from '../problem.ts'
import { parseNip } from './nip.ts'
import { CAPACITIES, type Capacity } from './tenure.ts'

const LONGEST = 200

const wrong = (field: string, reason: string): Problem => problem('input/invalid', field, { field, reason })

/** What is wrong with an official's printed name or NIP as typed; an empty NIP is none. */
export const faultsOfOfficial = ({
  name,
  nip,
}: {
  readonly name: string
  readonly nip: string
}): readonly Problem[] => {
  const faults: Problem[] = []
  if (name.trim() === '') faults.push(wrong('name', 'reason/missing'))
  if (name.length > LONGEST) faults.push(wrong('name', 'reason/too-long'))
  if (nip.trim() !== '' && parseNip(nip) === null) faults.push(wrong('nip', 'reason/nip'))
  return faults
}

/** What is wrong with a tenure as typed, apart from who holds it and what others there are. */
export const faultsOfTenure = ({
  capacity,
  from,
  until,
  decree,
}: Term & { readonly capacity: string; readonly decree: string }): readonly Problem[] => {
  const faults: Problem[] = []
  if (!CAPACITIES.some((c) => c === capacity)) faults.push(wrong('capacity', 'reason/form'))
  if (decree.length > LONGEST) faults.push(wrong('decree', 'reason/too-long'))
  if (!isDay(from)) faults.push(wrong('from', 'reason/day'))
  if (until !== null && !isDay(until)) faults.push(wrong('until', 'reason/day'))
  else if (until !== null && isDay(from) && until < from) faults.push(wrong('until', 'reason/day-order'))
  return faults
}

type Held = Term & { readonly capacity: Capacity }

const meets = (a: Term, b: Term): boolean =>
  (b.until === null || a.from <= b.until) && (a.until === null || b.from <= a.until)

/**
 * Why two tenures of one post cannot both be: a second definitive holder, a Plt of a post that is filled, a second Plh at
 * once. Null where they can. The same rule stands in SQL as tenure_post_filled and tenure_one_stand_in.
 */
export const clashOf = (a: Held, b: Held): ProblemCode | null => {
  if ((a.capacity === 'plh') !== (b.capacity === 'plh') || !meets(a, b)) return null
  return a.capacity === 'plh' ? 'post/stood-in' : 'post/filled'
}
