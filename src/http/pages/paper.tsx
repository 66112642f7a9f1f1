import type { Hono } from 'hono'
import type { App } from '../../app/app.ts'
import { bindScanSchema, judgeDifferenceSchema, takePrintSchema } from '../../contract/paper.ts'
import type { Reader } from '../../contract/view.ts'
import { type Problem, problem } from '../../core/problem.ts'
import { type Result, refuse } from '../../core/result.ts'
import type { Language } from '../../words/fill.ts'
import { parseInput } from '../api/input-faults.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpContext, type HttpEnv, readerIn } from '../env.ts'
import { readForm } from '../forms/read-form.ts'
import { readUpload } from '../forms/read-upload.ts'
import { requireReader } from '../guards/require-reader.ts'
import { replyProblem } from '../reply-problem.ts'
import { sendFile } from '../served/send-file.ts'

/** One act of signing on paper, as its form says it. */
const act = async (
  uses: App,
  reader: Reader,
  id: string,
  form: URLSearchParams,
  language: Language,
): Promise<Result<unknown>> => {
  const verb = form.get('do')
  if (verb === 'withdraw') return uses.withdrawPrint(reader, id)
  if (verb === 'discard') return uses.discardScan(reader, id)
  if (verb === 'take') {
    const given = parseInput(takePrintSchema, { revision: Number(form.get('revision')) }, language)
    return 'faults' in given ? refuse(firstOf(given.faults)) : uses.takePrint(reader, id, given.value)
  }
  if (verb?.startsWith('judge:')) {
    const judged = {
      scan: form.get('scan') ?? '',
      difference: Number(form.get('difference') ?? Number.NaN),
      verdict: verb.slice('judge:'.length),
      reason: form.get('reason') ?? '',
    }
    const given = parseInput(judgeDifferenceSchema, judged, language)
    return 'faults' in given ? refuse(firstOf(given.faults)) : uses.judgeDifference(reader, id, given.value)
  }
  const said = {
    scan: form.get('scan') ?? '',
    signedOn: form.get('signedOn') ?? '',
    confirmed: form.get('confirmed') !== null,
    reason: form.get('reason') ?? '',
  }
  const given = parseInput(bindScanSchema, said, language)
  return 'faults' in given ? refuse(firstOf(given.faults)) : uses.bindScan(reader, id, given.value)
}

const firstOf = (faults: readonly Problem[]): Problem => faults[0] ?? problem('input/invalid')

/** The acts and files of signing on paper; they are shown on the signing page, which `show` draws with what was refused. */
export const mountPaper = (
  app: Hono<HttpEnv>,
  { app: uses, limits }: HttpDeps,
  show: (c: HttpContext, id: string, wrong: Problem) => Promise<Response>,
): void => {
  // Without a fragment: a page that stands at one does not load itself anew.
  const back = (c: HttpContext, id: string, more = '') => c.redirect(`/penyusunan/${id}/tanda-tangan${more}`, 303)

  app.post('/penyusunan/:id/kertas', requireReader, async (c) => {
    const id = c.req.param('id')
    const form = await readForm(c)
    const done = await act(uses, readerIn(c), id, form, c.get('language'))
    return done.ok ? back(c, id, form.get('do') === 'bind' ? '?tercatat' : '') : show(c, id, done.problem)
  })

  app.post('/penyusunan/:id/pindaian', requireReader, async (c) => {
    const id = c.req.param('id')
    const upload = await readUpload(c, limits)
    if (!upload.ok) return show(c, id, upload.problem)
    const { files, cleanUp } = upload.value
    const done = await uses.uploadScan(readerIn(c), id, files).finally(cleanUp)
    return done.ok ? back(c, id) : show(c, id, done.problem)
  })

  app.get('/penyusunan/:id/pindaian/:scan/:picture{\\d{1,6}-(?:cetakan|pindaian)\\.png}', requireReader, async (c) => {
    const [place = '', side] = c.req.param('picture').split(/[-.]/)
    const { id, scan } = c.req.param()
    const of = { scan, difference: Number(place), side: side === 'cetakan' ? 'print' : 'scan' } as const
    const picture = await uses.differencePicture(readerIn(c), id, of)
    if (!picture.ok) return replyProblem(c, picture.problem)
    // What was read and the files it was read from never change: a browser may keep the picture, but no proxy may.
    c.header('Cache-Control', 'private, max-age=86400, immutable')
    return sendFile(c, picture.value, 'inline')
  })

  for (const [name, which] of [
    ['cetakan', 'print'],
    ['pindaian', 'scan'],
  ] as const) {
    app.get(`/penyusunan/:id/${name}`, requireReader, async (c) => {
      const file = await uses.paperFile(readerIn(c), c.req.param('id') ?? '', which)
      if (!file.ok) return replyProblem(c, file.problem)
      return sendFile(c, file.value, c.req.query('lihat') === undefined ? 'attachment' : 'inline')
    })
  }
}
