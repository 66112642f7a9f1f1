import type { EditedAgreement } from '../../../contract/edited-agreement.ts'
import type { NextStep } from '../../../contract/working-copy-view.ts'
import { fill } from '../../../words/fill.ts'
import { Button, LinkButton } from '../../kit/button.tsx'
import { CopyActions } from './copy-actions.tsx'
import { useReview } from './review-context.ts'
import type { ReviewProps } from './review-props.ts'

type FrameProps = { readonly frame: ReviewProps['frame']; readonly draft: EditedAgreement }

type Neighbours = { readonly at: number; readonly total: number; readonly hrefs: readonly string[] }

const neighboursOf = ({ frame, draft }: FrameProps): Neighbours => {
  if (frame.kind === 'copy') {
    const at = frame.copies.findIndex((c) => c.id === draft.id)
    return { at, total: frame.copies.length, hrefs: frame.copies.map((c) => `/penyusunan/${c.id}`) }
  }
  const at = frame.drafts.findIndex((d) => d.position === draft.position)
  return { at, total: frame.drafts.length, hrefs: frame.drafts.map((d) => `/baca/${frame.batchId}/${d.position}`) }
}

/** Which of how many this one is. */
export const FramePlace = (props: FrameProps) => {
  const { at, total } = neighboursOf(props)
  return <>{fill(useReview().words.position, { n: at + 1, total })}</>
}

/** To the agreements before and after this one. */
export const FrameNav = (props: FrameProps) => {
  const { words } = useReview()
  const { at, total, hrefs } = neighboursOf(props)
  const [before, after] = [hrefs[at - 1], hrefs[at + 1]]
  return total < 2 ? null : (
    <nav aria-label={words.jump} class="flex flex-wrap gap-1">
      {before && (
        <LinkButton look="quiet" icon="previous" rel="prev" href={before}>
          {words.previousDraft}
        </LinkButton>
      )}
      {after && (
        <LinkButton look="quiet" icon="next" rel="next" href={after}>
          {words.nextDraft}
        </LinkButton>
      )}
    </nav>
  )
}

type ActionProps = { readonly frame: ReviewProps['frame']; readonly next: readonly NextStep[] }

/** What can be done with the whole of it. */
export const FrameActions = ({ frame, next }: ActionProps) => {
  const { words, mayEdit } = useReview()
  if (frame.kind === 'copy') return <CopyActions next={next} words={frame.words} />
  return (
    <>
      {frame.keptAs !== null && (
        <LinkButton href={`/perjanjian/${frame.keptAs}`} icon="ok">
          {words.openKept}
        </LinkButton>
      )}
      {mayEdit && (
        <Button look="primary" icon="save" name="do" value="keep:">
          {words.keep}
        </Button>
      )}
    </>
  )
}
