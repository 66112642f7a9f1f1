import type { UserView } from '../../contract/account-view.ts'
import { Breadcrumbs } from '../kit/breadcrumbs.tsx'
import { Button } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { Notice } from '../kit/notice.tsx'
import { accountWordsOf } from './account-words.ts'
import { Frame } from './frame.tsx'
import { momentText } from './moment.ts'
import { type PageContext, wordsOf } from './page-context.ts'
import { rolesText } from './roles-text.ts'
import { SessionTable } from './session-table.tsx'
import { UserStateTag } from './user-state-tag.tsx'

export type UserPageProps = {
  readonly context: PageContext
  readonly view: UserView
  /** What was just done; a key of the words. */
  readonly done: string | null
  readonly problem: string | null
}

type ActProps = {
  readonly context: PageContext
  readonly id: string
  readonly act: string
  readonly label: string
  readonly lead: string
  readonly danger?: boolean
}

/** Something to be done to an account, behind a fold that says what it means: one click alone does nothing. */
const Act = ({ context, id, act, label, lead, danger }: ActProps) => (
  <details class="border-t border-line py-2.5">
    <summary class="cursor-pointer font-semibold text-accent">{label}</summary>
    <form method="post" action={`/pengguna/${id}/${act}`} class="mt-2 grid grid-cols-1 gap-3">
      <input type="hidden" name="csrf" value={context.csrf} />
      <p class="max-w-prose text-[0.875rem] text-soft">{lead}</p>
      <div>
        <Button {...(danger && { look: 'danger' as const })}>{label}</Button>
      </div>
    </form>
  </details>
)

const Acts = ({ context, view }: Pick<UserPageProps, 'context' | 'view'>) => {
  const w = accountWordsOf(context.language).user
  const of = { context, id: view.id }
  if (view.own) return <p class="text-soft">{w.own}</p>
  if (!view.mayLookAfter) return <p class="text-soft">{w.beyond}</p>
  if (view.state === 'disabled') return <Act {...of} act="aktifkan" label={w.enable} lead={w.enableLead} />
  return (
    <div>
      {view.state === 'invited' ? (
        <Act {...of} act="tautan" label={w.inviteAgain} lead={w.inviteAgainLead} />
      ) : (
        <Act {...of} act="tautan" label={w.reset} lead={w.resetLead} />
      )}
      {view.secondFactor && (
        <Act {...of} act="matikan-dua-langkah" label={w.removeSecond} lead={w.removeSecondLead} danger />
      )}
      <Act {...of} act="nonaktifkan" label={w.disable} lead={w.disableLead} danger />
    </div>
  )
}

const waysIn = (view: UserView, language: PageContext['language']): string => {
  const words = accountWordsOf(language)
  const ways = [view.hasPassword && words.password, view.singleSignOn && words.user.bySso].filter(Boolean)
  return ways.join(', ') || words.user.nothingYet
}

/** One user's account as an administrator looks after it. */
export const UserPage = ({ context, view, done, problem }: UserPageProps) => {
  const { language } = context
  const words = accountWordsOf(language)
  const w = words.user
  const said = done === null ? undefined : w.done[done]
  return (
    <Frame context={context} title={view.name}>
      <Breadcrumbs
        label={wordsOf(language).breadcrumbs}
        crumbs={[{ label: words.users, href: '/pengguna' }, { label: view.name }]}
      />
      <div class="mb-4 flex flex-wrap items-center gap-3">
        <h1 class="wrap-anywhere">{view.name}</h1>
        <UserStateTag state={view.state} language={language} />
      </div>
      <div class="grid grid-cols-1 gap-4">
        {said && <Notice tone="ok">{said}</Notice>}
        {problem && <Notice tone="error">{problem}</Notice>}
        <Card title={w.account} id="akun">
          <dl class="facts">
            <dt>{words.username}</dt>
            <dd>{view.username}</dd>
            <dt>{words.email}</dt>
            <dd>{view.email ?? '—'}</dd>
            <dt>{words.office}</dt>
            <dd>{view.office}</dd>
            <dt>{words.role}</dt>
            <dd>
              {rolesText(view.roles, language)} <a href={`/pengguna/${view.id}/peran`}>{w.rolesOf}</a>
            </dd>
            <dt>{w.created}</dt>
            <dd>{momentText(view.createdAt, language)}</dd>
            <dt>{w.signsInBy}</dt>
            <dd>{waysIn(view, language)}</dd>
            <dt>{w.twoSteps}</dt>
            <dd>{view.secondFactor ? w.on : w.off}</dd>
          </dl>
        </Card>
        <Card title={w.access} id="jalan-masuk">
          <Acts context={context} view={view} />
        </Card>
        <Card title={w.sessions} id="perangkat" flush={view.sessions.length > 0}>
          {view.sessions.length === 0 ? (
            <p class="text-soft">{w.noSessions}</p>
          ) : (
            <SessionTable language={language} rows={view.sessions} />
          )}
          {view.sessions.length > 0 && !view.own && (
            <form method="post" action={`/pengguna/${view.id}/keluarkan`} class="p-4">
              <input type="hidden" name="csrf" value={context.csrf} />
              <Button look="danger">{w.endSessions}</Button>
            </form>
          )}
        </Card>
      </div>
    </Frame>
  )
}
