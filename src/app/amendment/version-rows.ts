import type { AgreementVersionRow } from '../../contract/amendment-view.ts'
import { standingsOf, type VersionFacts } from '../../core/agreement/version-standing.ts'
import type { StoredVersion } from '../../db/read/agreement-versions.ts'

/** What the rules of versions need of a kept one. */
export const versionFacts = ({ version, state, parties, signatures, reason }: StoredVersion): VersionFacts => ({
  version,
  signing: state === null ? null : { state, parties, signatures, isAmendment: reason !== null },
})

/** Versions as people are told of them. */
export const versionRows = (versions: readonly StoredVersion[]): readonly AgreementVersionRow[] => {
  const standings = standingsOf(versions.map(versionFacts))
  return versions.map(({ version, keptAt, keptBy, copyId, code, reason, note }) => ({
    version,
    keptAt: keptAt.toISOString(),
    keptBy,
    standing: standings.get(version) ?? 'kept',
    copyId,
    code,
    reason,
    note,
  }))
}
