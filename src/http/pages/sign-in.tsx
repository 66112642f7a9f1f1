import type { Hono } from 'hono'
import { SignInCodePage } from '../../web/pages/sign-in-code-page.tsx'
import { SignInPage } from '../../web/pages/sign-in-page.tsx'
import { problemSentence } from '../../words/problem-sentence.ts'
import type { HttpDeps } from '../deps.ts'
import type { HttpContext, HttpEnv } from '../env.ts'
import { readForm } from '../forms/read-form.ts'
import { clearHalfCookie, clearSessionCookie, halfCookie } from '../guards/cookies.ts'
import { ownPath } from '../guards/require-reader.ts'
import { visitorOf } from '../guards/visitor.ts'
import { PROBLEM_STATUS } from '../problem-status.ts'
import { goOn, takeSession } from './come-in.ts'
import { pageContext, renderPage } from './render-page.ts'
import { signInPage } from './sign-in-again.tsx'

/** /masuk, its second step /masuk/kode, and /keluar. */
export const mountSignIn = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  app.get('/masuk', async (c) => {
    const next = ownPath(c.req.query('ke'))
    if (c.get('reader') !== null) return c.redirect(next, 303)
    const page = (
      <SignInPage
        context={pageContext(c)}
        username=""
        next={next}
        problem={null}
        ssoName={uses.ssoName}
        afterReset={c.req.query('sandi') === 'baru'}
      />
    )
    return renderPage(c, page)
  })

  app.post('/masuk', async (c) => {
    const form = await readForm(c)
    const username = (form.get('username') ?? '').trim()
    const next = ownPath(form.get('ke'))
    const outcome = await uses.signIn({ ...visitorOf(c), username, password: form.get('password') ?? '' })
    return outcome.ok ? goOn(c, uses, outcome.value, next) : signInPage(c, uses, outcome.problem, { username, next })
  })

  const askForCode = (c: HttpContext, next: string, problem: string | null, status?: 422 | 429) =>
    renderPage(c, <SignInCodePage context={pageContext(c)} next={next} problem={problem} />, status ?? 200)

  app.get('/masuk/kode', async (c) =>
    halfCookie(c) === null ? c.redirect('/masuk', 303) : askForCode(c, ownPath(c.req.query('ke')), null),
  )

  app.post('/masuk/kode', async (c) => {
    const form = await readForm(c)
    const next = ownPath(form.get('ke'))
    const half = halfCookie(c) ?? ''
    const signedIn = await uses.signInCode({ ...visitorOf(c), half, code: form.get('kode') ?? '' })
    if (signedIn.ok) {
      await takeSession(c, uses, signedIn.value)
      return c.redirect(next, 303)
    }
    const { problem } = signedIn
    if (problem.code === 'access/half-session-over') {
      clearHalfCookie(c)
      return signInPage(c, uses, problem, { username: '', next })
    }
    const status = PROBLEM_STATUS[problem.code] === 429 ? 429 : 422
    return askForCode(c, next, problemSentence(problem, c.get('language')), status)
  })

  app.post('/keluar', async (c) => {
    const token = c.get('sessionToken')
    if (token !== null) await uses.signOut(token)
    clearSessionCookie(c, c.get('secure'))
    // What the browser keeps of pages that were only for this person.
    c.header('Clear-Site-Data', '"cache", "storage"')
    return c.redirect('/masuk', 303)
  })
}
