import { Button } from '../kit/button.tsx'
import { TextField } from '../kit/field.tsx'
import { Notice } from '../kit/notice.tsx'
import { accountWordsOf } from './account-words.ts'
import { LoneFrame } from './frame.tsx'
import type { PageContext } from './page-context.ts'

export type ForgottenPageProps = {
  readonly context: PageContext
  readonly sendsLetters: boolean
  /** True once it was asked; the page says the same for every name. */
  readonly sent: boolean
  readonly problem: string | null
}

/** Asks for a letter with a link to a new password. */
export const ForgottenPage = ({ context, sendsLetters, sent, problem }: ForgottenPageProps) => {
  const w = accountWordsOf(context.language).forgotten
  const title = sent ? w.sentTitle : w.title
  return (
    <LoneFrame context={context} title={title}>
      <section class="card mx-auto w-full max-w-sm p-6">
        <h1>{title}</h1>
        {!sendsLetters ? (
          <p class="text-soft">{w.noLetters}</p>
        ) : sent ? (
          <p class="text-soft">{w.sent}</p>
        ) : (
          <form method="post" action="/masuk/lupa" class="mt-2 grid grid-cols-1 gap-4">
            <input type="hidden" name="csrf" value={context.csrf} />
            <p class="text-soft">{w.lead}</p>
            {problem && <Notice tone="error">{problem}</Notice>}
            <TextField name="nama" label={w.nameOrEmail} autocomplete="username" required autoFocus />
            <Button look="primary" wide>
              {w.submit}
            </Button>
          </form>
        )}
        <p class="mt-4 text-[0.875rem]">
          <a href="/masuk">{w.back}</a>
        </p>
      </section>
    </LoneFrame>
  )
}
