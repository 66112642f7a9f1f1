import type { Hono } from 'hono'
import type { AskedSource } from '../../contract/copy-sources-view.ts'
import type { NewCopy } from '../../contract/working-copy.ts'
import { type Problem, problem } from '../../core/problem.ts'
import { type StartFrom, sourceOf } from '../../web/pages/start-from-address.ts'
import { StartFromPage } from '../../web/pages/start-from-page.tsx'
import { problemSentence } from '../../words/problem-sentence.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpContext, type HttpEnv, readerIn } from '../env.ts'
import { readForm } from '../forms/read-form.ts'
import { requireReader } from '../guards/require-reader.ts'
import { PROBLEM_STATUS } from '../problem-status.ts'
import { replyProblem } from '../reply-problem.ts'
import { usualYear } from './drafting.tsx'
import { pageContext, renderPage } from './render-page.ts'

const yearOf = (text: string): number | null => (/^(?:19|20|21)\d\d$/.test(text) ? Number(text) : null)

const beginningWith = ({ kind, id }: NonNullable<AskedSource['source']>): NewCopy['from'] =>
  kind === 'agreement' ? { kind, agreementId: id } : { kind, draftId: id }

const wrong = (field: string): Problem => problem('input/invalid', field, { field, reason: 'reason/form' })

/** /penyusunan/mulai: `dari` a read document or a kept agreement, for a `unit` and `tahun`, begins a working copy. */
export const mountStartFrom = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  const show = async (
    c: HttpContext,
    { unitId, source, year }: AskedSource & { year: number | null },
    said: Problem | null,
  ) => {
    const view = await uses.copySources(readerIn(c), { unitId, source })
    if (!view.ok) return replyProblem(c, view.problem)
    const from = view.value.source
    // A kept agreement is for a year of its own already: it is the ground of another one.
    const usual = from?.kind === 'document' ? (from.year ?? usualYear()) : Math.max(usualYear(), (from?.year ?? 0) + 1)
    const typed: StartFrom = { unitId, source, year: year ?? usual }
    const inWork = said?.code === 'copy/in-work' ? String(said.params['id'] ?? '') : null
    const sentence = said && problemSentence(said, c.get('language'))
    const page = (
      <StartFromPage context={pageContext(c)} view={view.value} typed={typed} problem={sentence} inWork={inWork} />
    )
    return renderPage(c, page, said ? PROBLEM_STATUS[said.code] : 200)
  }

  app.get('/penyusunan/mulai', requireReader, (c) => {
    const unitId = c.req.query('unit') ?? null
    const year = yearOf(c.req.query('tahun') ?? '')
    return show(c, { unitId, source: sourceOf(c.req.query('dari') ?? ''), year }, null)
  })

  app.post('/penyusunan/mulai', requireReader, async (c) => {
    const form = await readForm(c)
    const said = form.get('unit') ?? ''
    const unitId = said === '' ? null : said
    const source = sourceOf(form.get('dari') ?? '')
    const year = yearOf((form.get('tahun') ?? '').trim())
    if (source === null) return show(c, { unitId, source, year }, wrong('dari'))
    if (unitId === null) return show(c, { unitId, source, year }, wrong('unit'))
    if (year === null) return show(c, { unitId, source, year }, wrong('tahun'))
    const begun = await uses.startCopy(readerIn(c), unitId, { year, from: beginningWith(source) })
    if (begun.ok) return c.redirect(`/penyusunan/${begun.value.id}`, 303)
    // What is not there, or not theirs, is not offered again.
    const isGone = begun.problem.code === 'not-found' || begun.problem.code === 'access/forbidden'
    return isGone ? replyProblem(c, begun.problem) : show(c, { unitId, source, year }, begun.problem)
  })
}
