import type { KeepOutcome } from '../contract/view.ts'
import { ok, type Result } from '../core/result.ts'
import { findByContent } from '../db/agreements.ts'
import { unitOf } from '../db/named-unit.ts'
import { contentHashOf } from './content-hash.ts'
import { type Keepable, type Keeping, keepVersion } from './keep-version.ts'
import { officeToKeepIn } from './office-to-keep-in.ts'

/**
 * Keeps one agreement: known content is kept once; new content of a unit and year that has an agreement becomes its next
 * version; everything else a new agreement. One of an office that is none of the reader's is refused.
 */
export const keepAgreement = async (k: Keeping, it: Keepable): Promise<Result<KeepOutcome['kept'][number]>> => {
  const { tx, ids, profile, reader } = k
  const { draftId, agreement } = it
  const office = await officeToKeepIn(tx, ids.next, profile, reader, agreement.satker)
  if (!office.ok) return office
  const satkerId = office.value
  const contentHash = contentHashOf(agreement)
  const known = await findByContent(tx, contentHash)
  if (known) return ok({ draftId, agreementId: known.id, version: known.version, how: 'known' })

  const unitId = await unitOf(tx, ids.next, profile, {
    satkerId,
    name: agreement.unit,
    level: agreement.level,
    position: agreement.firstParty.position,
    superior: agreement.secondParty?.position ?? null,
  })
  const place = { satkerId, unitId, agreementId: null }
  const { agreementId, version } = await keepVersion(k, place, it)
  if (version > 1 && agreement.year !== null) k.replaced.push({ place, agreementId, version, year: agreement.year })
  return ok({ draftId, agreementId, version, how: version > 1 ? 'new-version' : 'new' })
}
