import type { Hono } from 'hono'
import { libraryContentSchema } from '../../contract/api/plan-schemas.ts'
import type { LibraryContent, LibraryView, SimilarRow } from '../../contract/plan-view.ts'
import { type Problem, problem } from '../../core/problem.ts'
import { IndicatorPage } from '../../web/pages/indicator-page.tsx'
import { LibraryPage } from '../../web/pages/library-page.tsx'
import { problemSentence } from '../../words/problem-sentence.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpContext, type HttpEnv, readerIn } from '../env.ts'
import { inputsOf } from '../forms/plan-form.ts'
import { readForm } from '../forms/read-form.ts'
import { requireReader } from '../guards/require-reader.ts'
import { PROBLEM_STATUS } from '../problem-status.ts'
import { replyProblem } from '../reply-problem.ts'
import { pageContext, renderPage } from './render-page.ts'

/** A new wording this much like one that is there is asked about once before it is kept. */
const ALIKE = 0.8

const FRESH = {
  polarity: 'maximize',
  overPeriods: 'last',
  overUnits: 'average',
  validity: 'exact',
  controllability: 'moderate',
}

type Shown = {
  readonly view: LibraryView | null
  readonly editing: boolean
  readonly inputs: Readonly<Record<string, string>> | null
  readonly wrong: Problem | null
  readonly similar: readonly SimilarRow[]
}

const show = (c: HttpContext, { wrong, ...shown }: Shown) => {
  const field = wrong && shown.inputs && wrong.at in shown.inputs ? wrong.at : 'whole'
  const problems = wrong ? { [field]: problemSentence(wrong, c.get('language')) } : {}
  const saved = c.req.query('selesai') !== undefined
  const page = <IndicatorPage context={pageContext(c)} {...shown} problems={problems} saved={saved} />
  return renderPage(c, page, wrong ? PROBLEM_STATUS[wrong.code] : 200)
}

/** /indikator, searched by its address; /indikator/baru; /indikator/:id, one entry with where it is used. */
export const mountLibrary = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  app.get('/indikator', requireReader, async (c) => {
    const text = (c.req.query('cari') ?? '').trim().slice(0, 300)
    const page = /^[1-9]\d{0,5}$/.test(c.req.query('hal') ?? '') ? Number(c.req.query('hal')) : 1
    const list = await uses.listIndicators(readerIn(c), { text, page })
    if (!list.ok) return replyProblem(c, list.problem)
    return renderPage(c, <LibraryPage context={pageContext(c)} text={text} list={list.value} />)
  })

  app.get('/indikator/baru', requireReader, (c) => {
    if (!readerIn(c).may.plan) return replyProblem(c, problem('access/forbidden', 'plan'))
    return show(c, { view: null, editing: true, inputs: FRESH, wrong: null, similar: [] })
  })

  app.get('/indikator/:id', requireReader, async (c) => {
    const view = await uses.indicatorView(readerIn(c), c.req.param('id'))
    if (!view.ok) return replyProblem(c, view.problem)
    const editing = view.value.mayChange && c.req.query('ubah') !== undefined
    return show(c, { view: view.value, editing, inputs: null, wrong: null, similar: [] })
  })

  const save = async (c: HttpContext, view: LibraryView | null) => {
    const form = await readForm(c)
    const reader = readerIn(c)
    const edition = Number(form.get('edition') ?? Number.NaN)
    const shown = { view, editing: true, inputs: inputsOf(form), similar: [] as readonly SimilarRow[] }
    const refused = (wrong: Problem) =>
      wrong.code === 'access/forbidden' ? replyProblem(c, wrong) : show(c, { ...shown, wrong })
    if (view && form.get('do') === 'remove') {
      const removed = await uses.removeIndicator(reader, view.id, edition)
      return removed.ok ? c.redirect('/indikator', 303) : refused(removed.problem)
    }
    const given = libraryContentSchema.safeParse(Object.fromEntries(form))
    if (!given.success) return refused(problem('input/invalid', '', { field: 'do', reason: 'reason/form' }))
    const content: LibraryContent = given.data
    const similar = form.get('do') === 'save-anyway' ? [] : await alike(c, content.text, view)
    if (similar.length > 0) return show(c, { ...shown, wrong: null, similar })
    const saved =
      view === null
        ? await uses.addIndicator(reader, content)
        : await uses.saveIndicator(reader, view.id, edition, content)
    return saved.ok ? c.redirect(`/indikator/${saved.value.id}?selesai`, 303) : refused(saved.problem)
  }

  /** Entries so like it that somebody should look at them first; the very same are refused when it is kept. */
  const alike = async (c: HttpContext, text: string, view: LibraryView | null): Promise<readonly SimilarRow[]> => {
    if (!readerIn(c).may.plan || text.trim() === view?.text) return []
    const found = await uses.similarInLibrary(readerIn(c), text)
    const others = found.ok ? found.value.similar.filter((row) => row.id !== view?.id) : []
    return others.some((row) => row.same) ? [] : others.filter((row) => row.score >= ALIKE)
  }

  app.post('/indikator/baru', requireReader, (c) => save(c, null))

  app.post('/indikator/:id', requireReader, async (c) => {
    const view = await uses.indicatorView(readerIn(c), c.req.param('id'))
    return view.ok ? save(c, view.value) : replyProblem(c, view.problem)
  })
}
