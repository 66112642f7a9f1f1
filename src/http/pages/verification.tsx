import type { Hono } from 'hono'
import { PublicDocumentPage } from '../../web/pages/public-document-page.tsx'
import { VerificationPage } from '../../web/pages/verification-page.tsx'
import { problemSentence } from '../../words/problem-sentence.ts'
import type { HttpDeps } from '../deps.ts'
import type { HttpEnv } from '../env.ts'
import { VERIFY_LIMITS, verifyUpload } from '../forms/verify-upload.ts'
import { PROBLEM_STATUS } from '../problem-status.ts'
import { pageContext, renderPage } from './render-page.ts'

const limitMb = VERIFY_LIMITS.fileBytes / 1024 / 1024

/** /keaslian: whether a signed PDF is genuine, for anybody. */
export const mountVerification = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  app.get('/keaslian', (c) =>
    renderPage(c, <VerificationPage context={pageContext(c)} limitMb={limitMb} problem={null} verification={null} />),
  )

  app.get('/keaslian/:code', async (c) => {
    const found = await uses.publicDocument(c.req.param('code'))
    const document = found.ok ? found.value : null
    const page = <PublicDocumentPage context={pageContext(c)} limitMb={limitMb} document={document} />
    return renderPage(c, page, found.ok ? 200 : 404)
  })

  app.post('/keaslian', async (c) => {
    const judged = await verifyUpload(c, uses)
    const page = (
      <VerificationPage
        context={pageContext(c)}
        limitMb={limitMb}
        problem={judged.ok ? null : problemSentence(judged.problem, c.get('language'))}
        verification={judged.ok ? judged.value : null}
      />
    )
    return renderPage(c, page, judged.ok ? 200 : PROBLEM_STATUS[judged.problem.code])
  })
}
