import type { Hono } from 'hono'
import type { HttpDeps } from '../deps.ts'
import type { HttpEnv } from '../env.ts'
import { clearSsoCookie, setSsoCookie, ssoCookie } from '../guards/cookies.ts'
import { ownPath } from '../guards/require-reader.ts'
import { visitorOf } from '../guards/visitor.ts'
import { goOn } from './come-in.ts'
import { signInPage } from './sign-in-again.tsx'

/** /masuk/sso, the way to the identity provider, and /masuk/sso/kembali, the way back. */
export const mountSignInSso = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  app.get('/masuk/sso', async (c) => {
    const next = ownPath(c.req.query('ke'))
    const started = await uses.startSso(next)
    if (!started.ok) return signInPage(c, uses, started.problem, { username: '', next })
    setSsoCookie(c, started.value.state, started.value.expires)
    return c.redirect(started.value.url, 303)
  })

  app.get('/masuk/sso/kembali', async (c) => {
    const query = new URL(c.req.url).search.slice(1)
    const finished = await uses.finishSso({ ...visitorOf(c), state: ssoCookie(c), query })
    clearSsoCookie(c)
    if (!finished.ok) return signInPage(c, uses, finished.problem, { username: '', next: '/' })
    return goOn(c, uses, finished.value.outcome, ownPath(finished.value.next))
  })
}
