import type { Hono } from 'hono'
import { newCertificateSchema } from '../../contract/signing.ts'
import { type Problem, problem } from '../../core/problem.ts'
import { CertificatesPage } from '../../web/pages/certificates-page.tsx'
import { problemSentence } from '../../words/problem-sentence.ts'
import { parseInput } from '../api/input-faults.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpContext, type HttpEnv, readerIn } from '../env.ts'
import { readCertificateForm } from '../forms/certificate-form.ts'
import { readForm } from '../forms/read-form.ts'
import { requireReader } from '../guards/require-reader.ts'
import { PROBLEM_STATUS } from '../problem-status.ts'
import { replyProblem } from '../reply-problem.ts'
import { pageContext, renderPage } from './render-page.ts'

/** /akun/sertifikat: the certificates somebody leaves here to sign with. */
export const mountCertificates = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  const show = async (c: HttpContext, wrong: Problem | null = null) => {
    const own = await uses.listCertificates(readerIn(c))
    if (!own.ok) return replyProblem(c, own.problem)
    const saved = c.req.query('tersimpan')
    const done = saved === 'baru' ? 'added' : saved === 'hapus' ? 'forgotten' : null
    const sentence = wrong && problemSentence(wrong, c.get('language'))
    const props = { certificates: own.value.certificates, done, problem: sentence } as const
    return renderPage(
      c,
      <CertificatesPage context={pageContext(c)} {...props} />,
      wrong ? PROBLEM_STATUS[wrong.code] : 200,
    )
  }

  app.get('/akun/sertifikat', requireReader, (c) => show(c))

  app.post('/akun/sertifikat', requireReader, async (c) => {
    const form = await readCertificateForm(c)
    if (!form.ok) return show(c, form.problem)
    const { fields, p12 } = form.value
    const given = parseInput(newCertificateSchema, { p12, passphrase: fields.get('passphrase') }, c.get('language'))
    if ('faults' in given) return show(c, given.faults[0] ?? problem('input/invalid'))
    const kept = await uses.keepCertificate(readerIn(c), given.value)
    return kept.ok ? c.redirect('/akun/sertifikat?tersimpan=baru', 303) : show(c, kept.problem)
  })

  app.post('/akun/sertifikat/hapus', requireReader, async (c) => {
    const gone = await uses.forgetCertificate(readerIn(c), (await readForm(c)).get('id') ?? '')
    return gone.ok ? c.redirect('/akun/sertifikat?tersimpan=hapus', 303) : replyProblem(c, gone.problem)
  })
}
