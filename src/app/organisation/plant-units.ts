import { ok } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import { isInstalled } from '../../db/installation.ts'
import { plantOffices } from '../../db/plant-offices.ts'
import { plantUnits as plant } from '../../db/plant-units.ts'
import { lockTree } from '../../db/unit-changes.ts'
import type { Deps } from '../deps.ts'
import { inTransaction } from '../in-transaction.ts'

/** The trail's name for what belongs to no single unit. */
const WHOLE = '00000000-0000-0000-0000-000000000000'

/**
 * At the start of the service: before set-up the agency's own offices stand in the list, and listed offices get the usual
 * units that they lack. Answers how many units.
 */
export const plantUnits =
  ({ db, clock, ids, profile }: Pick<Deps, 'db' | 'clock' | 'ids' | 'profile'>) =>
  async (): Promise<number> => {
    const planted = await inTransaction(db, async (tx) => {
      await lockTree(tx)
      if (!(await isInstalled(tx))) await plantOffices(tx, ids.next, profile)
      const units = await plant(tx, ids.next, profile)
      const deed = { at: clock.now(), actor: null, verb: 'plant-units', subjectId: WHOLE, detail: { units } }
      if (units > 0) await recordDeeds(tx, [{ ...deed, subject: 'unit' }])
      return ok(units)
    })
    if (!planted.ok) throw new Error(`the units of the listed offices were refused: ${JSON.stringify(planted.problem)}`)
    return planted.value
  }
