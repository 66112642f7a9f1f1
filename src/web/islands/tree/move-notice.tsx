import { fill, type Language } from '../../../words/fill.ts'
import type { TreeWords } from '../../../words/id/tree.ts'
import { Button } from '../../kit/button.tsx'
import { Notice } from '../../kit/notice.tsx'
import { longDay } from './tree-look.ts'
import type { useMoving } from './use-moving.ts'

type NoticeProps = {
  readonly w: TreeWords
  readonly language: Language
  readonly today: string
  readonly moving: Pick<ReturnType<typeof useMoving>, 'done' | 'refused' | 'undo' | 'forget'>
}

/** What was moved, with the way back; and why a way back was refused. */
export const MoveNotice = ({ w, language, today, moving: { done, refused, undo, forget } }: NoticeProps) => {
  if (done === null) return null
  const params = { unit: done.unit.name, before: done.before.name, after: done.after.name }
  const day = longDay(done.from, language)
  return (
    <div class="move-notice">
      <Notice tone={refused ? 'error' : 'ok'}>
        {refused && <p>{refused.detail ?? w.moveFailed}</p>}
        <div class="flex flex-wrap items-center gap-3">
          <span class="wrap-anywhere">
            {fill(done.undone ? w.undone : done.from > today ? w.planned : w.moved, { ...params, day })}
          </span>
          {!done.undone && (
            <Button icon="undo" onClick={() => void undo()}>
              {w.undo}
            </Button>
          )}
          <Button look="quiet" icon="close" onClick={forget}>
            {w.close}
          </Button>
        </div>
      </Notice>
    </div>
  )
}
