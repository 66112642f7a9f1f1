import type { Hono } from 'hono'
import type { NewRole, RolesView } from '../../contract/role-view.ts'
import { ROLES, type Role } from '../../core/access/role.ts'
import { type Problem, problem } from '../../core/problem.ts'
import type { Result } from '../../core/result.ts'
import { refuse } from '../../core/result.ts'
import { type RoleInputs, RolesPage, type RolesPageProps } from '../../web/pages/roles-page.tsx'
import { problemSentence } from '../../words/problem-sentence.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpContext, type HttpEnv, readerIn } from '../env.ts'
import { readForm } from '../forms/read-form.ts'
import { requireReader } from '../guards/require-reader.ts'
import { PROBLEM_STATUS } from '../problem-status.ts'
import { replyProblem } from '../reply-problem.ts'
import { pageContext, renderPage } from './render-page.ts'

const FIELDS: readonly string[] = ['role', 'unitId', 'from', 'until']

const roleNamed = (text: string | null): Role | null => ROLES.find((role) => role === text) ?? null

const inputsOf = (form: URLSearchParams, view: RolesView): RoleInputs => ({
  role: roleNamed(form.get('role')) ?? 'planner',
  unitId: form.get('unitId') ?? view.units[0]?.id ?? '',
  from: form.get('from') ?? view.today,
  until: form.get('until') ?? '',
})

/** /pengguna/:id/peran: the roles of a user, given and ended by administrators. */
export const mountRoles = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  const show = async (c: HttpContext, id: string, form: URLSearchParams, wrong: Problem | null) => {
    const view = await uses.rolesOf(readerIn(c), id)
    if (!view.ok) return replyProblem(c, view.problem)
    const at = wrong && (FIELDS.includes(wrong.at) ? wrong.at : 'whole')
    const problems = wrong && at ? { [at]: problemSentence(wrong, c.get('language')) } : {}
    const told = c.req.query('selesai')
    const done: RolesPageProps['done'] = told === 'beri' ? 'given' : told === 'akhiri' ? 'ended' : null
    const inputs = inputsOf(form, view.value)
    const page = (
      <RolesPage context={pageContext(c)} view={view.value} inputs={inputs} problems={problems} done={done} />
    )
    return renderPage(c, page, wrong ? PROBLEM_STATUS[wrong.code] : 200)
  }

  app.get('/pengguna/:id/peran', requireReader, (c) => show(c, c.req.param('id'), new URLSearchParams(), null))

  app.post('/pengguna/:id/peran', requireReader, async (c) => {
    const id = c.req.param('id')
    const form = await readForm(c)
    const isEnd = form.get('do') === 'end'
    const done = isEnd ? await uses.endRole(readerIn(c), id, form.get('grant') ?? '') : await give(c, id, form)
    if (done.ok) return c.redirect(`/pengguna/${id}/peran?selesai=${isEnd ? 'akhiri' : 'beri'}`, 303)
    return show(c, id, form, done.problem)
  })

  const give = async (c: HttpContext, id: string, form: URLSearchParams): Promise<Result<RolesView>> => {
    const role = roleNamed(form.get('role'))
    if (!role) return refuse(problem('input/invalid', 'role', { field: 'role', reason: 'reason/form' }))
    const given: NewRole = {
      role,
      unitId: form.get('unitId') ?? '',
      from: form.get('from') ?? '',
      until: form.get('until') || null,
    }
    return uses.giveRole(readerIn(c), id, given)
  }
}
