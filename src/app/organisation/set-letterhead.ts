import type { NewLetterhead, NewLogo } from '../../contract/letterhead-view.ts'
import type { UnitView } from '../../contract/organisation-view.ts'
import type { Reader } from '../../contract/view.ts'
import { dayInJakarta } from '../../core/calendar/term.ts'
import { changedFields } from '../../core/changed-fields.ts'
import { faultOfDay, notThereYet } from '../../core/organisation/day-of-change.ts'
import {
  type LetterheadText,
  type Logo,
  tidyLetterhead,
  type UnitLetterhead,
} from '../../core/organisation/letterhead.ts'
import { LOGO_LIMITS, pictureFrom } from '../../core/picture.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import { letterheadOf } from '../../db/read/letterheads.ts'
import { asReader } from '../../db/scope.ts'
import { changeState, lockTree } from '../../db/unit-changes.ts'
import type { Deps } from '../deps.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { letterheadTrial } from './letterhead-trial.ts'
import { unitToChange, viewOf } from './show-unit.ts'

type Asked = { readonly text: LetterheadText; readonly logo: 'keep' | Logo | null }

/** The picture in its bounds, printed once for trial, and kept; what no printer of ours can draw is refused now, not in January. */
const keptLogo = async ({ files, writer }: Deps, text: LetterheadText, logo: NewLogo): Promise<Result<Asked>> => {
  if (logo === 'keep') return ok({ text, logo })
  if (logo === 'none') return ok({ text, logo: null })
  const picture = pictureFrom(logo.bytes, LOGO_LIMITS, 'logo')
  if (!picture.ok) return picture
  const { kind, bytes } = picture.value
  const printed = await writer.pdf(letterheadTrial(text), { logo: bytes })
  if (printed.ok) return ok({ text, logo: { hash: await files.put(bytes), kind } })
  return refuse(problem('input/invalid', 'logo', { field: 'logo', reason: 'reason/picture-broken' }))
}

/** Gives a unit a letterhead of its own from a day on, or that of the unit above again. */
export const setLetterhead =
  (deps: Deps) =>
  async (reader: Reader, id: string, given: NewLetterhead): Promise<Result<UnitView>> => {
    // A stranger's picture is not even looked at.
    const unit = await asReader(deps.db, reader, (tx) => unitToChange(tx, reader, id))
    if (!unit.ok) return unit
    const fault = faultOfDay('from', given.from, dayInJakarta(deps.clock.now()), true)
    if (fault) return refuse(fault)
    if (given.letterhead === null) return saved(deps, reader, id, given.from, null)
    const text = tidyLetterhead(given.letterhead)
    if (!text.ok) return text
    const asked = await keptLogo(deps, text.value, given.letterhead.logo)
    return asked.ok ? saved(deps, reader, id, given.from, asked.value) : asked
  }

const saved = ({ db, clock }: Deps, reader: Reader, id: string, from: string, asked: Asked | null) =>
  inTransactionAs(db, reader, async (tx) => {
    await lockTree(tx)
    const unit = await unitToChange(tx, reader, id)
    if (!unit.ok) return unit
    if (unit.value.closedOn !== null) return refuse(problem('unit/closed', 'unit', { unit: unit.value.name }))
    const before = (await letterheadOf(tx, id, from))?.letterhead ?? null
    const logo = asked?.logo === 'keep' ? (before?.logo ?? null) : (asked?.logo ?? null)
    const after: UnitLetterhead | null = asked && { ...asked.text, logo }
    if (!(await changeState(tx, id, from, { letterhead: after }))) return refuse(notThereYet(unit.value.name))
    const at = clock.now()
    const now = after ?? (await letterheadOf(tx, id, from))?.letterhead ?? null
    const verb = after === null ? 'inherit-letterhead' : 'set-letterhead'
    const change = changedFields(before, now)
    const deed = { at, actor: reader, subjectId: id, unitId: id, detail: { name: unit.value.name, from }, change }
    await recordDeeds(tx, [{ ...deed, verb, subject: 'unit' }])
    return ok(await viewOf(tx, reader, unit.value, at))
  })
