import type { WorkingCopyView } from '../../contract/working-copy-view.ts'
import type { Language } from '../../words/fill.ts'
import { Review } from '../islands/review/review.tsx'
import type { CopyWords, ReviewProps } from '../islands/review/review-props.ts'
import { Breadcrumbs } from '../kit/breadcrumbs.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { Island } from '../kit/island.tsx'
import { Notice } from '../kit/notice.tsx'
import { AmendmentCard } from './amendment-card.tsx'
import { cascadeAddress } from './cascade-address.ts'
import { cascadeWordsOf } from './cascade-words.ts'
import { CopyHistory, CopyMarks, CopyWarnings, ReturnForm } from './copy-cards.tsx'
import { draftingAddress } from './drafting-page.tsx'
import { draftingWordsOf } from './drafting-words.ts'
import { Frame } from './frame.tsx'
import { NextWork, nextWorkWordsOf, type WaitingNext } from './next-work.tsx'
import type { PageContext } from './page-context.ts'
import { PartyChanges } from './party-changes.tsx'
import { StateTag } from './state-tag.tsx'
import { ChangesAbove, ChangesBelow, ChangesRefused } from './superior-cards.tsx'

/** The words that the rows of a working copy need. */
export const copyWordsOf = (language: Language): CopyWords => {
  const { step, needs, left, confirmCount, discard, discardSure, document, drawing, notPrintable } =
    draftingWordsOf(language)
  return { step, needs, left, confirmCount, discard, discardSure, document, drawing, notPrintable }
}

export type CopyPageProps = {
  readonly context: PageContext
  readonly copy: WorkingCopyView
  readonly review: ReviewProps
  readonly problem: string | null
  /** Right after the reader brought it to its state: what waits next. */
  readonly waiting: WaitingNext | null
}

/** Steps that are one press of a button, taken below the rows; others have a place of their own. */
const PLAIN: ReadonlySet<string> = new Set(['submitted', 'accepted', 'published'])

const Steps = ({ context, copy }: CopyPageProps) => {
  const w = draftingWordsOf(context.language)
  const plain = copy.next.filter((step) => PLAIN.has(step.to))
  const sign = copy.next.find((step) => step.to === 'signed-first' || step.to === 'signed-second')
  const confirm = copy.mayEdit && copy.marks.some((m) => m.kind === 'confirm' && !m.settled)
  return (
    <form method="post" action={`/penyusunan/${copy.id}/langkah`} class="mb-4 flex flex-wrap items-center gap-2">
      <input type="hidden" name="csrf" value={context.csrf} />
      <input type="hidden" name="revision" value={copy.revision} />
      <input type="hidden" name="from" value={copy.state} />
      <StateTag state={copy.state} language={context.language} />
      <span class="mr-auto text-soft">{w.origin[copy.origin]}</span>
      {confirm && (
        <Button look="quiet" icon="check" name="do" value="confirm-all">
          {w.confirmAll}
        </Button>
      )}
      {plain.map(({ to }) => (
        <Button key={to} look="primary" name="do" value={`step:${to}`}>
          {w.step[to]}
        </Button>
      ))}
      {sign && (
        <LinkButton look="primary" icon="repair" href={`/penyusunan/${copy.id}/tanda-tangan`}>
          {w.sign}
        </LinkButton>
      )}
      <LinkButton look="quiet" icon="download" href={`/penyusunan/${copy.id}.pdf`}>
        {copy.state === 'draft' || copy.state === 'returned' ? w.pdf : w.pdfAsIs}
      </LinkButton>
      <LinkButton look="quiet" icon="tree" href={cascadeAddress(copy)}>
        {cascadeWordsOf(context.language).open}
      </LinkButton>
      {copy.agreementId !== null && (
        <LinkButton look="quiet" icon="agreements" href={`/perjanjian/${copy.agreementId}`}>
          {w.openKept}
        </LinkButton>
      )}
    </form>
  )
}

/** One working copy: its rows to edit beside the document, and everything that is said of it. */
export const CopyPage = (props: CopyPageProps) => {
  const { context, copy, review, problem, waiting } = props
  const done = nextWorkWordsOf(context.language).done[copy.state]
  const w = draftingWordsOf(context.language)
  const title = `${copy.unit} ${copy.year}`
  return (
    <Frame context={context} title={title} islands>
      <Breadcrumbs
        label={w.nav}
        crumbs={[{ label: w.nav, href: draftingAddress(copy.officeUnitId, copy.year) }, { label: title }]}
      />
      {problem && (
        <div class="mb-4">
          <Notice tone="error">{problem}</Notice>
        </div>
      )}
      {done && waiting && (
        <div class="mb-4">
          <NextWork done={done} waiting={waiting} language={context.language} />
        </div>
      )}
      <Steps {...props} />
      <PartyChanges context={context} copy={copy} />
      <ChangesAbove context={context} copy={copy} />
      <AmendmentCard context={context} copy={copy} />
      <Island name="review" props={review}>
        <Review {...review} />
      </Island>
      <div class="mt-4 grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
        <ChangesBelow context={context} copy={copy} />
        <ChangesRefused context={context} copy={copy} />
        <CopyWarnings context={context} copy={copy} />
        <CopyMarks context={context} copy={copy} />
        <ReturnForm context={context} copy={copy} />
        <CopyHistory context={context} copy={copy} />
      </div>
    </Frame>
  )
}
