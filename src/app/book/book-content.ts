import { agreementFromInterchange } from '../../contract/agreement-mapping.ts'
import type { Agreement } from '../../core/agreement/agreement.ts'
import type { Database } from '../../db/database.ts'
import { groupBy } from '../../db/group-by.ts'
import { signaturesOfCopies } from '../../db/read/book-rows.ts'
import { agreementsOfVersions } from '../../db/read/kept-agreements.ts'
import type { BookEntry } from './book-entries.ts'
import type { SignatureInBook } from './originals.ts'

/** An entry with what stands in it and who signed it. */
export type FilledEntry = {
  readonly entry: BookEntry
  readonly agreement: Agreement
  readonly signatures: readonly SignatureInBook[]
}

/** What the entries hold, read at once; those without anything are left out. */
export const filledEntries = async (tx: Database, entries: readonly BookEntry[]): Promise<readonly FilledEntry[]> => {
  const versions = entries.flatMap(({ version }) => (version ? [version] : []))
  const agreements = await agreementsOfVersions(
    tx,
    versions.map((v) => v.version_id),
  )
  const copyIds = versions.flatMap((v) => v.copy_id ?? [])
  const signatures = groupBy(await signaturesOfCopies(tx, copyIds), (s) => s.copy_id)
  return entries.flatMap((entry) => {
    const { version, copy } = entry
    const kept = version ? agreements.get(version.version_id) : undefined
    const agreement = kept ?? (copy ? agreementFromInterchange(copy.agreement) : undefined)
    return agreement ? [{ entry, agreement, signatures: signatures.get(version?.copy_id ?? '') ?? [] }] : []
  })
}
