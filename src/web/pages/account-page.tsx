import type { AccountView } from '../../contract/account-view.ts'
import { Button } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { Notice } from '../kit/notice.tsx'
import { PasswordCard } from './account-password-card.tsx'
import type { AccountProblem } from './account-problem.ts'
import { ProfileCard } from './account-profile-card.tsx'
import { SecondFactorCard } from './account-second-factor-card.tsx'
import { accountWordsOf } from './account-words.ts'
import { Frame } from './frame.tsx'
import type { PageContext } from './page-context.ts'
import { SessionTable } from './session-table.tsx'
import { signingWordsOf } from './signing-words.ts'

export type AccountPageProps = {
  readonly context: PageContext
  readonly view: AccountView
  /** Which change was just made; a key of the words. */
  readonly saved: string | null
  readonly problem: AccountProblem | null
}

const SessionsCard = ({ context, view }: Pick<AccountPageProps, 'context' | 'view'>) => {
  const w = accountWordsOf(context.language).own
  return (
    <Card title={w.sessions} id="perangkat" flush>
      <p class="px-4 pb-3 text-[0.875rem] text-soft">{w.sessionsLead}</p>
      <SessionTable
        language={context.language}
        rows={view.sessions}
        action={(row, device) =>
          row.current ? (
            '—'
          ) : (
            <form method="post" action="/akun/perangkat/keluarkan">
              <input type="hidden" name="csrf" value={context.csrf} />
              <Button name="id" value={row.id} aria-label={w.endSessionOf.replace('{device}', device)}>
                {w.endSession}
              </Button>
            </form>
          )
        }
      />
      {view.sessions.length > 1 && (
        <form method="post" action="/akun/perangkat/keluarkan-lainnya" class="p-4">
          <input type="hidden" name="csrf" value={context.csrf} />
          <Button look="danger">{w.endOthers}</Button>
        </form>
      )}
    </Card>
  )
}

/** One's own account: who one is here, password, second step, and the devices signed in. */
export const AccountPage = ({ context, view, saved, problem }: AccountPageProps) => {
  const words = accountWordsOf(context.language)
  const done = saved === null ? undefined : words.own.saved[saved]
  return (
    <Frame context={context} title={words.myAccount}>
      <h1 class="mb-4">{words.myAccount}</h1>
      <div class="grid grid-cols-1 gap-4">
        {done && <Notice tone="ok">{done}</Notice>}
        <ProfileCard context={context} view={view} problem={problem} />
        <PasswordCard context={context} view={view} problem={problem} />
        <SecondFactorCard context={context} view={view} problem={problem} />
        <Card title={signingWordsOf(context.language).certificates} id="sertifikat">
          <p class="mb-2 text-soft">{signingWordsOf(context.language).certificatesLead}</p>
          <a href="/akun/sertifikat">{signingWordsOf(context.language).certificates}</a>
        </Card>
        <SessionsCard context={context} view={view} />
      </div>
    </Frame>
  )
}
