import { KPU_PROFILE } from '../../core/organisation/agency-profile.ts'
import { ok } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import { plantUnits as plant } from '../../db/plant-units.ts'
import { lockTree } from '../../db/unit-changes.ts'
import type { Deps } from '../deps.ts'
import { inTransaction } from '../in-transaction.ts'

/** The trail's name for what belongs to no single unit. */
const WHOLE = '00000000-0000-0000-0000-000000000000'

/** At the start of the service: offices of the national list get the usual units that they lack. Answers how many. */
export const plantUnits =
  ({ db, clock, ids }: Pick<Deps, 'db' | 'clock' | 'ids'>) =>
  async (): Promise<number> => {
    const planted = await inTransaction(db, async (tx) => {
      await lockTree(tx)
      const units = await plant(tx, ids.next, KPU_PROFILE)
      const deed = { at: clock.now(), actor: null, verb: 'plant-units', subjectId: WHOLE, detail: { units } }
      if (units > 0) await recordDeeds(tx, [{ ...deed, subject: 'unit' }])
      return ok(units)
    })
    if (!planted.ok) throw new Error(`the units of the national list were refused: ${JSON.stringify(planted.problem)}`)
    return planted.value
  }
