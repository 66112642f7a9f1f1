import type { Hono } from 'hono'
import type { OfficeChoice } from '../../contract/view.ts'
import type { Problem } from '../../core/problem.ts'
import { SampleDonePage, type SetUpInputs, SetUpPage, type SetUpProblems } from '../../web/pages/set-up-page.tsx'
import { fill } from '../../words/fill.ts'
import { problemSentence } from '../../words/problem-sentence.ts'
import type { HttpDeps } from '../deps.ts'
import type { HttpContext, HttpEnv } from '../env.ts'
import { readForm } from '../forms/read-form.ts'
import { setSessionCookie } from '../guards/cookies.ts'
import { replyProblem } from '../reply-problem.ts'
import { pageContext, renderPage, wordsFor } from './render-page.ts'

const EMPTY: SetUpInputs = { office: '', name: '', username: '' }

const FIELDS: Readonly<Record<string, keyof SetUpProblems>> = {
  officeCode: 'office',
  name: 'name',
  username: 'username',
  password: 'password',
}

const simple = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** The office that was typed: exactly, but for case and spaces, or the only one that holds what was typed. */
const officeNamed = (offices: readonly OfficeChoice[], typed: string): OfficeChoice | null => {
  const wanted = simple(typed)
  if (wanted === '') return null
  const exact = offices.find((o) => simple(o.name) === wanted || o.code === typed.trim())
  const holding = offices.filter((o) => simple(o.name).includes(wanted))
  return exact ?? (holding.length === 1 ? (holding[0] ?? null) : null)
}

const besideField = (c: HttpContext, problem: Problem): SetUpProblems => ({
  [FIELDS[problem.at] ?? 'whole']: problemSentence(problem, c.get('language')),
})

/** /siapkan: the first start. */
export const mountSetUp = (app: Hono<HttpEnv>, { app: uses, baseUrl }: HttpDeps): void => {
  const secure = baseUrl?.startsWith('https:') ?? false

  const show = async (c: HttpContext, inputs: SetUpInputs, problems: SetUpProblems) => {
    const offices = await uses.listOffices()
    const page = <SetUpPage context={pageContext(c)} offices={offices} inputs={inputs} problems={problems} />
    return renderPage(c, page, Object.keys(problems).length > 0 ? 422 : 200)
  }

  app.get('/siapkan', async (c) => ((await uses.isSetUp()) ? c.redirect('/masuk', 303) : show(c, EMPTY, {})))

  app.post('/siapkan', async (c) => {
    const form = await readForm(c)
    if (form.get('do') === 'sample') {
      const filled = await uses.setUpSample()
      if (!filled.ok) return replyProblem(c, filled.problem)
      return renderPage(c, <SampleDonePage context={pageContext(c)} accounts={filled.value} />)
    }
    const inputs: SetUpInputs = {
      office: form.get('office') ?? '',
      name: form.get('name') ?? '',
      username: form.get('username') ?? '',
    }
    const office = officeNamed(await uses.listOffices(), inputs.office)
    if (!office) {
      return show(c, inputs, { office: fill(wordsFor(c).setup.officeUnknown, { typed: inputs.office }) })
    }
    const { name, username } = inputs
    const done = await uses.setUp({ officeCode: office.code, name, username, password: form.get('password') ?? '' })
    if (!done.ok) return show(c, inputs, besideField(c, done.problem))
    setSessionCookie(c, secure, done.value.token, done.value.expires)
    return c.redirect('/', 303)
  })
}
