import { agreementToInterchange } from '../contract/agreement-mapping.ts'
import type { AgreementView, Reader } from '../contract/view.ts'
import { type Place, refusalAt, rightsAt } from '../core/access/may.ts'
import type { Rights } from '../core/access/role.ts'
import { problem } from '../core/problem.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { historyOf } from '../db/audit.ts'
import type { Database } from '../db/database.ts'
import { checkingOf, findingsOf } from '../db/findings.ts'
import { placeOfAgreement } from '../db/places.ts'
import { storedFile } from '../db/read/batch-files.ts'
import { currentAgreements, type KeptAgreement } from '../db/read/kept-agreements.ts'
import { asReader } from '../db/scope.ts'
import type { Deps } from './deps.ts'
import { isId } from './identifier.ts'

/** The current version of a kept agreement, and what the reader may do with it; refused where they may not read it. */
export const loadAgreement = async (
  tx: Database,
  reader: Reader,
  id: string,
): Promise<Result<KeptAgreement & { readonly place: Place; readonly may: Rights }>> => {
  const place = isId(id) ? await placeOfAgreement(tx, id) : []
  const refused = refusalAt(reader, 'read', place, 'agreement')
  if (refused) return refuse(refused)
  const [kept] = await currentAgreements(tx, [id])
  return kept ? ok({ ...kept, place, may: rightsAt(reader, place) }) : refuse(problem('not-found', 'agreement'))
}

/** One kept agreement with its findings, the pages it was read from, and what happened to it. */
export const agreementView =
  ({ db }: Deps) =>
  (reader: Reader, id: string): Promise<Result<AgreementView>> =>
    asReader(db, reader, async (tx) => {
      const kept = await loadAgreement(tx, reader, id)
      if (!kept.ok) return kept
      const { version, agreement, may } = kept.value
      const fileId = version.source_file_id
      const file = fileId === null ? null : await storedFile(tx, fileId)
      const pages = [...new Set(version.origins.map((origin) => origin.page))].sort((a, b) => a - b)
      return ok({
        id,
        version: version.version,
        agreement: agreementToInterchange(agreement),
        ...(await checkingOf(tx, id)),
        findings: await findingsOf(tx, id),
        source: fileId !== null && file ? { fileId, name: file.name, pages } : null,
        history: await historyOf(tx, 'agreement', id),
        may,
      })
    })
