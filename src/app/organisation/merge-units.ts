import type { ConfirmedMerger, MergerView, NewMerger } from '../../contract/merger-view.ts'
import type { UnitView } from '../../contract/organisation-view.ts'
import type { Reader } from '../../contract/view.ts'
import { dayInJakarta } from '../../core/calendar/term.ts'
import { problem } from '../../core/problem.ts'
import type { AgencyProfile } from '../../core/profile/agency-profile.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { type Deed, recordDeeds } from '../../db/audit.ts'
import type { Database } from '../../db/database.ts'
import { moveFromTo } from '../../db/mergers.ts'
import { storedUnit } from '../../db/read/units.ts'
import { asReader } from '../../db/scope.ts'
import { addTenure, endTenure } from '../../db/tenures.ts'
import { applyStates, closeUnit, lockTree } from '../../db/unit-changes.ts'
import type { Deps } from '../deps.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { tenureDeed } from '../people/tenure-deed.ts'
import { mergerView, type SeenMerger, seenMerger } from './merger-facts.ts'
import { viewOf } from './show-unit.ts'

/** What would happen if these units became one with another, and every reason why they cannot. */
export const previewMerger =
  ({ db, clock, profile }: Deps) =>
  (reader: Reader, intoId: string, given: NewMerger): Promise<Result<MergerView>> =>
    asReader(db, reader, async (tx) => {
      const seen = await seenMerger(tx, profile, reader, intoId, given, clock.now())
      return seen.ok ? ok(mergerView(seen.value, given)) : seen
    })

/** Makes units one with another from a day on: they close, what stands below them moves, and so do posts or they end. */
export const mergeUnits =
  ({ db, clock, ids, profile }: Deps) =>
  (reader: Reader, intoId: string, given: ConfirmedMerger): Promise<Result<UnitView>> =>
    inTransactionAs(db, reader, async (tx) => {
      await lockTree(tx)
      const at = clock.now()
      const seen = await seenMerger(tx, profile, reader, intoId, given, at)
      if (!seen.ok) return seen
      const { plan, into } = seen.value
      const [wrong] = plan.problems
      if (wrong) return refuse(wrong)
      const isOther = given.plan !== null && given.plan !== mergerView(seen.value, given).plan
      if (isOther) return refuse(problem('conflict/plan-changed', 'plan'))
      const deeds = [
        ...(await settlePosts(tx, profile, seen.value, given, ids.next)),
        ...(await settleUnits(tx, profile, seen.value, given.from, dayInJakarta(at))),
      ]
      await recordDeeds(
        tx,
        deeds.map((deed) => ({ ...deed, at, actor: reader })),
      )
      const now = await storedUnit(tx, into.id)
      if (!now) throw new Error('a unit that others were merged into is not there')
      return ok(await viewOf(tx, reader, now, at))
    })

type Told = Omit<Deed, 'at' | 'actor'>

const settlePosts = async (
  tx: Database,
  profile: AgencyProfile,
  seen: SeenMerger,
  given: NewMerger,
  newId: () => string,
): Promise<Told[]> => {
  const { into, merged, tenures, plan } = seen
  const deeds: Told[] = []
  for (const tenure of tenures.filter((t) => plan.ends.some((end) => end.id === t.id))) {
    const unit = merged.find((m) => m.id === tenure.unitId)
    if (!unit) throw new Error('a post of no merged unit')
    await endTenure(tx, tenure.id, plan.lastDay)
    deeds.push({ verb: 'end-tenure', ...tenureDeed(profile, unit, tenure, { ...tenure, until: plan.lastDay }) })
    if (!given.moved.includes(tenure.id)) continue
    const next = { ...tenure, id: newId(), unitId: into.id, from: given.from }
    await addTenure(tx, next)
    deeds.push({ verb: 'appoint', ...tenureDeed(profile, into, null, next) })
  }
  return deeds
}

const settleUnits = async (
  tx: Database,
  { names }: AgencyProfile,
  seen: SeenMerger,
  from: string,
  today: string,
): Promise<Told[]> => {
  const { into, merged, plan } = seen
  const of = (id: string) => ({ subject: 'unit', subjectId: id, unitId: id }) as const
  const ids = merged.map((unit) => unit.id)
  for (const unit of plan.moves) await moveFromTo(tx, unit.id, ids, into.id, from)
  await applyStates(tx, today, names)
  for (const unit of merged) await closeUnit(tx, unit.id, from, into.id)
  const nameOf = (id: string): string | null => merged.find((unit) => unit.id === id)?.name ?? null
  return [
    ...plan.moves.map((u) => {
      const detail = { before: nameOf(u.aboveId), after: into.name, from }
      return { verb: 'move-unit', ...of(u.id), detail }
    }),
    ...merged.map((u) => ({ verb: 'merge-unit', ...of(u.id), detail: { name: u.name, into: into.name, from } })),
    {
      verb: 'take-over-units',
      ...of(into.id),
      detail: { names: merged.map((u) => u.name).join(', '), into: into.name, from },
    },
  ]
}
