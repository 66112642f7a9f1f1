import type { ComponentChildren } from 'preact'
import { Breadcrumbs } from '../kit/breadcrumbs.tsx'
import { Tag } from '../kit/tag.tsx'
import { Frame } from './frame.tsx'
import { type PageContext, wordsOf } from './page-context.ts'
import { planWordsOf } from './plan-words.ts'

type PlannedPageProps = {
  readonly context: PageContext
  readonly title: string
  /** Its name in the way back to the list. */
  readonly crumb: string
  /** What kind of plan it is, or which revision. */
  readonly tag: string
  readonly islands?: boolean
  readonly children: ComponentChildren
}

/** The page of one thing of the list of plans and budgets: the way back, its title, and its cards below one another. */
export const PlannedPage = ({ context, title, crumb, tag, islands = false, children }: PlannedPageProps) => (
  <Frame context={context} title={title} islands={islands}>
    <Breadcrumbs
      label={wordsOf(context.language).breadcrumbs}
      crumbs={[{ label: planWordsOf(context.language).title, href: '/rencana' }, { label: crumb }]}
    />
    <div class="mb-4 flex flex-wrap items-center gap-3">
      <h1 class="wrap-anywhere">{title}</h1>
      <Tag tone="plain">{tag}</Tag>
    </div>
    <div class="grid grid-cols-1 gap-4">{children}</div>
  </Frame>
)
