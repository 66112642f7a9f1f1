import type { App } from '../../app/app.ts'
import type { Problem } from '../../core/problem.ts'
import { SignInPage } from '../../web/pages/sign-in-page.tsx'
import { problemSentence } from '../../words/problem-sentence.ts'
import type { HttpContext } from '../env.ts'
import { RETRY_AFTER_SECONDS } from '../problem-json.ts'
import { PROBLEM_STATUS } from '../problem-status.ts'
import { pageContext, renderPage } from './render-page.ts'

/** The sign-in page once more, with what was wrong. */
export const signInPage = (
  c: HttpContext,
  uses: Pick<App, 'ssoName'>,
  problem: Problem,
  kept: { readonly username: string; readonly next: string },
): Promise<Response> => {
  if (problem.code === 'access/too-many-attempts') c.header('Retry-After', RETRY_AFTER_SECONDS)
  const page = (
    <SignInPage
      context={pageContext(c)}
      {...kept}
      problem={problemSentence(problem, c.get('language'))}
      ssoName={uses.ssoName}
    />
  )
  return renderPage(c, page, PROBLEM_STATUS[problem.code])
}
