import { Button } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { TextField } from '../kit/field.tsx'
import { Notice } from '../kit/notice.tsx'
import { sentenceAt } from './account-problem.ts'
import { accountWordsOf } from './account-words.ts'
import { type AccountCardProps, PresentPassword } from './present-password.tsx'
import { rolesText } from './roles-text.ts'

/** Who one is here, and the address for letters. */
export const ProfileCard = ({ context, view, problem }: AccountCardProps) => {
  const words = accountWordsOf(context.language)
  const w = words.own
  const whole = sentenceAt(problem, 'email', ['email', 'current'], '')
  return (
    <Card title={w.profile} id="profil">
      <dl class="facts mb-2">
        <dt>{words.name}</dt>
        <dd>{view.name}</dd>
        <dt>{words.username}</dt>
        <dd>{view.username}</dd>
        <dt>{words.role}</dt>
        <dd>{rolesText(view.roles, context.language)}</dd>
        <dt>{words.office}</dt>
        <dd>{view.office}</dd>
        <dt>{words.email}</dt>
        <dd>{view.email ?? w.noEmail}</dd>
      </dl>
      <p class="text-[0.875rem] text-soft">{w.profileLead}</p>
      {view.singleSignOn && <p class="text-[0.875rem] text-soft">{w.sso}</p>}
      {view.hasPassword && (
        <details class="mt-3" open={problem?.form === 'email'}>
          <summary class="cursor-pointer font-semibold text-accent">{w.emailChange}</summary>
          <form method="post" action="/akun/surel" class="mt-3 grid max-w-md grid-cols-1 gap-4">
            <input type="hidden" name="csrf" value={context.csrf} />
            {whole && <Notice tone="error">{whole}</Notice>}
            <TextField
              name="email"
              type="email"
              label={words.email}
              hint={w.emailHint}
              problem={sentenceAt(problem, 'email', ['email', 'current'], 'email')}
              value={view.email ?? ''}
              autocomplete="email"
            />
            <PresentPassword form="email" context={context} problem={problem} />
            <div>
              <Button>{w.emailSubmit}</Button>
            </div>
          </form>
        </details>
      )}
    </Card>
  )
}
