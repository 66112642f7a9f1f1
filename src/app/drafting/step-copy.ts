import type { Reader } from '../../contract/view.ts'
import type { CopyStep } from '../../contract/working-copy.ts'
import type { WorkingCopyView } from '../../contract/working-copy-view.ts'
import { refusalAt } from '../../core/access/may.ts'
import { type StepRefusal, takeStep } from '../../core/agreement/lifecycle.ts'
import { type Problem, problem } from '../../core/problem.ts'
import { type Result, refuse } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import { addMarks, marksOf } from '../../db/copy-marks.ts'
import { printOf } from '../../db/paper.ts'
import { lockWorkingCopy, stepWorkingCopy } from '../../db/working-copies.ts'
import { amendedVersion, isUnchanged } from '../amendment/amended-version.ts'
import type { Deps } from '../deps.ts'
import { isId } from '../identifier.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { actorsOf } from './actors.ts'
import { partiesToday, superiorUnitOf } from './parties-today.ts'
import { familyOfCopy, findingsOfCopy, showCopy } from './show-copy.ts'
import { staleCopy } from './stale-copy.ts'
import { stepFacts } from './step-facts.ts'

/** The refusal of a step as a problem: what is left to do stands in `needs`, comma-separated. */
export const stepProblem = (refusal: StepRefusal): Problem => {
  if (refusal.kind === 'not-yours') return problem('access/forbidden', 'step')
  if (refusal.kind === 'unmet') return problem('copy/unmet', 'step', { needs: refusal.needs.join() })
  return problem(refusal.kind === 'frozen' ? 'copy/frozen' : 'copy/no-such-step', 'step')
}

/** Takes a step of an agreement's life that needs no signature; a return says why, at rows where it can. */
export const stepCopy =
  ({ db, clock, ids, profile }: Deps) =>
  (reader: Reader, id: string, { revision, from, to, reasons = [] }: CopyStep): Promise<Result<WorkingCopyView>> =>
    inTransactionAs(db, reader, async (tx) => {
      const copy = isId(id) ? await lockWorkingCopy(tx, id) : null
      const refused = refusalAt(reader, 'read', copy?.place ?? [], 'copy')
      if (refused || !copy) return refuse(refused ?? problem('not-found', 'copy'))
      if (copy.revision !== revision) return refuse(staleCopy(copy))
      if (from !== undefined && from !== copy.state) return refuse(problem('copy/moved-on', 'step'))
      if (copy.state === 'checked' && (await printOf(tx, id)) !== null)
        return refuse(problem('paper/print-out', 'copy'))
      const { findings } = findingsOfCopy(copy, await familyOfCopy(tx, profile, copy))
      const marks = await marksOf(tx, id)
      const today = await partiesToday(tx, profile, copy, clock.now())
      const superiorUnitId = superiorUnitOf(copy, today)
      const actors = actorsOf(reader, { unitId: copy.unit_id, place: copy.place, superiorUnitId })
      const said = { reasons: reasons.length, isUnchanged: isUnchanged(copy, await amendedVersion(tx, copy)) }
      const step = takeStep(copy.state, to, actors, stepFacts(copy, findings, marks, said))
      if (!step.ok) return refuse(stepProblem(step.problem))
      const at = clock.now()
      const whole = reasons.filter((r) => r.at === '').map((r) => r.text)
      const note = whole.length > 0 ? whole.join('\n').slice(0, 2_000) : null
      await stepWorkingCopy(tx, id, { from: copy.state, to, by: reader.userId, at, note })
      const marked = reasons.map((r) => ({
        id: ids.next(),
        kind: 'reason' as const,
        at: r.at,
        code: null,
        text: r.text,
      }))
      await addMarks(tx, id, marked, { userId: reader.userId, at })
      const detail = { from: copy.state, to, reasons: reasons.length }
      await recordDeeds(tx, [
        { at, actor: reader, verb: 'step-copy', subject: 'copy', subjectId: id, unitId: copy.unit_id, detail },
      ])
      return showCopy(tx, { profile, clock }, reader, id)
    })
