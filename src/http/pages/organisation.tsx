import type { Hono } from 'hono'
import type { UnitView } from '../../contract/organisation-view.ts'
import type { Reader } from '../../contract/view.ts'
import { type Problem, problem } from '../../core/problem.ts'
import { type Result, refuse } from '../../core/result.ts'
import { OrganisationPage } from '../../web/pages/organisation-page.tsx'
import { UNIT_FIELDS, type UnitField, type UnitInputs } from '../../web/pages/unit-forms.tsx'
import { problemSentence } from '../../words/problem-sentence.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpContext, type HttpEnv, readerIn } from '../env.ts'
import { readForm } from '../forms/read-form.ts'
import { requireReader } from '../guards/require-reader.ts'
import { PROBLEM_STATUS } from '../problem-status.ts'
import { replyProblem } from '../reply-problem.ts'
import { pageContext, renderPage } from './render-page.ts'

const inputsOf = (form: URLSearchParams): UnitInputs =>
  Object.fromEntries(UNIT_FIELDS.flatMap((f) => (form.get(f) === null ? [] : [[f, form.get(f) ?? '']])))

/** The field of a form that a problem speaks of: "from" of the form "move" is "moveFrom". */
const fieldOf = (verb: string, at: string): UnitField | 'whole' => {
  const name = `${verb}${at.charAt(0).toUpperCase()}${at.slice(1)}`
  return UNIT_FIELDS.find((f) => f === name) ?? 'whole'
}

/** /organisasi/:id: one unit and its changes. */
export const mountOrganisation = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  const show = async (c: HttpContext, id: string, form: URLSearchParams, wrong: Problem | null) => {
    const view = await uses.showUnit(readerIn(c), id)
    if (!view.ok) return replyProblem(c, view.problem)
    const field = wrong && fieldOf(form.get('do') ?? '', wrong.at)
    const problems = wrong && field ? { [field]: problemSentence(wrong, c.get('language')) } : {}
    const page = (
      <OrganisationPage
        context={pageContext(c)}
        view={view.value}
        inputs={inputsOf(form)}
        problems={problems}
        saved={c.req.query('selesai') !== undefined}
      />
    )
    return renderPage(c, page, wrong ? PROBLEM_STATUS[wrong.code] : 200)
  }

  app.get('/organisasi/:id', requireReader, (c) => show(c, c.req.param('id'), new URLSearchParams(), null))

  app.post('/organisasi/:id', requireReader, async (c) => {
    const id = c.req.param('id')
    const form = await readForm(c)
    const done = await change(readerIn(c), id, form)
    return done.ok ? c.redirect(`/organisasi/${done.value.id}?selesai`, 303) : show(c, id, form, done.problem)
  })

  const change = async (reader: Reader, id: string, form: URLSearchParams): Promise<Result<UnitView>> => {
    const field = (name: UnitField): string => form.get(name) ?? ''
    switch (form.get('do')) {
      case 'add':
        return uses.addUnit(reader, id, { name: field('addName'), kind: field('addKind'), from: field('addFrom') })
      case 'rename':
        return uses.renameUnit(reader, id, { name: field('renameName'), from: field('renameFrom') })
      case 'move':
        return uses.moveUnit(reader, id, { parentId: field('moveParentId'), from: field('moveFrom') })
      case 'close':
        return uses.closeUnit(reader, id, { on: field('closeOn'), successorId: field('closeSuccessorId') || null })
      case 'appoint':
        return uses.appoint(reader, id, {
          name: field('appointName'),
          nip: field('appointNip'),
          capacity: field('appointCapacity'),
          decree: field('appointDecree'),
          from: field('appointFrom'),
          until: field('appointUntil') || null,
        })
      case 'end-tenure':
        return uses.endTenure(reader, id, form.get('tenure') ?? '', form.get('endUntil') ?? '')
      case 'remove-tenure':
        return uses.removeTenure(reader, id, form.get('tenure') ?? '')
      case 'reopen':
        return uses.reopenUnit(reader, id)
      default:
        return refuse(problem('input/invalid', '', { field: 'do', reason: 'reason/form' }))
    }
  }
}
