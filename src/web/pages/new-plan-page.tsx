import type { BudgetKind } from '../../core/plan/budget-document.ts'
import type { PlanKind } from '../../core/plan/plan.ts'
import { Breadcrumbs } from '../kit/breadcrumbs.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { TextField } from '../kit/field.tsx'
import { Notice } from '../kit/notice.tsx'
import { PostForm } from './form-parts.tsx'
import { Frame } from './frame.tsx'
import { type PageContext, wordsOf } from './page-context.ts'
import { BudgetHeadFields, type Inputs, PlanHeadFields, type Problems } from './plan-forms.tsx'
import { planWordsOf } from './plan-words.ts'

export type NewPlanProps = {
  readonly context: PageContext
  readonly kind: PlanKind | BudgetKind
  readonly inputs: Inputs
  readonly problems: Problems
}

/** The head of a new plan or budget; its rows follow on its own page. */
export const NewPlanPage = ({ context, kind, inputs, problems }: NewPlanProps) => {
  const w = planWordsOf(context.language)
  const title = w.newTitle[kind]
  return (
    <Frame context={context} title={title}>
      <Breadcrumbs
        label={wordsOf(context.language).breadcrumbs}
        crumbs={[{ label: w.title, href: '/rencana' }, { label: title }]}
      />
      <h1 class="mb-4">{title}</h1>
      <div class="grid grid-cols-1 gap-4">
        {problems['whole'] && <Notice tone="error">{problems['whole']}</Notice>}
        <Card title={w.kindLong[kind]}>
          <PostForm csrf={context.csrf}>
            <input type="hidden" name="jenis" value={kind} />
            {kind === 'renstra' || kind === 'rkt' ? (
              <PlanHeadFields w={w} kind={kind} inputs={inputs} problems={problems} />
            ) : (
              <BudgetHeadFields w={w} kind={kind} inputs={inputs} problems={problems} />
            )}
            <TextField
              name="office"
              label={w.office}
              hint={w.officeOwn}
              value={inputs['office'] ?? ''}
              problem={problems['office']}
            />
            <div class="flex flex-wrap gap-2">
              <Button look="primary">{w.save}</Button>
              <LinkButton href="/rencana">{w.cancel}</LinkButton>
            </div>
          </PostForm>
        </Card>
      </div>
    </Frame>
  )
}
