import { settleKeys } from '../../core/organisation/settle-keys.ts'
import { ok } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import { isInstalled } from '../../db/installation.ts'
import { KEYED_TABLES, keyedNames, settleLedAlone, writeKeys } from '../../db/name-keys.ts'
import { lockTree } from '../../db/unit-changes.ts'
import type { Deps } from '../deps.ts'
import { inServiceTransaction } from '../in-transaction.ts'

/** The trail's name for what belongs to no single unit. */
const WHOLE = '00000000-0000-0000-0000-000000000000'

/** How many keys were written, and how many things have a name that another is found by. */
export type RenewedKeys = { readonly renewed: number; readonly aside: number }

/**
 * At the start of the service: offices, units, posts and library entries are found by the profile's names as they are now,
 * also what was kept under earlier ones. `aside`: how many of them share their name with another that is found by it.
 */
export const renewNameKeys =
  ({ db, clock, profile }: Pick<Deps, 'db' | 'clock' | 'profile'>) =>
  async (): Promise<RenewedKeys> => {
    const done = await inServiceTransaction(db, async (tx) => {
      await lockTree(tx)
      // Its own offices are still to be planted in the place of what is there, with their keys.
      if (profile.offices !== null && !(await isInstalled(tx))) return ok({ renewed: 0, aside: 0 })
      let [renewed, aside] = [0, 0]
      for (const table of KEYED_TABLES) {
        const settled = settleKeys(await keyedNames(tx, table, profile.names))
        await writeKeys(tx, table, settled.renewed)
        renewed += settled.renewed.size
        aside += settled.aside.length
      }
      const offices = await settleLedAlone(tx, profile)
      const deed = { at: clock.now(), actor: null, verb: 'renew-name-keys', subjectId: WHOLE } as const
      if (renewed + offices > 0) {
        await recordDeeds(tx, [{ ...deed, subject: 'installation', detail: { renewed, aside, offices } }])
      }
      return ok({ renewed, aside })
    })
    if (!done.ok) throw new Error(`the keys of names could not be renewed: ${JSON.stringify(done.problem)}`)
    return done.value
  }
