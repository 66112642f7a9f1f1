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
import { agreementVersions } from '../db/read/agreement-versions.ts'
import { storedFile } from '../db/read/batch-files.ts'
import { currentAgreements, type KeptAgreement, keptVersion } from '../db/read/kept-agreements.ts'
import { asReader } from '../db/scope.ts'
import { versionRows } from './amendment/version-rows.ts'
import type { Deps } from './deps.ts'
import { isId } from './identifier.ts'

/** A version of a kept agreement, the current one where none is named, and what the reader may do with it; refused where they may not read it. */
export const loadAgreement = async (
  tx: Database,
  reader: Reader,
  id: string,
  version: number | null = null,
): Promise<Result<KeptAgreement & { readonly place: Place; readonly may: Rights }>> => {
  const place = isId(id) ? await placeOfAgreement(tx, id) : []
  const refused = refusalAt(reader, 'read', place, 'agreement')
  if (refused) return refuse(refused)
  const [current] = version === null ? await currentAgreements(tx, [id]) : []
  const kept = version === null ? current : await keptVersion(tx, id, version)
  return kept ? ok({ ...kept, place, may: rightsAt(reader, place) }) : refuse(problem('not-found', 'agreement'))
}

/** One kept agreement with its findings, the pages it was read from, and what happened to it. Findings are of the current version alone. */
export const agreementView =
  ({ db }: Deps) =>
  (reader: Reader, id: string, asked: number | null = null): Promise<Result<AgreementView>> =>
    asReader(db, reader, async (tx) => {
      const kept = await loadAgreement(tx, reader, id, asked)
      if (!kept.ok) return kept
      const { version, agreement, may } = kept.value
      const versions = await agreementVersions(tx, id)
      const isCurrent = versions.every((v) => v.version <= version.version)
      const fileId = version.source_file_id
      const file = fileId === null ? null : await storedFile(tx, fileId)
      const pages = [...new Set(version.origins.map((origin) => origin.page))].sort((a, b) => a - b)
      return ok({
        id,
        version: version.version,
        agreement: agreementToInterchange(agreement),
        ...(isCurrent ? await checkingOf(tx, id) : {}),
        findings: isCurrent ? await findingsOf(tx, id) : [],
        source: fileId !== null && file ? { fileId, name: file.name, pages } : null,
        history: await historyOf(tx, 'agreement', id),
        versions: versionRows(versions),
        may,
      })
    })
