import { editToWire } from '../../contract/edit-mapping.ts'
import type { Reader } from '../../contract/view.ts'
import { applyEdits } from '../../core/agreement/apply-edits.ts'
import type { IndicatorPlace } from '../../core/agreement/edit.ts'
import { knownValues } from '../../core/agreement/known-values.ts'
import { textAt } from '../../core/agreement/text-at.ts'
import type { CascadeMethod } from '../../core/cascade/link.ts'
import type { AgencyProfile } from '../../core/profile/agency-profile.ts'
import type { Deed } from '../../db/audit.ts'
import { addFilledCopy } from '../../db/cascade-fills.ts'
import { addLinks, linksOfCopy, type NewCascadeLink, removeLinks, type StoredLink } from '../../db/cascade-links.ts'
import { addMarks } from '../../db/copy-marks.ts'
import type { Database } from '../../db/database.ts'
import type { ReplacedLink } from '../../db/schema-cascade.ts'
import type { StoredCopy } from '../../db/working-copies.ts'
import type { Ids } from '../../ports/runtime.ts'
import { asItBegan } from '../drafting/since-revision.ts'
import { writeRevision } from '../drafting/write-revision.ts'
import type { LoadedMatrix } from './load-matrix.ts'
import type { CopyFill } from './plan-of-fill.ts'

export type Writing = {
  readonly ids: Ids
  readonly reader: Reader
  readonly at: Date
  readonly fillId: string
  readonly profile: AgencyProfile
}

type Decision = { readonly at: string; readonly source: IndicatorPlace; readonly method: CascadeMethod | null }

const asReplaced = ({ copy_id: _, decided_at, ...link }: StoredLink): ReplacedLink => ({
  ...link,
  decided_at: decided_at.toISOString(),
})

/** Decides anew: a row carries one source, so that another word on it, or on the two, goes. */
const writeLinks = async (
  tx: Database,
  loaded: LoadedMatrix,
  copy: StoredCopy,
  decisions: readonly Decision[],
  { ids, reader, at, fillId, profile }: Writing,
): Promise<readonly ReplacedLink[]> => {
  const began = loaded.copy?.amends_id ? await asItBegan(tx, loaded.copy, knownValues(profile)) : null
  const inForceAt = (now: string): NewCascadeLink['inForce'] => {
    const then = began?.placeThen(now) ?? null
    return began === null || then === null ? null : { at: then, text: textAt(began.agreement, then) }
  }
  const superior = loaded.own.members[loaded.superior]?.agreement
  const links = decisions.map(({ at: path, source, method }) => ({
    id: ids.next(),
    copyId: copy.id,
    at: path,
    sourceUnitId: loaded.unitId,
    sourceAt: `objectives/${source.objective}/indicators/${source.indicator}`,
    sourceText: superior?.objectives[source.objective]?.indicators[source.indicator]?.text ?? '',
    inForce: inForceAt(`objectives/${source.objective}/indicators/${source.indicator}`),
    method,
    fillId,
  }))
  const replaced = (await linksOfCopy(tx, copy.id)).filter((old) =>
    links.some(
      (l) =>
        l.at === old.at_path &&
        ((l.method !== null && old.method !== null) ||
          (old.source_unit_id === l.sourceUnitId && old.source_path === l.sourceAt)),
    ),
  )
  await removeLinks(
    tx,
    replaced.map((r) => r.id),
  )
  await addLinks(tx, links, { userId: reader.userId, at })
  return replaced.map(asReplaced)
}

/** Takes rows into one copy and says what they carry; gives the deed to be recorded. */
export const writeFill = async (
  tx: Database,
  loaded: LoadedMatrix,
  { agreement, taken, decide }: CopyFill,
  copy: StoredCopy,
  writing: Writing,
): Promise<Deed> => {
  const { ids, reader, at, fillId, profile } = writing
  const by = { userId: reader.userId, at }
  const applied = applyEdits(agreement, taken.edits, knownValues(profile))
  if (!applied.ok) throw new Error(`rows cannot be taken into ${copy.id}: ${applied.problem.code}`)
  const edited = taken.edits.length > 0
  const edits = taken.edits.map(editToWire)
  const change = await writeRevision(
    tx,
    { ids, profile },
    { copy, before: agreement, applied: applied.value, edits, by },
  )
  const marks = taken.toConfirm.map((path) => ({
    id: ids.next(),
    kind: 'confirm' as const,
    at: path,
    code: null,
    text: null,
  }))
  await addMarks(tx, copy.id, marks, by)
  const replaced = await writeLinks(tx, loaded, copy, [...taken.rows, ...decide], writing)
  const rows = taken.rows.filter((row) => row.added).length
  await addFilledCopy(tx, fillId, {
    copyId: copy.id,
    revision: copy.revision + (edited ? 1 : 0),
    edited,
    rows,
    replaced,
  })
  return {
    at,
    actor: reader,
    verb: 'fill-cascade',
    subject: 'copy',
    subjectId: copy.id,
    unitId: copy.unit_id,
    detail: { above: loaded.unit, rows, links: taken.rows.length + decide.length },
    change,
  }
}
