import type { Reader } from '../../contract/view.ts'
import type { CopyMark, WorkingCopyView } from '../../contract/working-copy-view.ts'
import { refusalAt, rightsAt } from '../../core/access/may.ts'
import { partyChanges } from '../../core/agreement/party-change.ts'
import { problem } from '../../core/problem.ts'
import type { AgencyProfile } from '../../core/profile/agency-profile.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { marksOf, type StoredMark } from '../../db/copy-marks.ts'
import type { Database } from '../../db/database.ts'
import { rootOfOffice } from '../../db/organisation.ts'
import { asReader, beyondScope } from '../../db/scope.ts'
import { type StoredCopy, stepsOfCopy, workingCopy } from '../../db/working-copies.ts'
import { amendedVersion, isUnchanged } from '../amendment/amended-version.ts'
import type { Deps } from '../deps.ts'
import { isId } from '../identifier.ts'
import { changesOf } from '../superior/changes-of.ts'
import { actorsOf } from './actors.ts'
import { type DraftingFamily, draftingFamily } from './drafting-family.ts'
import { partiesToday, superiorUnitOf } from './parties-today.ts'
import { nextSteps, stepFacts } from './step-facts.ts'

const markOf = (m: StoredMark): CopyMark => ({
  id: m.id,
  kind: m.kind,
  at: m.at_path,
  code: m.code,
  text: m.text,
  by: m.by,
  when: m.made_at.toISOString(),
  settled: m.settled_at !== null,
})

/** The family of a copy, whoever asks: a subordinate's promise is checked against all others of the office. */
export const familyOfCopy = (tx: Database, profile: AgencyProfile, copy: StoredCopy): Promise<DraftingFamily> =>
  beyondScope(tx, (all) => draftingFamily(all, profile, copy.satker_id, copy.year))

/** What the checks say of one copy of a family, and its place there; a signed one is found by what it was kept as. */
export const findingsOfCopy = (copy: StoredCopy, { members, findings }: DraftingFamily) => {
  const position = members.findIndex((m) =>
    copy.version_id === null ? m.copyId === copy.id : m.agreementId === copy.agreement_id,
  )
  return { position, findings: findings.filter((f) => f.agreement === position) }
}

const superiorOf = async (tx: Database, unitId: string | null, { members }: DraftingFamily) => {
  if (unitId === null) return null
  const unit = await tx.selectFrom('unit').select('name').where('id', '=', unitId).executeTakeFirst()
  const copyId = members.find((m) => m.unitId === unitId)?.copyId ?? null
  return { unitId, unit: unit?.name ?? '', copyId }
}

/** A working copy as its reader may see it, within a transaction that is open already. */
export const showCopy = async (
  tx: Database,
  { profile, clock }: Pick<Deps, 'profile' | 'clock'>,
  reader: Reader,
  id: string,
): Promise<Result<WorkingCopyView>> => {
  const copy = isId(id) ? await workingCopy(tx, id) : null
  const refused = refusalAt(reader, 'read', copy?.place ?? [], 'copy')
  if (refused || !copy) return refuse(refused ?? problem('not-found', 'copy'))
  const family = await familyOfCopy(tx, profile, copy)
  const { position, findings } = findingsOfCopy(copy, family)
  const marks = await marksOf(tx, copy.id)
  const may = rightsAt(reader, copy.place)
  const today = await partiesToday(tx, profile, copy, clock.now())
  const superiorUnitId = superiorUnitOf(copy, today)
  const actors = actorsOf(reader, { unitId: copy.unit_id, place: copy.place, superiorUnitId })
  const steps = await stepsOfCopy(tx, copy.id)
  const amended = await amendedVersion(tx, copy)
  return ok({
    id: copy.id,
    unitId: copy.unit_id,
    unit: copy.unit,
    officeUnitId: await rootOfOffice(tx, copy.satker_id),
    office: copy.office,
    year: copy.year,
    state: copy.state,
    revision: copy.revision,
    origin: copy.origin,
    agreement: copy.agreement,
    position,
    findings,
    marks: marks.map(markOf),
    steps: steps.map((s) => ({
      from: s.from_state,
      to: s.to_state,
      by: s.by,
      when: s.taken_at.toISOString(),
      note: s.note,
    })),
    next: nextSteps(copy.state, actors, stepFacts(copy, findings, marks, { isUnchanged: isUnchanged(copy, amended) })),
    superior: await superiorOf(tx, superiorUnitId, family),
    partyChanges: today === null ? [] : partyChanges(copy.agreement, today.facts),
    ...(await changesOf(tx, copy)),
    agreementId: copy.agreement_id,
    amends:
      amended === null || copy.amends_id === null || copy.amendment_reason === null
        ? null
        : {
            agreementId: copy.amends_id,
            version: amended.version,
            reason: copy.amendment_reason,
            note: copy.amendment_note ?? '',
          },
    mayEdit: may.draft && copy.state === 'draft',
    may,
  })
}

export const copyView =
  (deps: Pick<Deps, 'db' | 'profile' | 'clock'>) =>
  (reader: Reader, id: string): Promise<Result<WorkingCopyView>> =>
    asReader(deps.db, reader, (tx) => showCopy(tx, deps, reader, id))
