import { compareNames } from '../organisation/person-name.ts'
import { holderOn, superiorOn, type Tenure } from '../organisation/tenure.ts'
import type { Agreement, Party } from './agreement.ts'
import type { SigningParty } from './standing.ts'

export type NamedTenure = Tenure & { readonly name: string }

/**
 * That another official holds the post of a party by now: who was printed, who holds it (null where it is empty), and the
 * first day of that; `unitId` is the unit whose post it is.
 */
export type OfficialChange = {
  readonly party: SigningParty
  readonly unitId: string
  readonly before: string
  readonly after: string | null
  readonly acting: boolean
  readonly since: string
}

/** What is known of an agreement's posts: `above` goes upwards, `signedOn` is the day it was signed or kept. */
export type PostsOfAgreement<T extends NamedTenure> = {
  readonly unitId: string
  readonly above: readonly string[]
  readonly tenures: readonly T[]
  readonly signedOn: string
}

const isOther = (printed: string, now: string): boolean => compareNames(printed, now) === 'other'

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

/** The last day of whoever was printed, where a tenure of theirs ended after the signature and nobody followed. */
const endOf = (printed: string, unitId: string, { tenures, signedOn }: PostsOfAgreement<NamedTenure>, day: string) =>
  tenures.find(
    (t) =>
      t.unitId === unitId &&
      t.until !== null &&
      t.until < day &&
      t.until >= dayBefore(signedOn) &&
      compareNames(printed, t.name) !== 'other',
  )?.until ?? null

const changeOf = (
  party: SigningParty,
  printed: Party | null,
  unitId: string,
  now: NamedTenure | null,
  began: string | null,
  posts: PostsOfAgreement<NamedTenure>,
  day: string,
): OfficialChange | null => {
  const before = printed?.name ?? null
  if (printed === null || before === null) return null
  if (now === null) {
    const until = endOf(before, unitId, posts, day)
    return until === null ? null : { party, unitId, before, after: null, acting: false, since: until }
  }
  const acting = now.capacity !== 'definitive'
  const since = began !== null && began > now.from ? began : now.from
  // Who held the post when it was signed is a matter of spelling, not of change.
  if (since <= posts.signedOn || (!isOther(before, now.name) && acting === printed.acting)) return null
  return { party, unitId, before, after: now.name, acting, since }
}

/**
 * The parties of an agreement whose post has changed hands since it was signed, derived from who holds the posts on a day. A
 * stand-in (Plh) is no change: the holder comes back.
 */
export const officialChanges = (
  agreement: Pick<Agreement, 'firstParty' | 'secondParty'>,
  posts: PostsOfAgreement<NamedTenure>,
  day: string,
): readonly OfficialChange[] => {
  const { unitId, above } = posts
  const tenures = posts.tenures.filter((t) => t.capacity !== 'plh')
  const lasting = { ...posts, tenures }
  const own = holderOn(tenures, unitId, day)
  const superior = superiorOn(tenures, unitId, above, day)
  // Where the superior is another unit than the nearest one, that began when the unit's own head took that post as well.
  const both =
    own !== null && superior !== null && above[0] !== superior.unitId
      ? above.flatMap((unit) => holderOn(tenures, unit, day) ?? []).find((t) => t.officialId === own.officialId)
      : undefined
  const movedUp = both && own ? ([both.from, own.from].sort()[1] ?? null) : null
  const first = changeOf('first', agreement.firstParty, unitId, own, null, lasting, day)
  const second =
    superior && changeOf('second', agreement.secondParty, superior.unitId, superior.holder, movedUp, lasting, day)
  return [first, second].filter((change) => change !== null)
}

/** Whether all that changed was known when the offer to amend was put aside. */
export const isPutAside = (changes: readonly OfficialChange[], known: readonly OfficialChange[]): boolean =>
  changes.every((c) =>
    known.some((k) => k.party === c.party && k.unitId === c.unitId && k.after === c.after && k.since === c.since),
  )
