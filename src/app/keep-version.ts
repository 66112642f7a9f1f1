import type { Reader } from '../contract/view.ts'
import type { Agreement } from '../core/agreement/agreement.ts'
import type { Origin } from '../core/agreement/reading.ts'
import type { AgencyProfile } from '../core/profile/agency-profile.ts'
import { addAgreement, addVersion, agreementsOfUnit, setCurrentVersion } from '../db/agreements.ts'
import type { Deed } from '../db/audit.ts'
import type { Database } from '../db/database.ts'
import { recordParties } from '../db/organisation.ts'
import type { Ids } from '../ports/runtime.ts'
import { contentHashOf } from './content-hash.ts'

export type Keeping = {
  readonly tx: Database
  readonly ids: Ids
  readonly profile: AgencyProfile
  readonly reader: Reader
  readonly now: Date
  /** Agreements written in this very act, and from which file: two of one unit in one document are two, not versions. */
  readonly written: Map<string, string | null>
  readonly deeds: Deed[]
  /** What was kept as a later version, to be told to the copies below. */
  readonly replaced: {
    readonly place: KeepingPlace
    readonly agreementId: string
    readonly version: number
    readonly year: number
  }[]
}

export type Keepable = {
  readonly draftId: string | null
  readonly agreement: Agreement
  readonly sourceFileId: string | null
  readonly origins: readonly Origin[]
}

/** Where a version is kept: its unit, and the agreement it continues, or null for the one of that unit and year. */
export type KeepingPlace = {
  readonly satkerId: string
  readonly unitId: string
  readonly agreementId: string | null
}

export type KeptVersion = { readonly agreementId: string; readonly version: number; readonly versionId: string }

/**
 * Writes the next version of the agreement of a unit and year, or its first one. Whether it may be kept was asked before.
 */
export const keepVersion = async (k: Keeping, place: KeepingPlace, it: Keepable): Promise<KeptVersion> => {
  const { tx, ids, profile, reader, now } = k
  const { agreement, sourceFileId, origins } = it
  const { satkerId, unitId } = place
  const there = await agreementsOfUnit(tx, unitId, agreement.year)
  const earlier = there.find((a) =>
    place.agreementId === null ? k.written.get(a.id) !== sourceFileId : a.id === place.agreementId,
  )
  const agreementId = earlier?.id ?? ids.next()
  const version = (earlier?.version ?? 0) + 1
  if (!earlier) {
    const ordinal = (there.at(-1)?.ordinal ?? 0) + 1
    await addAgreement(tx, { id: agreementId, satker_id: satkerId, unit_id: unitId, ordinal }, agreement, now)
  } else await setCurrentVersion(tx, agreementId, agreement, version, now)
  const versionId = ids.next()
  const content = { agreementId, version, contentHash: contentHashOf(agreement), agreement, sourceFileId, origins }
  await addVersion(tx, { ...content, id: versionId, keptBy: reader.userId, keptAt: now })
  await recordParties(tx, ids.next, profile.names, satkerId, agreement)

  k.written.set(agreementId, sourceFileId)
  k.deeds.push({
    at: now,
    actor: reader,
    verb: 'keep',
    subject: 'agreement',
    subjectId: agreementId,
    detail: { version },
  })
  return { agreementId, version, versionId }
}
