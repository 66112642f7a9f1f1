import { Button } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { Frame, LoneFrame } from './frame.tsx'
import { type PageContext, wordsOf } from './page-context.ts'

export type StaleFormPageProps = {
  readonly context: PageContext
  /** Where the form goes, and all that was typed into it. */
  readonly action: string
  readonly fields: readonly (readonly [name: string, value: string])[]
}

/** A form of a session that is over: nothing was saved, and what was typed can be sent once more. */
export const StaleFormPage = ({ context, action, fields }: StaleFormPageProps) => {
  const w = wordsOf(context.language).staleForm
  const Outer = context.reader ? Frame : LoneFrame
  return (
    <Outer context={context} title={w.title}>
      <Card>
        <div class="grid gap-4">
          <h1>{w.title}</h1>
          <p class="max-w-prose text-soft">{context.reader ? w.signedInAgain : w.signedOut}</p>
          {context.reader === null && (
            <p>
              <a href="/masuk" target="_blank" rel="noopener">
                {w.signIn}
              </a>
            </p>
          )}
          <form method="post" action={action}>
            <input type="hidden" name="csrf" value={context.csrf} />
            {fields.map(([name, value], i) => (
              <input key={i} type="hidden" name={name} value={value} />
            ))}
            <Button look="primary">{w.send}</Button>
          </form>
        </div>
      </Card>
    </Outer>
  )
}
