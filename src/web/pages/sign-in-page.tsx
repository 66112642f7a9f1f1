import { Button } from '../kit/button.tsx'
import { TextField } from '../kit/field.tsx'
import { Notice } from '../kit/notice.tsx'
import { LoneFrame } from './frame.tsx'
import { type PageContext, wordsOf } from './page-context.ts'

export type SignInPageProps = {
  readonly context: PageContext
  readonly username: string
  /** Where to go once signed in. */
  readonly next: string
  readonly problem: string | null
}

/** Name and password; what is wrong is said in one plain sentence above, and the name is kept. */
export const SignInPage = ({ context, username, next, problem }: SignInPageProps) => {
  const words = wordsOf(context.language)
  const w = words.signIn
  return (
    <LoneFrame context={context} title={w.title}>
      <section class="card mx-auto w-full max-w-sm p-6">
        <h1>{w.title}</h1>
        <p class="mb-4 text-soft">{w.lead}</p>
        <form method="post" action="/masuk" class="grid grid-cols-1 gap-4">
          <input type="hidden" name="csrf" value={context.csrf} />
          <input type="hidden" name="ke" value={next} />
          {problem && <Notice tone="error">{problem}</Notice>}
          <TextField
            name="username"
            label={w.username}
            value={username}
            autocomplete="username"
            required
            autoFocus={username === ''}
          />
          <TextField
            name="password"
            type="password"
            label={w.password}
            autocomplete="current-password"
            required
            autoFocus={username !== ''}
          />
          <Button look="primary" wide>
            {w.submit}
          </Button>
        </form>
        <p class="mt-4 text-[0.875rem] text-soft">{w.forgotten}</p>
      </section>
    </LoneFrame>
  )
}
