import { SHORTEST_PASSWORD } from '../../core/access/password.ts'
import { fill } from '../../words/fill.ts'
import { Button } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { TextField } from '../kit/field.tsx'
import { Notice } from '../kit/notice.tsx'
import { sentenceAt } from './account-problem.ts'
import { accountWordsOf } from './account-words.ts'
import { momentText } from './moment.ts'
import { type AccountCardProps, PresentPassword } from './present-password.tsx'

const FIELDS = ['current', 'password']

/** Changing one's own password. */
export const PasswordCard = ({ context, view, problem }: AccountCardProps) => {
  const words = accountWordsOf(context.language)
  const w = words.own
  if (!view.hasPassword) {
    return (
      <Card title={words.password} id="sandi">
        <p class="text-soft">{w.noPassword}</p>
      </Card>
    )
  }
  const whole = sentenceAt(problem, 'password', FIELDS, '')
  const changed =
    view.passwordChangedAt && fill(w.passwordChanged, { when: momentText(view.passwordChangedAt, context.language) })
  return (
    <Card title={words.password} id="sandi">
      <p class="text-[0.875rem] text-soft">
        {changed} {w.passwordLead}
      </p>
      <details class="mt-3" open={problem?.form === 'password'}>
        <summary class="cursor-pointer font-semibold text-accent">{w.passwordSubmit}</summary>
        <form method="post" action="/akun/sandi" class="mt-3 grid max-w-md grid-cols-1 gap-4">
          <input type="hidden" name="csrf" value={context.csrf} />
          <input type="text" name="username" value={view.username} autocomplete="username" hidden readOnly />
          {whole && <Notice tone="error">{whole}</Notice>}
          <PresentPassword form="password" context={context} problem={problem} />
          <TextField
            name="password"
            type="password"
            label={words.newPassword}
            hint={fill(words.newPasswordHint, { minimum: SHORTEST_PASSWORD })}
            problem={sentenceAt(problem, 'password', FIELDS, 'password')}
            autocomplete="new-password"
            required
          />
          <div>
            <Button>{w.passwordSubmit}</Button>
          </div>
        </form>
      </details>
    </Card>
  )
}
