import type { Hono } from 'hono'
import type { NewLetterhead } from '../../contract/letterhead-view.ts'
import { LOGO_LIMITS } from '../../core/picture.ts'
import type { Problem } from '../../core/problem.ts'
import { LETTERHEAD_FIELDS, LetterheadPage, type LetterheadPageProps } from '../../web/pages/letterhead-page.tsx'
import { problemSentence } from '../../words/problem-sentence.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpContext, type HttpEnv, readerIn } from '../env.ts'
import { readUpload, type Upload } from '../forms/read-upload.ts'
import { requireReader } from '../guards/require-reader.ts'
import { PROBLEM_STATUS } from '../problem-status.ts'
import { replyProblem } from '../reply-problem.ts'
import { sendFile } from '../served/send-file.ts'
import { pageContext, renderPage } from './render-page.ts'

const LIMITS = { fileBytes: LOGO_LIMITS.bytes, files: 1 }

const inputsOf = (form: URLSearchParams): LetterheadPageProps['inputs'] =>
  Object.fromEntries(LETTERHEAD_FIELDS.flatMap((f) => (form.get(f) === null ? [] : [[f, form.get(f) ?? '']])))

const fieldOf = ({ code, at }: Problem): keyof LetterheadPageProps['problems'] => {
  if (code === 'file/too-large' || at === 'logo' || at === 'files') return 'files'
  return LETTERHEAD_FIELDS.find((f) => f === at) ?? 'whole'
}

const letterheadOf = async ({ fields, files }: Upload): Promise<NewLetterhead> => {
  const field = (name: string): string => (fields.get(name) ?? '').replaceAll('\0', '')
  const from = field('from')
  if (field('do') === 'inherit') return { from, letterhead: null }
  const [file] = files
  const logo = file ? { bytes: await file.bytes() } : field('removeLogo') ? 'none' : 'keep'
  const [address, phone, email] = [field('address'), field('phone'), field('email')]
  return { from, letterhead: { lines: field('lines').split(/\r?\n/), address, phone, email, logo } }
}

/** /organisasi/:id/kop: a unit's letterhead; /organisasi/:id/lambang: the picture in it. */
export const mountLetterhead = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  const show = async (c: HttpContext, id: string, form: URLSearchParams, wrong: Problem | null) => {
    const view = await uses.unitForChange(readerIn(c), id)
    if (!view.ok) return replyProblem(c, view.problem)
    const page = (
      <LetterheadPage
        context={pageContext(c)}
        view={view.value}
        inputs={inputsOf(form)}
        problems={wrong ? { [fieldOf(wrong)]: problemSentence(wrong, c.get('language')) } : {}}
        saved={wrong === null && c.req.query('selesai') !== undefined}
      />
    )
    return renderPage(c, page, wrong ? PROBLEM_STATUS[wrong.code] : 200)
  }

  app.get('/organisasi/:id/kop', requireReader, (c) => show(c, c.req.param('id'), new URLSearchParams(), null))

  app.post('/organisasi/:id/kop', requireReader, async (c) => {
    const id = c.req.param('id')
    const allowed = await uses.unitForChange(readerIn(c), id)
    if (!allowed.ok) return replyProblem(c, allowed.problem)
    const upload = await readUpload(c, LIMITS)
    if (!upload.ok) return show(c, id, new URLSearchParams(), upload.problem)
    try {
      const done = await uses.setLetterhead(readerIn(c), id, await letterheadOf(upload.value))
      if (!done.ok) return await show(c, id, upload.value.fields, done.problem)
      return c.redirect(`/organisasi/${id}/kop?selesai`, 303)
    } finally {
      await upload.value.cleanUp()
    }
  })

  app.get('/organisasi/:id/lambang', requireReader, async (c) => {
    const logo = await uses.showLogo(readerIn(c), c.req.param('id'), null)
    return logo.ok ? sendFile(c, logo.value, 'inline') : replyProblem(c, logo.problem)
  })
}
