import { agreementFromInterchange } from '../../contract/agreement-mapping.ts'
import type { DifferenceView } from '../../contract/amendment-view.ts'
import type { Reader } from '../../contract/view.ts'
import { refusalAt } from '../../core/access/may.ts'
import { baseVersion } from '../../core/agreement/version-standing.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { agreementVersions } from '../../db/read/agreement-versions.ts'
import { asReader } from '../../db/scope.ts'
import { workingCopy } from '../../db/working-copies.ts'
import { loadAgreement } from '../agreement-view.ts'
import type { Deps } from '../deps.ts'
import { isId } from '../identifier.ts'
import { amendedVersion } from './amended-version.ts'
import { differenceRows } from './difference-rows.ts'
import { versionFacts, versionRows } from './version-rows.ts'

/** Two kept versions side by side: the current one and the one it is measured against where none are named. */
export const agreementDifference =
  ({ db }: Pick<Deps, 'db'>) =>
  (
    reader: Reader,
    id: string,
    { from: askedFrom = null, to: askedTo = null }: { readonly from?: number | null; readonly to?: number | null },
  ): Promise<Result<DifferenceView>> =>
    asReader(db, reader, async (tx) => {
      const after = await loadAgreement(tx, reader, id, askedTo)
      if (!after.ok) return after
      const versions = await agreementVersions(tx, id)
      const to = after.value.version.version
      const from = askedFrom ?? baseVersion(versions.map(versionFacts), to)
      if (from === null) return refuse(problem('amendment/nothing-to-compare', 'version'))
      const before = await loadAgreement(tx, reader, id, from)
      if (!before.ok) return before
      const { unit, satker, year } = after.value.agreement
      const own = versions.find((v) => v.version === to)
      return ok({
        agreementId: id,
        copyId: null,
        unit: unit || satker,
        office: satker,
        year,
        reason: own?.reason ?? null,
        note: own?.note ?? null,
        from,
        to,
        versions: versionRows(versions),
        ...differenceRows(before.value.agreement, after.value.agreement),
      })
    })

/** An amendment that is drawn up beside the version that it amends; there is none of another copy. */
export const copyDifference =
  ({ db }: Pick<Deps, 'db'>) =>
  (reader: Reader, copyId: string): Promise<Result<DifferenceView>> =>
    asReader(db, reader, async (tx) => {
      const copy = isId(copyId) ? await workingCopy(tx, copyId) : null
      const refused = refusalAt(reader, 'read', copy?.place ?? [], 'copy')
      if (refused || !copy) return refuse(refused ?? problem('not-found', 'copy'))
      const amended = await amendedVersion(tx, copy)
      if (amended === null || copy.amends_id === null) return refuse(problem('amendment/nothing-to-compare', 'version'))
      const versions = await agreementVersions(tx, copy.amends_id)
      return ok({
        agreementId: copy.amends_id,
        copyId: copy.id,
        unit: copy.unit,
        office: copy.office,
        year: copy.year,
        reason: copy.amendment_reason,
        note: copy.amendment_note,
        from: amended.version,
        to: versions.find((v) => v.copyId === copy.id)?.version ?? null,
        versions: versionRows(versions),
        ...differenceRows(amended.agreement, agreementFromInterchange(copy.agreement)),
      })
    })
