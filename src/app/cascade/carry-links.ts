import type { AppliedEdits } from '../../core/agreement/apply-edits.ts'
import { rowPlace } from '../../core/cascade/stated-link.ts'
import { linksFromUnit, linksOfCopy, moveLink, removeLinks } from '../../db/cascade-links.ts'
import type { Database } from '../../db/database.ts'
import type { StoredCopy } from '../../db/working-copies.ts'

type Applied = Pick<AppliedEdits, 'agreement' | 'follow'>

/** Decisions go with the rows of a copy that was edited, and with its indicators that others carry; they end with them. */
export const carryLinks = async (tx: Database, copy: StoredCopy, { agreement, follow }: Applied): Promise<void> => {
  const gone: string[] = []
  for (const link of await linksOfCopy(tx, copy.id)) {
    const to = follow(link.at_path)
    if (to === null) gone.push(link.id)
    else if (to !== link.at_path) await moveLink(tx, link.id, { at_path: to })
  }
  for (const link of await linksFromUnit(tx, copy.unit_id, copy.year)) {
    const to = follow(link.source_path)
    const place = to === null ? null : rowPlace(to)
    const text = place && agreement.objectives[place.objective]?.indicators[place.indicator ?? -1]?.text
    if (to === null || typeof text !== 'string') gone.push(link.id)
    else if (to !== link.source_path || text !== link.source_text)
      await moveLink(tx, link.id, { source_path: to, source_text: text })
  }
  await removeLinks(tx, gone)
}
