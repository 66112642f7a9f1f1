import { agreementFromInterchange } from '../../contract/agreement-mapping.ts'
import type { Agreement } from '../../core/agreement/agreement.ts'
import { applyEdits } from '../../core/agreement/apply-edits.ts'
import { knownValues } from '../../core/agreement/known-values.ts'
import { textAt } from '../../core/agreement/text-at.ts'
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
import { addChanges, changesBelow, removeChange, type StoredChange, updateChange } from '../../db/superior-changes.ts'
import { copiesOfOffice, lockWorkingCopy, type StoredCopy } from '../../db/working-copies.ts'
import type { Deps } from '../deps.ts'
import type { EditedCopyFacts } from './edited-copy.ts'

/** The latest copies of the units right below this one, held to the end: their rows must not move while they are named. */
const copiesBelow = async (tx: Database, copy: StoredCopy): Promise<readonly StoredCopy[]> => {
  const units = await officeUnits(tx, copy.satker_id)
  const known = new Set(units.map((u) => u.id))
  const below = units.filter((u) => u.above.find((id) => known.has(id)) === copy.unit_id).map((u) => u.id)
  const all = await copiesOfOffice(tx, copy.satker_id, copy.year)
  const latest = below.flatMap((unitId) => {
    const own = all.filter((c) => c.unit_id === unitId && c.state !== 'amended')
    return own.find((c) => c.version_id === null) ?? own.at(-1) ?? []
  })
  const held: StoredCopy[] = []
  for (const { id } of latest) {
    const one = await lockWorkingCopy(tx, id)
    if (one) held.push(one)
  }
  return held
}

/** The superior's rows as one subordinate knows them: what it has not taken over yet still reads as it did. */
const asKnownBelow = (before: Agreement, told: readonly StoredChange[], profile: AgencyProfile): Agreement => {
  const old = told.flatMap((c) =>
    c.part !== 'row' && c.source_path !== null && c.answer !== 'accepted'
      ? [{ kind: 'set' as const, at: c.source_path, text: c.before_text }]
      : [],
  )
  const known = applyEdits(before, old.toReversed(), knownValues(profile))
  return known.ok ? known.value.agreement : before
}

const isSame = (c: StoredChange, change: SuperiorChange): boolean =>
  c.answer === null && c.at_path === change.at && c.part === change.part

/** What waits for an answer goes on with the superior's edits: another value, or none any more where all is as it was. */
const goOn = async (tx: Database, told: readonly StoredChange[], { applied, by }: EditedCopyFacts): Promise<void> => {
  const rows = applied.agreement.objectives.flatMap((o) => o.indicators.map((x) => x.text))
  for (const change of told) {
    const { id, source_path, answer, before_text, after_text } = change
    const path = source_path === null ? null : applied.follow(source_path)
    if (answer !== null) {
      if (path !== source_path) await updateChange(tx, id, { source_path: path })
    } else if (change.part === 'row') {
      // A row that was struck and is there again to the letter was not struck.
      if (rows.includes(before_text)) await removeChange(tx, id)
    } else if (path === null || textAt(applied.agreement, path) === before_text) await removeChange(tx, id)
    else {
      const after = textAt(applied.agreement, path)
      const news = after === after_text ? {} : { after_text: after, changed_by: by.userId, changed_at: by.at }
      if (path !== source_path || after !== after_text) await updateChange(tx, id, { source_path: path, ...news })
    }
  }
}

/** Notes for the copies below what they carry and this edit has changed; once for each value, however often it changes. */
export const tellSubordinates = (
  tx: Database,
  { ids, profile }: Pick<Deps, 'ids' | 'profile'>,
  edited: EditedCopyFacts,
): Promise<void> =>
  // Subordinates are told whether or not their unit is in sight of who edits.
  beyondScope(tx, async (all) => {
    const { copy, before, applied, by } = edited
    const newChange = ({ part, at, source, before: was, after }: SuperiorChange, copyId: string) => ({
      id: ids.next(),
      copy_id: copyId,
      at_path: at,
      part,
      source_id: copy.id,
      source_path: source,
      before_text: was,
      after_text: after,
      changed_by: by.userId,
      changed_at: by.at,
      answer: null,
      reason: null,
      answered_by: null,
      answered_at: null,
    })
    if (!mayTouchCarried(before, applied.agreement, applied.follow)) {
      const still = await changesBelow(all, copy.id)
      return goOn(all, still, edited)
    }
    const below = await copiesBelow(all, copy)
    const told = await changesBelow(all, copy.id)
    await goOn(all, told, edited)
    await addChanges(
      all,
      below.flatMap(({ id: copyId, agreement }) => {
        const its = told.filter((c) => c.copy_id === copyId)
        const carried = carriedParts(asKnownBelow(before, its, profile), [agreementFromInterchange(agreement)], profile)
        return superiorChanges(before, applied.agreement, applied.follow, carried)
          .filter((change) => !its.some((c) => isSame(c, change)))
          .map((change) => newChange(change, copyId))
      }),
    )
  })
