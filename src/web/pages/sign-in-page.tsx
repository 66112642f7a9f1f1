import { fill } from '../../words/fill.ts'
import { Button, LinkButton } from '../kit/button.tsx'
import { TextField } from '../kit/field.tsx'
import { Notice } from '../kit/notice.tsx'
import { accountWordsOf } from './account-words.ts'
import { LoneFrame } from './frame.tsx'
import { type PageContext, wordsOf } from './page-context.ts'
import { verificationWordsOf } from './verification-page.tsx'

export type SignInPageProps = {
  readonly context: PageContext
  readonly username: string
  /** Where to go once signed in. */
  readonly next: string
  readonly problem: string | null
  /** What the identity provider is called; null where there is none. */
  readonly ssoName: string | null
  /** True after a new password was chosen by a link. */
  readonly afterReset?: boolean
}

/** Name and password, or another door; what is wrong is said in one plain sentence above, and the name is kept. */
export const SignInPage = ({ context, username, next, problem, ssoName, afterReset }: SignInPageProps) => {
  const w = wordsOf(context.language).signIn
  const a = accountWordsOf(context.language).signIn
  return (
    <LoneFrame context={context} title={w.title}>
      <section class="card mx-auto w-full max-w-sm p-6">
        <h1>{w.title}</h1>
        <p class="mb-4 text-soft">{w.lead}</p>
        <form method="post" action="/masuk" class="grid grid-cols-1 gap-4">
          <input type="hidden" name="csrf" value={context.csrf} />
          <input type="hidden" name="ke" value={next} />
          {problem && <Notice tone="error">{problem}</Notice>}
          {afterReset && !problem && <Notice tone="ok">{a.afterReset}</Notice>}
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
        {ssoName && (
          <div class="mt-3 grid grid-cols-1 gap-3">
            <p class="text-center text-[0.875rem] text-soft">{a.or}</p>
            <LinkButton wide href={`/masuk/sso?ke=${encodeURIComponent(next)}`}>
              {fill(a.withSso, { name: ssoName })}
            </LinkButton>
          </div>
        )}
        <p class="mt-4 text-[0.875rem]">
          <a href="/masuk/lupa">{a.forgotten}</a>
        </p>
        <p class="mt-2 text-[0.875rem]">
          <a href="/keaslian">{verificationWordsOf(context.language).link}</a>
        </p>
      </section>
    </LoneFrame>
  )
}
