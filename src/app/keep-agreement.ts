import type { KeepOutcome, Reader } from '../contract/view.ts'
import type { Agreement } from '../core/agreement/agreement.ts'
import type { Origin } from '../core/agreement/reading.ts'
import { ok, type Result } from '../core/result.ts'
import { addAgreement, addVersion, agreementsOfUnit, findByContent, setCurrentVersion } from '../db/agreements.ts'
import type { Deed } from '../db/audit.ts'
import type { Database } from '../db/database.ts'
import { unitOf } from '../db/named-unit.ts'
import { recordParties } from '../db/organisation.ts'
import type { Ids } from '../ports.ts'
import { contentHashOf } from './content-hash.ts'
import { officeToKeepIn } from './office-to-keep-in.ts'

export type Keeping = {
  readonly tx: Database
  readonly ids: Ids
  readonly reader: Reader
  readonly now: Date
  /** Agreements written in this very act, and from which file: two of one unit in one document are two, not versions. */
  readonly written: Map<string, string | null>
  readonly deeds: Deed[]
}

export type Keepable = {
  readonly draftId: string | null
  readonly agreement: Agreement
  readonly sourceFileId: string | null
  readonly origins: readonly Origin[]
}

/**
 * Keeps one agreement: known content is kept once; new content of a unit and year that has an agreement becomes its next
 * version; everything else a new agreement. One of an office that is none of the reader's is refused.
 */
export const keepAgreement = async (k: Keeping, it: Keepable): Promise<Result<KeepOutcome['kept'][number]>> => {
  const { tx, ids, reader, now } = k
  const { draftId, agreement } = it
  const office = await officeToKeepIn(tx, ids.next, reader, agreement.satker)
  if (!office.ok) return office
  const satkerId = office.value
  const contentHash = contentHashOf(agreement)
  const known = await findByContent(tx, contentHash)
  if (known) return ok({ draftId, agreementId: known.id, version: known.version, how: 'known' })

  const unitId = await unitOf(tx, ids.next, {
    satkerId,
    name: agreement.unit,
    level: agreement.level,
    position: agreement.firstParty.position,
    superior: agreement.secondParty?.position ?? null,
  })
  const there = await agreementsOfUnit(tx, unitId, agreement.year)
  const earlier = there.find((a) => k.written.get(a.id) !== it.sourceFileId)
  const agreementId = earlier?.id ?? ids.next()
  const version = (earlier?.version ?? 0) + 1
  if (!earlier) {
    const ordinal = (there.at(-1)?.ordinal ?? 0) + 1
    await addAgreement(tx, { id: agreementId, satker_id: satkerId, unit_id: unitId, ordinal }, agreement, now)
  } else await setCurrentVersion(tx, agreementId, agreement, version, now)
  const { sourceFileId, origins } = it
  const content = { agreementId, version, contentHash, agreement, sourceFileId, origins }
  await addVersion(tx, { ...content, id: ids.next(), keptBy: reader.userId, keptAt: now })
  await recordParties(tx, ids.next, satkerId, agreement)

  k.written.set(agreementId, sourceFileId)
  k.deeds.push({
    at: now,
    actor: reader,
    verb: 'keep',
    subject: 'agreement',
    subjectId: agreementId,
    detail: { version },
  })
  return ok({ draftId, agreementId, version, how: earlier ? 'new-version' : 'new' })
}
