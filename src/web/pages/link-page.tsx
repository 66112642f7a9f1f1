import { SHORTEST_PASSWORD } from '../../core/access/password.ts'
import { fill } from '../../words/fill.ts'
import { Button } from '../kit/button.tsx'
import { TextField } from '../kit/field.tsx'
import { accountWordsOf } from './account-words.ts'
import { LoneFrame } from './frame.tsx'
import type { PageContext } from './page-context.ts'

export type LinkPageProps = {
  readonly context: PageContext
  readonly purpose: 'invitation' | 'reset'
  /** The address of this page, to which the form goes. */
  readonly path: string
  readonly username: string
  readonly name: string
  readonly problem: string | null
}

/** A first or a new password, by a link. */
export const LinkPage = ({ context, purpose, path, username, name, problem }: LinkPageProps) => {
  const words = accountWordsOf(context.language)
  const w = words.link
  const isInvitation = purpose === 'invitation'
  const title = isInvitation ? fill(w.invitationTitle, { name }) : w.resetTitle
  return (
    <LoneFrame context={context} title={title}>
      <section class="card mx-auto w-full max-w-sm p-6">
        <h1 class="wrap-anywhere">{title}</h1>
        <p class="mb-4 text-soft">{isInvitation ? w.invitationLead : w.resetLead}</p>
        <form method="post" action={path} class="grid grid-cols-1 gap-4">
          <input type="hidden" name="csrf" value={context.csrf} />
          <div>
            <p class="font-semibold">{words.username}</p>
            <p class="wrap-anywhere">{username}</p>
          </div>
          {/* For password keepers, which ask whose password this is. */}
          <input type="text" name="username" value={username} autocomplete="username" hidden readOnly />
          <TextField
            name="password"
            type="password"
            label={isInvitation ? words.password : words.newPassword}
            hint={fill(words.newPasswordHint, { minimum: SHORTEST_PASSWORD })}
            problem={problem ?? undefined}
            autocomplete="new-password"
            required
            autoFocus
          />
          <Button look="primary" wide>
            {isInvitation ? w.invitationSubmit : w.resetSubmit}
          </Button>
        </form>
      </section>
    </LoneFrame>
  )
}
