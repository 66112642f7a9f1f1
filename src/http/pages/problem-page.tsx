import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Problem } from '../../core/problem.ts'
import { ErrorPage } from '../../web/pages/error-page.tsx'
import { fill } from '../../words/fill.ts'
import { problemSentence } from '../../words/problem-sentence.ts'
import type { HttpContext } from '../env.ts'
import { pageContext, renderPage, wordsFor } from './render-page.ts'

/** A refusal as a page, in the same face as all others. */
export const problemPage = (
  c: HttpContext,
  problem: Problem,
  status: ContentfulStatusCode,
): Response | Promise<Response> => {
  const w = wordsFor(c).errorPage
  const [title, lead] =
    status === 404
      ? [w.notFound, w.notFoundLead]
      : problem.code === 'access/forbidden'
        ? [w.forbidden, w.forbiddenLead]
        : status >= 500 && problem.code !== 'service/not-ready'
          ? [w.failed, fill(w.failedLead, { request: c.get('requestId') ?? '' })]
          : [w.refused, problemSentence(problem, c.get('language') ?? 'id')]
  return renderPage(c, <ErrorPage context={pageContext(c)} title={title} lead={lead} />, status)
}
