import { LinkButton } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { Frame, LoneFrame } from './frame.tsx'
import { type PageContext, wordsOf } from './page-context.ts'

export type ErrorPageProps = {
  readonly context: PageContext
  readonly title: string
  readonly lead: string
}

/** Something did not go: what, and where to go now, in the same face as all else. */
export const ErrorPage = ({ context, title, lead }: ErrorPageProps) => {
  const words = wordsOf(context.language)
  const Outer = context.reader ? Frame : LoneFrame
  return (
    <Outer context={context} title={title}>
      <Card>
        <div class="flex flex-col items-center">
          <h1 class="sr-only">{title}</h1>
          <EmptyState icon="warning" title={title}>
            <p class="max-w-md text-soft">{lead}</p>
            <LinkButton href="/">{words.errorPage.toHome}</LinkButton>
          </EmptyState>
        </div>
      </Card>
    </Outer>
  )
}
