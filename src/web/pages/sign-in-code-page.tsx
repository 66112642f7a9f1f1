import { Button } from '../kit/button.tsx'
import { TextField } from '../kit/field.tsx'
import { accountWordsOf } from './account-words.ts'
import { LoneFrame } from './frame.tsx'
import type { PageContext } from './page-context.ts'

export type SignInCodePageProps = {
  readonly context: PageContext
  readonly next: string
  readonly problem: string | null
}

/** The second step: six digits from the phone, or a recovery code. */
export const SignInCodePage = ({ context, next, problem }: SignInCodePageProps) => {
  const words = accountWordsOf(context.language)
  const w = words.signIn
  return (
    <LoneFrame context={context} title={w.codeTitle}>
      <section class="card mx-auto w-full max-w-sm p-6">
        <h1>{w.codeTitle}</h1>
        <p class="mb-4 text-soft">{w.codeLead}</p>
        <form method="post" action="/masuk/kode" class="grid grid-cols-1 gap-4">
          <input type="hidden" name="csrf" value={context.csrf} />
          <input type="hidden" name="ke" value={next} />
          <TextField
            name="kode"
            label={words.code}
            hint={w.codeHint}
            problem={problem ?? undefined}
            autocomplete="one-time-code"
            required
            autoFocus
          />
          <Button look="primary" wide>
            {w.codeSubmit}
          </Button>
        </form>
        <p class="mt-4 text-[0.875rem]">
          <a href="/masuk">{w.fromStart}</a>
        </p>
      </section>
    </LoneFrame>
  )
}
