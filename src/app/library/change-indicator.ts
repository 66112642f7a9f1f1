import type { LibraryContent, LibraryView } from '../../contract/plan-view.ts'
import type { Reader } from '../../contract/view.ts'
import { changedFields } from '../../core/changed-fields.ts'
import { type LibraryIndicator, libraryFaults } from '../../core/indicator/library.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import {
  addIndicator as add,
  removeIndicator as remove,
  replaceIndicator,
  type StoredIndicator,
  storedIndicator,
} from '../../db/library.ts'
import type { Deps } from '../deps.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { heldToChange, type Kept } from '../plan/edition.ts'
import { officeToPlanFor } from '../plan/office-to-plan-for.ts'
import { shownIndicator } from './indicator-view.ts'

const ENTRY: Kept<StoredIndicator> = {
  table: 'library_indicator',
  thing: 'indicator',
  load: storedIndicator,
  rightFor: () => 'plan',
}

const SUBJECT = { subject: 'indicator' } as const

/** The entry with its white space tidied, where everything in it is right. */
const sound = (given: LibraryContent): Result<LibraryIndicator> => {
  const line = (text: string): string => text.replace(/\s+/g, ' ').trim()
  const { text, unit, definition, formula, source, ...choices } = given
  const indicator = {
    ...choices,
    text: line(text),
    unit: line(unit),
    definition: definition.trim(),
    formula: formula.trim(),
    source: source.trim(),
  }
  const [fault] = libraryFaults(indicator)
  return fault === undefined ? ok(indicator) : refuse(fault)
}

/** Defines an indicator once for the reader's office and all below it. */
export const addIndicator =
  ({ db, clock, ids, profile }: Deps) =>
  (reader: Reader, given: LibraryContent): Promise<Result<LibraryView>> =>
    inTransactionAs(db, reader, async (tx) => {
      const unit = await officeToPlanFor(tx, profile, reader, '', 'plan')
      if (!unit.ok) return unit
      const indicator = sound(given)
      if (!indicator.ok) return indicator
      const [id, at] = [ids.next(), clock.now()]
      await add(tx, id, unit.value, indicator.value, { userId: reader.userId, at }, profile.names)
      const deed = { ...SUBJECT, at, actor: reader, verb: 'add-indicator', subjectId: id, unitId: unit.value }
      await recordDeeds(tx, [{ ...deed, detail: { text: indicator.value.text } }])
      return ok(await shownIndicator(tx, profile, reader, id))
    })

/** Puts an entry, corrected from this edition on, in the place of what it was. */
export const saveIndicator =
  ({ db, clock, profile }: Deps) =>
  (reader: Reader, id: string, edition: number, given: LibraryContent): Promise<Result<LibraryView>> =>
    inTransactionAs(db, reader, async (tx) => {
      const before = await heldToChange(tx, reader, ENTRY, id, edition)
      if (!before.ok) return before
      const indicator = sound(given)
      if (!indicator.ok) return indicator
      const at = clock.now()
      await replaceIndicator(tx, id, indicator.value, { userId: reader.userId, at }, profile.names)
      const change = changedFields(before.value.indicator, indicator.value)
      const { unitId } = before.value
      const deed = { ...SUBJECT, at, actor: reader, verb: 'change-indicator', subjectId: id, unitId, change }
      await recordDeeds(tx, [{ ...deed, detail: { text: indicator.value.text } }])
      return ok(await shownIndicator(tx, profile, reader, id))
    })

/** Takes an entry out of the library; agreements and plans keep their own wording. */
export const removeIndicator =
  ({ db, clock }: Deps) =>
  (reader: Reader, id: string, edition: number): Promise<Result<null>> =>
    inTransactionAs(db, reader, async (tx) => {
      const before = await heldToChange(tx, reader, ENTRY, id, edition)
      if (!before.ok) return before
      await remove(tx, id)
      const { unitId, indicator } = before.value
      const deed = { ...SUBJECT, at: clock.now(), actor: reader, verb: 'remove-indicator', subjectId: id, unitId }
      await recordDeeds(tx, [{ ...deed, detail: { text: indicator.text } }])
      return ok(null)
    })
