import { fill } from '../../words/fill.ts'
import { Button } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { Notice } from '../kit/notice.tsx'
import { Tag } from '../kit/tag.tsx'
import { sentenceAt } from './account-problem.ts'
import { accountWordsOf } from './account-words.ts'
import { momentText } from './moment.ts'
import { type AccountCardProps, PresentPassword } from './present-password.tsx'

/** Below this the codes are about to run out. */
const FEW_CODES = 3

/** Switching the second step on and off, and its recovery codes. */
export const SecondFactorCard = ({ context, view, problem }: AccountCardProps) => {
  const w = accountWordsOf(context.language).own
  const { secondFactor, hasPassword } = view
  const whole = sentenceAt(problem, 'second', ['current'], '')
  const state = secondFactor ? (
    <Tag tone="ok">{fill(w.secondOn, { when: momentText(secondFactor.since, context.language) })}</Tag>
  ) : (
    <Tag tone="plain">{w.secondOff}</Tag>
  )
  return (
    <Card title={w.second} id="dua-langkah" aside={state}>
      <p class="text-[0.875rem] text-soft">{w.secondLead}</p>
      {secondFactor && (
        <p class="mt-2">
          <Tag tone={secondFactor.codesLeft < FEW_CODES ? 'warning' : 'plain'}>
            {fill(w.codesLeft, { n: secondFactor.codesLeft })}
          </Tag>
        </p>
      )}
      {hasPassword && (
        <details class="mt-3" open={problem?.form === 'second'}>
          <summary class="cursor-pointer font-semibold text-accent">
            {secondFactor ? w.secondManage : w.secondStart}
          </summary>
          <form method="post" action="/akun/dua-langkah" class="mt-3 grid max-w-md grid-cols-1 gap-4">
            <input type="hidden" name="csrf" value={context.csrf} />
            {whole && <Notice tone="error">{whole}</Notice>}
            {secondFactor && <p class="text-[0.875rem] text-soft">{w.secondManageLead}</p>}
            <PresentPassword form="second" context={context} problem={problem} />
            <div class="flex flex-wrap gap-2">
              {secondFactor ? (
                <>
                  <Button name="do" value="kode">
                    {w.secondRenew}
                  </Button>
                  <Button look="danger" name="do" value="mati">
                    {w.secondRemove}
                  </Button>
                </>
              ) : (
                <Button name="do" value="mulai">
                  {w.secondStart}
                </Button>
              )}
            </div>
          </form>
        </details>
      )}
    </Card>
  )
}
