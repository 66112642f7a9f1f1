import { useState } from 'preact/hooks'
import { type Refused, sendMove } from './tree-ask.ts'
import { type Named, parentOf, type TreeRow } from './tree-state.ts'

/** A move that was made: it can be taken back while its notice stands. */
export type MoveDone = {
  readonly unit: Named
  readonly before: Named
  readonly after: Named
  readonly from: string
  readonly undone: boolean
}

type Wishes = { readonly csrf: string; readonly showAgain: (unit: string, parent: string) => Promise<void> }

/** Moving a unit: what the dialog is open for, the last move and its taking back. */
export const useMoving = ({ csrf, showAgain }: Wishes) => {
  const [asking, setAsking] = useState<{ readonly row: TreeRow; readonly place: Named | null } | null>(null)
  const [done, setDone] = useState<MoveDone | null>(null)
  const [refused, setRefused] = useState<Refused | null>(null)

  const move = async (row: TreeRow, place: Named, from: string): Promise<Refused | null> => {
    const parent = parentOf(row)
    if (!parent) return { at: '', detail: null }
    const answer = await sendMove(row.unit.id, place.id, from, csrf)
    if ('refused' in answer) return answer.refused
    setRefused(null)
    await showAgain(row.unit.id, place.id)
    setDone({ unit: { id: row.unit.id, name: row.name }, before: parent, after: place, from, undone: false })
    return null
  }

  /** A move back from the same day on. */
  const undo = async (): Promise<void> => {
    if (done === null || done.undone) return
    const answer = await sendMove(done.unit.id, done.before.id, done.from, csrf)
    if ('refused' in answer) {
      setRefused(answer.refused)
      return
    }
    setRefused(null)
    await showAgain(done.unit.id, done.before.id)
    setDone({ ...done, undone: true })
  }

  const forget = (): void => {
    setDone(null)
    setRefused(null)
  }

  return { asking, ask: setAsking, done, refused, move, undo, forget }
}
