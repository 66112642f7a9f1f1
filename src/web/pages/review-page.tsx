import { review as wordsEn } from '../../words/en/review.ts'
import { fill } from '../../words/fill.ts'
import { type ReviewWords, review as wordsId } from '../../words/id/review.ts'
import { Review } from '../islands/review/review.tsx'
import type { ReviewProps } from '../islands/review/review-props.ts'
import { Breadcrumbs } from '../kit/breadcrumbs.tsx'
import { LinkButton } from '../kit/button.tsx'
import { Island } from '../kit/island.tsx'
import { Notice } from '../kit/notice.tsx'
import { batchTitle } from './batch-title.ts'
import { draftingWordsOf } from './drafting-words.ts'
import { Frame } from './frame.tsx'
import { type PageContext, roleWordsOf, wordsOf } from './page-context.ts'
import { startFromSource } from './start-from-address.ts'

export type ReviewPageProps = {
  readonly context: PageContext
  readonly batch: { readonly id: string; readonly files: readonly string[]; readonly outOfScope: string | null }
  /** The draft that a working copy may begin with; null for who draws nothing up. */
  readonly startFrom: string | null
  readonly review: ReviewProps
  readonly problem: string | null
}

export const reviewWordsOf = (language: 'id' | 'en'): ReviewWords => (language === 'id' ? wordsId : wordsEn)

/** One read agreement under review. */
export const ReviewPage = ({ context, batch, startFrom, review, problem }: ReviewPageProps) => {
  const words = wordsOf(context.language)
  const w = roleWordsOf(context.language).outOfScope
  const { outOfScope } = batch
  const unit = review.draft.agreement.unit || words.batchPage.review
  return (
    <Frame context={context} title={unit} islands>
      <div class="mb-2 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <Breadcrumbs
          label={words.breadcrumbs}
          crumbs={[
            { label: words.read, href: '/baca' },
            { label: batchTitle(batch.files, words.readPage.more), href: `/baca/${batch.id}` },
            { label: words.batchPage.review },
          ]}
        />
        {startFrom !== null && (
          <LinkButton icon="document" href={startFromSource({ kind: 'document', id: startFrom })}>
            {draftingWordsOf(context.language).startFrom.fromDocument}
          </LinkButton>
        )}
      </div>
      {problem ? (
        <div class="mb-4">
          <Notice tone="error">{problem}</Notice>
        </div>
      ) : (
        outOfScope !== null && (
          <div class="mb-4">
            <Notice tone="warning" title={fill(w.title, { office: outOfScope })}>
              {fill(w.lead, { office: outOfScope })}
            </Notice>
          </div>
        )
      )}
      <Island name="review" props={review}>
        <Review {...review} />
      </Island>
    </Frame>
  )
}
