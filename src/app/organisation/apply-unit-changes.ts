import { dayInJakarta } from '../../core/calendar/term.ts'
import { ok } from '../../core/result.ts'
import { applyStates, lockTree } from '../../db/unit-changes.ts'
import type { Deps } from '../deps.ts'
import { inTransaction } from '../in-transaction.ts'

/** Brings the tree up to the day: names and places that were planned for it. Answers how many units changed. */
export const applyUnitChanges =
  ({ db, clock, profile }: Pick<Deps, 'db' | 'clock' | 'profile'>) =>
  async (): Promise<number> => {
    const applied = await inTransaction(db, async (tx) => {
      await lockTree(tx)
      return ok(await applyStates(tx, dayInJakarta(clock.now()), profile.names))
    })
    return applied.ok ? applied.value : 0
  }
