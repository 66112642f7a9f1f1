import type { Hono } from 'hono'
import type { LinkIssued } from '../../contract/account-view.ts'
import type { Reader } from '../../contract/view.ts'
import { ROLES } from '../../core/access/role.ts'
import { type Problem, problem } from '../../core/problem.ts'
import { type Result, refuse } from '../../core/result.ts'
import { type InviteInputs, InvitePage, type InviteProblems } from '../../web/pages/invite-page.tsx'
import { LinkIssuedPage } from '../../web/pages/link-issued-page.tsx'
import { userFilterOf } from '../../web/pages/user-list-address.ts'
import { UserPage } from '../../web/pages/user-page.tsx'
import { UsersPage } from '../../web/pages/users-page.tsx'
import { problemSentence } from '../../words/problem-sentence.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpContext, type HttpEnv, readerIn } from '../env.ts'
import { readForm } from '../forms/read-form.ts'
import { requireReader } from '../guards/require-reader.ts'
import { PROBLEM_STATUS } from '../problem-status.ts'
import { replyProblem } from '../reply-problem.ts'
import { pageContext, renderPage } from './render-page.ts'

const FIELDS: readonly (keyof InviteInputs)[] = ['name', 'username', 'email', 'office', 'unit', 'role']

/** /pengguna: the accounts of others, for administrators. */
export const mountUsers = (app: Hono<HttpEnv>, { app: uses, baseUrl }: HttpDeps): void => {
  const showUser = async (c: HttpContext, id: string, said: Problem | null = null) => {
    const view = await uses.userView(readerIn(c), id)
    if (!view.ok) return replyProblem(c, view.problem)
    const sentence = said && problemSentence(said, c.get('language'))
    const done = c.req.query('selesai') ?? null
    const page = <UserPage context={pageContext(c)} view={view.value} done={done} problem={sentence} />
    return renderPage(c, page, said ? PROBLEM_STATUS[said.code] : 200)
  }

  const showLink = async (c: HttpContext, { userId, path, expiresAt }: LinkIssued) => {
    const view = await uses.userView(readerIn(c), userId)
    if (!view.ok) return replyProblem(c, view.problem)
    // The administrator reads this, who knows under which address Ikrar is open just now.
    const address = path && (baseUrl ?? new URL(c.req.url).origin) + path
    const { id, name, email } = view.value
    const page = (
      <LinkIssuedPage context={pageContext(c)} user={{ id, name, email }} address={address} expiresAt={expiresAt} />
    )
    return renderPage(c, page)
  }

  const showInvite = async (c: HttpContext, inputs: InviteInputs, problems: InviteProblems) => {
    if (!readerIn(c).may.administer) return replyProblem(c, problem('access/forbidden', 'administer'))
    const page = (
      <InvitePage
        context={pageContext(c)}
        offices={await uses.listOffices()}
        units={await uses.unitsToInviteFor(readerIn(c))}
        sendsLetters={uses.sendsLetters}
        inputs={inputs}
        problems={problems}
      />
    )
    return renderPage(c, page, Object.keys(problems).length > 0 ? 422 : 200)
  }

  app.get('/pengguna', requireReader, async (c) => {
    const filter = userFilterOf(new URL(c.req.url).searchParams)
    const list = await uses.listUsers(readerIn(c), filter)
    if (!list.ok) return replyProblem(c, list.problem)
    return renderPage(c, <UsersPage context={pageContext(c)} filter={filter} list={list.value} />)
  })

  app.get('/pengguna/undang', requireReader, (c) =>
    showInvite(c, { name: '', username: '', email: '', office: readerIn(c).office, unit: '', role: 'planner' }, {}),
  )

  app.post('/pengguna/undang', requireReader, async (c) => {
    const form = await readForm(c)
    const typed = (field: string): string => (form.get(field) ?? '').trim()
    const inputs = Object.fromEntries(FIELDS.map((f) => [f, typed(f)])) as InviteInputs
    const role = ROLES.find((r) => r === inputs.role)
    const wrongRole = problem('input/invalid', 'role', { field: 'role', reason: 'reason/role' })
    const issued = role ? await uses.inviteUser(readerIn(c), { ...inputs, role }) : refuse(wrongRole)
    if (issued.ok) return showLink(c, issued.value)
    const at = FIELDS.find((f) => f === issued.problem.at) ?? 'whole'
    return showInvite(c, inputs, { [at]: problemSentence(issued.problem, c.get('language')) })
  })

  app.get('/pengguna/:id', requireReader, (c) => showUser(c, c.req.param('id')))

  app.post('/pengguna/:id/tautan', requireReader, async (c) => {
    const issued = await uses.renewLink(readerIn(c), c.req.param('id'))
    return issued.ok ? showLink(c, issued.value) : showUser(c, c.req.param('id'), issued.problem)
  })

  const act = (name: string, done: string, use: (reader: Reader, id: string) => Promise<Result<unknown>>) =>
    app.post(`/pengguna/:id/${name}`, requireReader, async (c) => {
      const id = c.req.param('id') ?? ''
      const result = await use(readerIn(c), id)
      return result.ok ? c.redirect(`/pengguna/${id}?selesai=${done}`, 303) : showUser(c, id, result.problem)
    })
  act('nonaktifkan', 'nonaktif', uses.disableUser)
  act('aktifkan', 'aktif', uses.enableUser)
  act('keluarkan', 'keluar', uses.endUserSessions)
  act('matikan-dua-langkah', 'dua-langkah', uses.removeUserSecondFactor)
}
