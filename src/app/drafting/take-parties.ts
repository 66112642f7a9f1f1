import { editToWire } from '../../contract/edit-mapping.ts'
import type { Reader } from '../../contract/view.ts'
import type { EditedCopy } from '../../contract/working-copy-view.ts'
import { partyChanges, partyEdits } from '../../core/agreement/party-change.ts'
import type { Result } from '../../core/result.ts'
import type { Deps } from '../deps.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { copyToEdit, editWithin } from './edit-copy.ts'
import { partiesToday } from './parties-today.ts'

/** Writes the parties of the organisation into a draft by ordinary edits: of the trail, and undone like any other. */
export const takeParties =
  (deps: Deps) =>
  (reader: Reader, id: string, revision: number): Promise<Result<EditedCopy>> =>
    inTransactionAs(deps.db, reader, async (tx) => {
      const found = await copyToEdit(tx, reader, id)
      if (!found.ok) return found
      const today = await partiesToday(tx, deps.profile, found.value, deps.clock.now())
      const changes = today === null ? [] : partyChanges(found.value.agreement, today.facts)
      const edits = changes.flatMap(partyEdits).map(editToWire)
      return editWithin(tx, deps, reader, id, { revision, edits })
    })
