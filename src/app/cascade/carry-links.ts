import type { AppliedEdits } from '../../core/agreement/apply-edits.ts'
import { rowPlace } from '../../core/cascade/stated-link.ts'
import { linksFromUnit, linksOfCopy, moveLink, removeLinks, type StoredLink } from '../../db/cascade-links.ts'
import type { Database } from '../../db/database.ts'
import type { StoredCopy } from '../../db/working-copies.ts'

type Applied = Pick<AppliedEdits, 'agreement' | 'follow'>

/** Where a link's indicator stands after the edits, and what it says; null where it is struck. One that is written again is found again. */
const sourceNow = ({ source_path, source_text }: StoredLink, { agreement, follow }: Applied) => {
  if (source_path === null) {
    for (const [o, { indicators }] of agreement.objectives.entries()) {
      const i = indicators.findIndex((x) => x.text === source_text)
      if (i >= 0) return { source_path: `objectives/${o}/indicators/${i}`, source_text }
    }
    return null
  }
  const to = follow(source_path)
  const place = to === null ? null : rowPlace(to)
  const text = place && agreement.objectives[place.objective]?.indicators[place.indicator ?? -1]?.text
  return to === null || typeof text !== 'string' ? null : { source_path: to, source_text: text }
}

/**
 * Decisions go with the rows of a copy that was edited, and with its indicators that others carry; they end with them. Those of an
 * amendment end no sooner than the agreement in force does: where their indicator stands in that is kept beside.
 */
export const carryLinks = async (tx: Database, copy: StoredCopy, applied: Applied): Promise<void> => {
  const gone: string[] = []
  for (const link of await linksOfCopy(tx, copy.id)) {
    const to = applied.follow(link.at_path)
    if (to === null) gone.push(link.id)
    else if (to !== link.at_path) await moveLink(tx, link.id, { at_path: to })
  }
  for (const link of await linksFromUnit(tx, copy.unit_id, copy.year)) {
    const { source_path, source_text } = link
    const now = sourceNow(link, applied)
    if (now?.source_path === source_path && now.source_text === source_text) continue
    const inForce =
      copy.amends_id === null || link.in_force_path !== null || source_path === null
        ? {}
        : { in_force_path: source_path, in_force_text: source_text }
    if (now) await moveLink(tx, link.id, { ...now, ...inForce })
    else if (copy.amends_id === null) gone.push(link.id)
    else if (source_path !== null) await moveLink(tx, link.id, { source_path: null, ...inForce })
  }
  await removeLinks(tx, gone)
}
