import type { NextStep } from '../../../contract/working-copy-view.ts'
import { fill } from '../../../words/fill.ts'
import { Button } from '../../kit/button.tsx'
import type { CopyWords } from './review-props.ts'

/** Taken here, with everything saved before; a return says why and a signature is set, each at its own place. */
const HERE: ReadonlySet<NextStep['to']> = new Set<NextStep['to']>(['checked', 'draft'])

type ActionsProps = { readonly next: readonly NextStep[]; readonly words: CopyWords }

/** The steps of its life that end or begin the editing, and what is left to do before. */
export const CopyActions = ({ next, words }: ActionsProps) => {
  const steps = next.filter((step) => HERE.has(step.to))
  const left = steps.flatMap((step) => step.unmet.map((need) => words.needs[need]))
  return (
    <>
      {steps.map(({ to, unmet }) => (
        <Button
          key={to}
          look={to === 'checked' ? 'primary' : 'plain'}
          icon={to === 'checked' ? 'check' : 'undo'}
          name="do"
          value={`step:${to}`}
          title={unmet.length > 0 ? fill(words.left, { needs: left.join(', ') }) : undefined}
        >
          {words.step[to]}
        </Button>
      ))}
    </>
  )
}
