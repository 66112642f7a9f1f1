import { agreementToInterchange } from '../contract/agreement-mapping.ts'
import type { AgreementView, Reader } from '../contract/view.ts'
import { refusalFor } from '../core/access/may.ts'
import { problem } from '../core/problem.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { historyOf } from '../db/audit.ts'
import { findingsOf } from '../db/findings.ts'
import { storedFile } from '../db/read/batch-files.ts'
import { currentAgreements, type KeptAgreement } from '../db/read/kept-agreements.ts'
import type { Deps } from './deps.ts'
import { isId } from './identifier.ts'

/** The current version of a kept agreement; refused where there is none or the reader may not see it. */
export const loadAgreement = async ({ db }: Deps, reader: Reader, id: string): Promise<Result<KeptAgreement>> => {
  const forbidden = refusalFor(reader.may, 'read')
  if (forbidden) return refuse(forbidden)
  const [kept] = isId(id) ? await currentAgreements(db, [id]) : []
  return kept ? ok(kept) : refuse(problem('not-found', 'agreement'))
}

/** One kept agreement with its findings, the pages it was read from, and what happened to it. */
export const agreementView =
  (deps: Deps) =>
  async (reader: Reader, id: string): Promise<Result<AgreementView>> => {
    const kept = await loadAgreement(deps, reader, id)
    if (!kept.ok) return kept
    const { version, agreement } = kept.value
    const fileId = version.source_file_id
    const [findings, history, file] = await Promise.all([
      findingsOf(deps.db, id),
      historyOf(deps.db, 'agreement', id),
      fileId === null ? null : storedFile(deps.db, fileId),
    ])
    const pages = [...new Set(version.origins.map((origin) => origin.page))].sort((a, b) => a - b)
    return ok({
      id,
      version: version.version,
      agreement: agreementToInterchange(agreement),
      findings,
      source: fileId !== null && file ? { fileId, name: file.name, pages } : null,
      history,
    })
  }
