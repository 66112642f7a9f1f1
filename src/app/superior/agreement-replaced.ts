import type { Agreement } from '../../core/agreement/agreement.ts'
import { followDifference } from '../../core/agreement/follow-difference.ts'
import type { Database } from '../../db/database.ts'
import { keptVersion } from '../../db/read/kept-agreements.ts'
import { beyondScope } from '../../db/scope.ts'
import { changesBelow, removeChanges } from '../../db/superior-changes.ts'
import { copiesOfOffice } from '../../db/working-copies.ts'
import type { Deps } from '../deps.ts'
import { type SuperiorChanged, tellSubordinates } from './tell-subordinates.ts'

type Deeper = Pick<Deps, 'ids' | 'profile'>
type Changed = Pick<SuperiorChanged, 'above' | 'by'>

/**
 * A version that was read from a document has taken the place of the one before it: the copies below are told, unless the unit
 * has a copy in work, which stands before either.
 */
export const versionKept = async (
  tx: Database,
  deps: Deeper,
  { agreementId, version, ...changed }: Changed & { readonly agreementId: string; readonly version: number },
): Promise<void> => {
  const { unitId, satkerId, year } = changed.above
  const copies = await beyondScope(tx, (all) => copiesOfOffice(all, satkerId, year))
  if (copies.length === 0 || copies.some((c) => c.unit_id === unitId && c.version_id === null)) return
  const [was, is] = [await keptVersion(tx, agreementId, version - 1), await keptVersion(tx, agreementId, version)]
  if (!was || !is) throw new Error(`${agreementId} has no version ${version} after another`)
  const [before, after] = [was.agreement, is.agreement]
  await tellSubordinates(tx, deps, { ...changed, before, after, follow: followDifference(before, after) })
}

/**
 * A unit's copy was discarded: what it had changed is withdrawn below, against the agreement of the unit that is kept (`after`).
 * Where none is, nothing stands above any more, and nothing that it changed is asked.
 */
export const copyDiscarded = async (
  tx: Database,
  deps: Deeper,
  { before, after, ...changed }: Changed & Pick<SuperiorChanged, 'before'> & { readonly after: Agreement | null },
): Promise<void> => {
  const { unitId, year } = changed.above
  if (after) await tellSubordinates(tx, deps, { ...changed, before, after, follow: followDifference(before, after) })
  else
    await beyondScope(tx, async (all) => {
      const none = await changesBelow(all, unitId, year)
      await removeChanges(
        all,
        none.map((c) => c.id),
      )
    })
}
