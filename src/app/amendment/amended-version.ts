import { agreementFromInterchange } from '../../contract/agreement-mapping.ts'
import type { Agreement } from '../../core/agreement/agreement.ts'
import { isAmended } from '../../core/agreement/amendment.ts'
import { baseVersion } from '../../core/agreement/version-standing.ts'
import type { Database } from '../../db/database.ts'
import { agreementVersions } from '../../db/read/agreement-versions.ts'
import { keptVersion } from '../../db/read/kept-agreements.ts'
import type { StoredCopy } from '../../db/working-copies.ts'
import { versionFacts } from './version-rows.ts'

export type AmendedVersion = { readonly version: number; readonly agreement: Agreement }

/** The version that an amendment is measured against; null for a copy that amends nothing. */
export const amendedVersion = async (
  tx: Database,
  copy: Pick<StoredCopy, 'id' | 'amends_id'>,
): Promise<AmendedVersion | null> => {
  if (copy.amends_id === null) return null
  const versions = await agreementVersions(tx, copy.amends_id)
  const own = versions.find((v) => v.copyId === copy.id)?.version ?? null
  const version = baseVersion(versions.map(versionFacts), own)
  const kept = version === null ? undefined : await keptVersion(tx, copy.amends_id, version)
  if (version === null || kept === undefined) throw new Error(`${copy.amends_id} has no version to amend`)
  return { version, agreement: kept.agreement }
}

/** Whether an amendment says what the version before it said; never of another copy. */
export const isUnchanged = (copy: StoredCopy, amended: AmendedVersion | null): boolean =>
  amended !== null &&
  copy.amendment_reason !== null &&
  !isAmended(amended.agreement, agreementFromInterchange(copy.agreement), copy.amendment_reason)
