import { agreementFromInterchange } from '../../contract/agreement-mapping.ts'
import type { Agreement } from '../../core/agreement/agreement.ts'
import { applyEdits } from '../../core/agreement/apply-edits.ts'
import { knownValues } from '../../core/agreement/known-values.ts'
import { type ChangedAgreement, goesOn, isKnown, rowsBack } from '../../core/cascade/change-goes-on.ts'
import {
  carriedParts,
  mayTouchCarried,
  type SuperiorChange,
  superiorChanges,
} from '../../core/cascade/superior-change.ts'
import type { AgencyProfile } from '../../core/profile/agency-profile.ts'
import type { Database } from '../../db/database.ts'
import { officeUnits } from '../../db/read/office-units.ts'
import { beyondScope } from '../../db/scope.ts'
import {
  addChanges,
  changesBelow,
  removeChanges,
  type StoredChange,
  standingCopies,
  updateChange,
} from '../../db/superior-changes.ts'
import { lockWorkingCopy, type StoredCopy } from '../../db/working-copies.ts'
import type { Deps } from '../deps.ts'
import { toldOf } from './changes-of.ts'

/** What a unit's agreement of a year was and is now, whoever changed it and however: by edits, a document, a discarded copy. */
export type SuperiorChanged = ChangedAgreement & {
  readonly above: { readonly unitId: string; readonly satkerId: string; readonly year: number }
  readonly by: { readonly userId: string; readonly at: Date }
}

/** The copies that stand for the units right below this one, held to the end: their rows must not move while they are named. */
const copiesBelow = async (
  tx: Database,
  { unitId, satkerId, year }: SuperiorChanged['above'],
): Promise<readonly StoredCopy[]> => {
  const units = await officeUnits(tx, satkerId)
  const known = new Set(units.map((u) => u.id))
  const below = units.filter((u) => u.above.find((id) => known.has(id)) === unitId).map((u) => u.id)
  const held: StoredCopy[] = []
  for (const id of await standingCopies(tx, below, year)) {
    const one = await lockWorkingCopy(tx, id)
    if (one) held.push(one)
  }
  return held
}

/** The superior's rows as one subordinate knows them: what it has not taken over yet still reads as it did. */
const asKnownBelow = (before: Agreement, told: readonly StoredChange[], profile: AgencyProfile): Agreement => {
  const old = told.flatMap((c) =>
    c.part !== 'row' && c.part !== 'back' && c.source_path !== null && c.answer !== 'accepted'
      ? [{ kind: 'set' as const, at: c.source_path, text: c.before_text }]
      : [],
  )
  const known = applyEdits(before, old.toReversed(), knownValues(profile))
  return known.ok ? known.value.agreement : before
}

/** What was told goes on with the superior's agreement: another value, or withdrawn. Gives what stays of it. */
const carryOn = async (
  tx: Database,
  told: readonly StoredChange[],
  changed: SuperiorChanged,
  owns: ReadonlyMap<string, Agreement>,
): Promise<readonly StoredChange[]> => {
  const stays: StoredChange[] = []
  for (const change of told) {
    const next = goesOn(toldOf(change), changed, owns.get(change.copy_id) ?? null)
    if (next === null) await removeChanges(tx, [change.id])
    else {
      stays.push(change)
      const { by } = changed
      const news =
        next.after === change.after_text ? {} : { after_text: next.after, changed_by: by.userId, changed_at: by.at }
      const set = { ...(next.source === change.source_path ? {} : { source_path: next.source }), ...news }
      if (Object.keys(set).length > 0) await updateChange(tx, change.id, set)
    }
  }
  return stays
}

/** Notes for the copies below what they carry and what has changed of it; once for each value, however often it changes. */
export const tellSubordinates = (
  tx: Database,
  { ids, profile }: Pick<Deps, 'ids' | 'profile'>,
  changed: SuperiorChanged,
): Promise<void> =>
  // Subordinates are told whether or not their unit is in sight of whose deed it is.
  beyondScope(tx, async (all) => {
    const { above, before, after, follow, by } = changed
    const seen = await changesBelow(all, above.unitId, above.year)
    const gaveUp = seen.some((c) => c.part === 'row' && c.answer === 'accepted')
    if (!gaveUp && !mayTouchCarried(before, after, follow)) {
      await carryOn(all, seen, changed, new Map())
      return
    }
    const below = await copiesBelow(all, above)
    const owns = new Map(below.map((copy) => [copy.id, agreementFromInterchange(copy.agreement)]))
    const told = await changesBelow(all, above.unitId, above.year)
    const stays = await carryOn(all, told, changed, owns)
    const newChange = (
      { part, at, source, before: was, after: now }: Omit<SuperiorChange, 'subordinate'>,
      copyId: string,
    ) => ({
      id: ids.next(),
      copy_id: copyId,
      at_path: at,
      part,
      source_unit_id: above.unitId,
      source_path: source,
      before_text: was,
      after_text: now,
      changed_by: by.userId,
      changed_at: by.at,
      answer: null,
      reason: null,
      answered_by: null,
      answered_at: null,
    })
    await addChanges(
      all,
      [...owns].flatMap(([copyId, own]) => {
        const of = (changes: readonly StoredChange[]) => changes.filter((c) => c.copy_id === copyId)
        const carried = carriedParts(asKnownBelow(before, of(told), profile), [own], profile)
        const found = [
          ...superiorChanges(before, after, follow, carried).filter((c) => !isKnown(c, of(told).map(toldOf), own)),
          ...rowsBack(of(stays).map(toldOf), changed, own).filter((c) => !isKnown(c, of(stays).map(toldOf), own)),
        ]
        return found.map((change) => newChange(change, copyId))
      }),
    )
  })
