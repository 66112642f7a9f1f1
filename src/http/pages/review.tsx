import type { Hono } from 'hono'
import { agreementFromInterchange } from '../../contract/agreement-mapping.ts'
import { editToWire } from '../../contract/edit-mapping.ts'
import { editedDraft } from '../../contract/edited-agreement.ts'
import { inParcels } from '../../contract/edits-at-once.ts'
import { editsOfForm } from '../../contract/review-form.ts'
import type { BatchView, DraftView } from '../../contract/view.ts'
import { knownValues } from '../../core/agreement/known-values.ts'
import { type Problem, problem } from '../../core/problem.ts'
import { reviewProfileOf } from '../../core/profile/agency-profile.ts'
import { type Result, refuse } from '../../core/result.ts'
import { ReviewPage, type ReviewPageProps } from '../../web/pages/review-page.tsx'
import { problemSentence } from '../../words/problem-sentence.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpContext, type HttpEnv, readerIn } from '../env.ts'
import { readForm } from '../forms/read-form.ts'
import { requireReader } from '../guards/require-reader.ts'
import { PROBLEM_STATUS } from '../problem-status.ts'
import { replyProblem } from '../reply-problem.ts'
import { besideSaved, type Refused, sorted } from './form-edits.ts'
import { pageContext, renderPage } from './render-page.ts'

type Loaded = { readonly batch: BatchView; readonly draft: DraftView }

/** /baca/:batch/:position: one read agreement under review. Islands save by the API; this answers the form without script. */
export const mountReview = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  const load = async (c: HttpContext): Promise<Result<Loaded>> => {
    const reader = readerIn(c)
    const batch = await uses.batchView(reader, c.req.param('batch') ?? '')
    if (!batch.ok) return batch
    const row = batch.value.drafts.find((d) => d.position === Number(c.req.param('position')))
    if (!row) return refuse(problem('not-found', 'draft'))
    const draft = await uses.draftView(reader, row.id)
    return draft.ok ? { ok: true, value: { batch: batch.value, draft: draft.value } } : draft
  }

  const show = (c: HttpContext, { batch, draft }: Loaded, wrong: Problem | null, refused: Refused = {}) => {
    const review: ReviewPageProps['review'] = {
      agency: reviewProfileOf(uses.profile),
      draft: editedDraft(draft),
      frame: {
        kind: 'document',
        batchId: batch.id,
        drafts: batch.drafts.map(({ position, unit, keptAs }) => ({ position, unit, keptAs })),
        keptAs: draft.keptAs,
      },
      action: `/baca/${batch.id}/${draft.position}`,
      language: c.get('language'),
      csrf: c.get('csrf'),
      saveTo: `/api/v1/drafts/${draft.id}`,
      mayEdit: draft.may.keep && draft.keptAs === null && batch.state !== 'cancelled',
      refused,
      files: batch.files.map(({ id, name, pageSizes }) => ({
        id,
        name,
        pages: pageSizes.flatMap(({ width, height }) => (width && height ? [{ width, height }] : [])),
      })),
    }
    const sentence = wrong && problemSentence(wrong, c.get('language'))
    const page = (
      <ReviewPage
        context={pageContext(c)}
        batch={{ id: batch.id, files: batch.files.map((f) => f.name), outOfScope: draft.outOfScope }}
        startFrom={draft.may.draft && draft.outOfScope === null ? draft.id : null}
        review={review}
        problem={sentence}
      />
    )
    return renderPage(c, page, wrong ? PROBLEM_STATUS[wrong.code] : Object.keys(refused).length > 0 ? 422 : 200)
  }

  app.get('/baca/:batch/:position{\\d+}', requireReader, async (c) => {
    const loaded = await load(c)
    return loaded.ok ? show(c, loaded.value, null) : replyProblem(c, loaded.problem)
  })

  /** Keeps this draft, and goes on to the next that is not kept. */
  const keep = async (c: HttpContext, { batch, draft }: Loaded) => {
    const kept = await uses.keepDrafts(readerIn(c), batch.id, [draft.id])
    if (!kept.ok) return show(c, { batch, draft }, kept.problem)
    const left = batch.drafts.filter((d) => d.keptAs === null && d.id !== draft.id)
    const next = left.find((d) => d.position > draft.position) ?? left[0]
    const agreement = kept.value.kept[0]?.agreementId
    return c.redirect(next ? `/baca/${batch.id}/${next.position}` : `/perjanjian/${agreement}`, 303)
  }

  const discard = async (c: HttpContext, { batch, draft }: Loaded) => {
    const gone = await uses.discardDraft(readerIn(c), draft.id, draft.revision)
    return gone.ok ? c.redirect(`/baca/${batch.id}`, 303) : show(c, { batch, draft }, gone.problem)
  }

  app.post('/baca/:batch/:position{\\d+}', requireReader, async (c) => {
    const form = await readForm(c)
    const loaded = await load(c)
    if (!loaded.ok) return replyProblem(c, loaded.problem)
    const { batch, draft } = loaded.value
    const language = c.get('language')
    const agreement = agreementFromInterchange(draft.agreement)
    const edits = editsOfForm(agreement, form)
    const { good, refused } = sorted(agreement, edits, knownValues(uses.profile), language)
    let revision = Number(form.get('revision'))
    for (const parcel of inParcels(good)) {
      const saved = await uses.editDraft(readerIn(c), draft.id, { revision, edits: parcel.map(editToWire) })
      if (!saved.ok) return show(c, loaded.value, saved.problem, besideSaved(agreement, edits, language))
      revision = saved.value.revision
    }
    const now = await load(c)
    if (!now.ok) return replyProblem(c, now.problem)
    if (Object.keys(refused).length > 0) return show(c, now.value, null, refused)
    const verb = form.get('do')
    if (verb === 'keep:') return keep(c, now.value)
    if (verb === 'discard:') return discard(c, now.value)
    return c.redirect(`/baca/${batch.id}/${draft.position}`, 303)
  })
}
