import type { Hono } from 'hono'
import { type Credential, signCopySchema } from '../../contract/signing.ts'
import { type Problem, problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { WayOnPage } from '../../web/pages/signing-forms.tsx'
import { SigningPage } from '../../web/pages/signing-page.tsx'
import { problemSentence } from '../../words/problem-sentence.ts'
import { parseInput } from '../api/input-faults.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpContext, type HttpEnv, readerIn } from '../env.ts'
import { type CertificateForm, readCertificateForm } from '../forms/certificate-form.ts'
import { requireReader } from '../guards/require-reader.ts'
import { PROBLEM_STATUS } from '../problem-status.ts'
import { replyProblem } from '../reply-problem.ts'
import { mountPaper } from './paper.tsx'
import { pageContext, renderPage } from './render-page.ts'
import { waitingNext } from './waiting-next.ts'

const WAYS: readonly WayOnPage[] = ['tersimpan', 'berkas', 'bsre']

/** Acts after which the page says so, by what its address says then. */
const DONE = [
  { query: 'selesai', what: 'signed' },
  { query: 'tercatat', what: 'bound' },
] as const

/** What the form of one way says, before it is checked. */
const credentialIn = ({ fields, p12 }: CertificateForm, way: WayOnPage): Credential => {
  const passphrase = fields.get(`sandi-${way}`) ?? ''
  if (way === 'bsre') return { kind: 'service', nik: (fields.get('nik') ?? '').replace(/\s/g, ''), passphrase }
  if (way === 'berkas') return { kind: 'certificate', p12: p12 ?? '', passphrase }
  return { kind: 'kept', certificateId: fields.get('certificate') ?? '', passphrase }
}

/** /penyusunan/:id/tanda-tangan: where the parties sign. */
export const mountSigning = (app: Hono<HttpEnv>, deps: HttpDeps): void => {
  const { app: uses, limits } = deps
  const show = async (c: HttpContext, id: string, wrong: Problem | null = null, tried: WayOnPage | null = null) => {
    const view = await uses.signingView(readerIn(c), id)
    if (!view.ok) return replyProblem(c, view.problem)
    const sentence = wrong && problemSentence(wrong, c.get('language'))
    const what = DONE.find((one) => c.req.query(one.query) !== undefined)?.what
    const isDone = wrong === null && what !== undefined && view.value.signatures.length > 0
    const asksName = wrong?.code === 'signing/other-name'
    const props = {
      asksName,
      view: view.value,
      done: isDone ? { what, waiting: await waitingNext(c, uses, id) } : null,
      problem: sentence,
      tried,
      limitMb: Math.floor(limits.fileBytes / 1_048_576),
    }
    return renderPage(c, <SigningPage context={pageContext(c)} {...props} />, wrong ? PROBLEM_STATUS[wrong.code] : 200)
  }

  const sign = async (c: HttpContext, id: string, form: CertificateForm, way: WayOnPage): Promise<Result<null>> => {
    const { fields } = form
    const credential = credentialIn(form, way)
    const said = {
      revision: Number(fields.get('revision')),
      party: fields.get('party'),
      credential,
      otherName: fields.get('otherName') ?? '',
    }
    const given = parseInput(signCopySchema, said, c.get('language'))
    if ('faults' in given) return refuse(given.faults[0] ?? problem('input/invalid'))
    const signed = await uses.signCopy(readerIn(c), id, given.value)
    if (!signed.ok) return signed
    // It was good for a signature a moment ago; that it cannot be kept as well undoes nothing.
    if (credential.kind === 'certificate' && fields.get('simpan') !== null) {
      await uses.keepCertificate(readerIn(c), credential)
    }
    return ok(null)
  }

  app.get('/penyusunan/:id/tanda-tangan', requireReader, (c) => show(c, c.req.param('id')))

  mountPaper(app, deps, show)

  app.post('/penyusunan/:id/tanda-tangan', requireReader, async (c) => {
    const id = c.req.param('id')
    const form = await readCertificateForm(c)
    if (!form.ok) return show(c, id, form.problem, 'berkas')
    const way = WAYS.find((one) => one === form.value.fields.get('cara')) ?? 'berkas'
    const done = await sign(c, id, form.value, way)
    return done.ok ? c.redirect(`/penyusunan/${id}/tanda-tangan?selesai`, 303) : show(c, id, done.problem, way)
  })
}
