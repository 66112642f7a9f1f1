import type { Reader } from '../../contract/view.ts'
import type { WorkItem } from '../../contract/working-copy-view.ts'
import { refusalFor } from '../../core/access/may.ts'
import { type Actor, LIFECYCLE, type State } from '../../core/agreement/lifecycle.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { copiesInStates } from '../../db/read/work-list.ts'
import { asReader } from '../../db/scope.ts'
import { openChanges } from '../../db/superior-changes.ts'
import type { Deps } from '../deps.ts'
import { actorsOf } from './actors.ts'

/** What somebody is asked for in each state: the step that brings an agreement on. Signing wants the signer, not the author. */
const ASKED: readonly { readonly from: State; readonly to: State; readonly alone?: boolean }[] = [
  { from: 'returned', to: 'draft' },
  { from: 'draft', to: 'checked' },
  { from: 'checked', to: 'signed-first' },
  { from: 'signed-first', to: 'signed-second', alone: false },
  { from: 'signed-first', to: 'submitted', alone: true },
  { from: 'signed-second', to: 'submitted' },
  { from: 'submitted', to: 'accepted' },
  { from: 'accepted', to: 'published' },
]

const takers = (from: State, to: State): readonly Actor[] =>
  LIFECYCLE.find((s) => s.from === from && s.to === to)?.by ?? []

/** What waits for the reader, the longest waiting first; one's own drafts after all else. */
export const workList =
  ({ db }: Pick<Deps, 'db'>) =>
  (reader: Reader): Promise<Result<{ readonly items: readonly WorkItem[] }>> =>
    asReader(db, reader, async (tx) => {
      const refused = refusalFor(reader.may, 'read')
      if (refused) return refuse(refused)
      const copies = await copiesInStates(tx, [...new Set(ASKED.map((a) => a.from))])
      const waiting = await openChanges(
        tx,
        copies.map((copy) => copy.id),
      )
      const items = copies.flatMap((copy): WorkItem[] => {
        const actors = actorsOf(reader, {
          unitId: copy.unit_id,
          place: copy.place,
          superiorUnitId: copy.superior_unit_id,
        })
        const isAlone = copy.agreement.secondParty === null
        const asked = ASKED.find(
          (a) =>
            a.from === copy.state &&
            (a.alone === undefined || a.alone === isAlone) &&
            takers(a.from, a.to).some((taker) => actors.includes(taker)),
        )
        const { id, unit, office, year, state, since } = copy
        const changes = actors.includes('author') ? (waiting.get(id) ?? 0) : 0
        const item = { copyId: id, unit, office, year, state, changes, since: since.toISOString() }
        if (asked && !(asked.to === 'draft' && copy.version_id !== null)) return [{ ...item, to: asked.to }]
        // The superior's changes are answered in a draft: one that was checked goes back to it, one that is signed is amended.
        return changes > 0 ? [{ ...item, to: copy.version_id === null ? 'draft' : 'amended' }] : []
      })
      // What others ask comes before what one has begun oneself.
      const own = (item: WorkItem): boolean => item.state === 'draft'
      return ok({ items: [...items.filter((item) => !own(item)), ...items.filter(own)] })
    })
