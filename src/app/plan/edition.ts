import type { Edition } from '../../contract/plan-view.ts'
import type { Reader } from '../../contract/view.ts'
import { may, refusalFor } from '../../core/access/may.ts'
import type { Right } from '../../core/access/role.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Database } from '../../db/database.ts'
import { type EditionTable, lockEdition } from '../../db/lock-edition.ts'
import type { Stored } from '../../db/read/stored-plans.ts'
import { isId } from '../identifier.ts'

/** The thing where the reader may read it: their own, or that of an office above theirs, which alone the database shows. */
export const toRead = <T extends Stored>(reader: Reader, stored: T | null, thing: string): Result<T> => {
  if (stored === null) return refuse(problem('not-found', thing))
  const refused = refusalFor(reader.may, 'read')
  return refused ? refuse(refused) : ok(stored)
}

/** The thing where this reader may change it from this edition on; who changed it meanwhile, and when, where that is over. */
export const toChange = <T extends Stored>(
  reader: Reader,
  stored: T | null,
  right: Right,
  edition: number,
  thing: string,
): Result<T> => {
  if (stored === null) return refuse(problem('not-found', thing))
  // What an office above has planned is in sight for everybody below it; it is only not theirs to change.
  if (!may(reader, right, stored.place)) return refuse(problem('access/forbidden', right))
  if (stored.edition === edition) return ok(stored)
  const facts = { who: stored.editor, when: stored.editedAt.toISOString(), revision: stored.edition }
  return refuse(problem('conflict/stale-revision', 'edition', facts))
}

/** A kind of thing that counts its editions: where it lies, what refusals call it, and the right that it takes to change one. */
export type Kept<T extends Stored> = {
  readonly table: EditionTable
  readonly thing: string
  readonly load: (tx: Database, id: string) => Promise<T | null>
  readonly rightFor: (stored: T | null) => Right
}

/** The same, held to the end of the transaction: of two who save at one instant, the second finds the edition of the first. */
export const heldToChange = async <T extends Stored>(
  tx: Database,
  reader: Reader,
  { table, thing, load, rightFor }: Kept<T>,
  id: string,
  edition: number,
): Promise<Result<T>> => {
  if (isId(id)) await lockEdition(tx, table, id)
  const stored = isId(id) ? await load(tx, id) : null
  return toChange(reader, stored, rightFor(stored), edition, thing)
}

export const editionOf = (reader: Reader, stored: Stored, right: Right): Edition => ({
  id: stored.id,
  office: stored.office,
  edition: stored.edition,
  editedBy: stored.editor,
  editedAt: stored.editedAt.toISOString(),
  mayChange: may(reader, right, stored.place),
})
