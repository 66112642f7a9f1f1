import type { Hono } from 'hono'
import { SignInPage } from '../../web/pages/sign-in-page.tsx'
import { problemSentence } from '../../words/problem-sentence.ts'
import type { HttpDeps } from '../deps.ts'
import type { HttpEnv } from '../env.ts'
import { readForm } from '../forms/read-form.ts'
import { clientAddress } from '../guards/client-address.ts'
import { clearSessionCookie, setSessionCookie } from '../guards/cookies.ts'
import { ownPath } from '../guards/require-reader.ts'
import { PROBLEM_STATUS } from '../problem-status.ts'
import { pageContext, renderPage } from './render-page.ts'

/** /masuk and /keluar. */
export const mountSignIn = (app: Hono<HttpEnv>, { app: uses, baseUrl }: HttpDeps): void => {
  const secure = baseUrl?.startsWith('https:') ?? false

  app.get('/masuk', async (c) => {
    const next = ownPath(c.req.query('ke'))
    if (c.get('reader') !== null) return c.redirect(next, 303)
    return renderPage(c, <SignInPage context={pageContext(c)} username="" next={next} problem={null} />)
  })

  app.post('/masuk', async (c) => {
    const form = await readForm(c)
    const username = (form.get('username') ?? '').trim()
    const next = ownPath(form.get('ke'))
    const input = { username, password: form.get('password') ?? '', address: clientAddress(c) }
    const signedIn = await uses.signIn(input)
    if (signedIn.ok) {
      setSessionCookie(c, secure, signedIn.value.token, signedIn.value.expires)
      return c.redirect(next, 303)
    }
    const { problem } = signedIn
    const page = (
      <SignInPage
        context={pageContext(c)}
        username={username}
        next={next}
        problem={problemSentence(problem, c.get('language'))}
      />
    )
    return renderPage(c, page, PROBLEM_STATUS[problem.code])
  })

  app.post('/keluar', async (c) => {
    const token = c.get('sessionToken')
    if (token !== null) await uses.signOut(token)
    clearSessionCookie(c, secure)
    return c.redirect('/masuk', 303)
  })
}
