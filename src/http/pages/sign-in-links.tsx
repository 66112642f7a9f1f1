import type { Hono } from 'hono'
import type { App } from '../../app/app.ts'
import type { Problem } from '../../core/problem.ts'
import { accountWordsOf } from '../../web/pages/account-words.ts'
import { ErrorPage } from '../../web/pages/error-page.tsx'
import { ForgottenPage } from '../../web/pages/forgotten-page.tsx'
import { LinkPage } from '../../web/pages/link-page.tsx'
import { problemSentence } from '../../words/problem-sentence.ts'
import type { HttpDeps } from '../deps.ts'
import type { HttpContext, HttpEnv } from '../env.ts'
import { readForm } from '../forms/read-form.ts'
import { visitorOf } from '../guards/visitor.ts'
import { PROBLEM_STATUS } from '../problem-status.ts'
import { replyProblem } from '../reply-problem.ts'
import { goOn } from './come-in.ts'
import { pageContext, renderPage } from './render-page.ts'

const over = (c: HttpContext, problem: Problem): Response | Promise<Response> => {
  if (problem.code !== 'access/link-over') return replyProblem(c, problem)
  const language = c.get('language')
  const title = accountWordsOf(language).link.overTitle
  const lead = problemSentence(problem, language)
  return renderPage(c, <ErrorPage context={pageContext(c)} title={title} lead={lead} />, PROBLEM_STATUS[problem.code])
}

/** The form behind a link; with a problem where the password that was sent is none. */
const showLink = async (
  c: HttpContext,
  uses: App,
  purpose: 'invitation' | 'reset',
  token: string,
  problem: Problem | null = null,
): Promise<Response> => {
  const view = await uses.linkView(purpose, token, visitorOf(c))
  if (!view.ok) return over(c, view.problem)
  const page = (
    <LinkPage
      context={pageContext(c)}
      purpose={purpose}
      path={c.req.path}
      {...view.value}
      problem={problem && problemSentence(problem, c.get('language'))}
    />
  )
  return renderPage(c, page, problem ? PROBLEM_STATUS[problem.code] : 200)
}

/** /masuk/lupa, and the links of letters: /undangan/:token and /setel-ulang/:token. */
export const mountSignInLinks = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  const forgotten = (c: HttpContext, sent: boolean, problem: Problem | null) => {
    const sentence = problem && problemSentence(problem, c.get('language'))
    const page = (
      <ForgottenPage context={pageContext(c)} sendsLetters={uses.sendsLetters} sent={sent} problem={sentence} />
    )
    return renderPage(c, page, problem ? PROBLEM_STATUS[problem.code] : 200)
  }

  app.get('/masuk/lupa', (c) => forgotten(c, false, null))
  app.post('/masuk/lupa', async (c) => {
    const asked = await uses.requestReset((await readForm(c)).get('nama') ?? '', visitorOf(c))
    return asked.ok ? forgotten(c, true, null) : forgotten(c, false, asked.problem)
  })

  app.get('/undangan/:token', (c) => showLink(c, uses, 'invitation', c.req.param('token')))
  app.post('/undangan/:token', async (c) => {
    const token = c.req.param('token')
    const password = (await readForm(c)).get('password') ?? ''
    const outcome = await uses.acceptInvitation({ ...visitorOf(c), token, password })
    if (outcome.ok) return goOn(c, uses, outcome.value, '/')
    return showLink(c, uses, 'invitation', token, outcome.problem)
  })

  app.get('/setel-ulang/:token', (c) => showLink(c, uses, 'reset', c.req.param('token')))
  app.post('/setel-ulang/:token', async (c) => {
    const token = c.req.param('token')
    const password = (await readForm(c)).get('password') ?? ''
    const done = await uses.resetPassword({ ...visitorOf(c), token, password })
    return done.ok ? c.redirect('/masuk?sandi=baru', 303) : showLink(c, uses, 'reset', token, done.problem)
  })
}
