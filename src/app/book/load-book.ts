import type { BookFilter } from '../../contract/book-view.ts'
import type { Reader } from '../../contract/view.ts'
import { inScope, unitsWith } from '../../core/access/may.ts'
import type { AgencyProfile } from '../../core/profile/agency-profile.ts'
import type { Database } from '../../db/database.ts'
import { rootOfOffice } from '../../db/organisation.ts'
import { officeKey, placeOf } from '../../db/places.ts'
import { type BookOffice, bookOffices, versionsOfYear } from '../../db/read/book-rows.ts'
import { officeUnits } from '../../db/read/office-units.ts'
import { copiesOfOffice } from '../../db/working-copies.ts'
import { type BookEntry, bookEntries } from './book-entries.ts'

export type LoadedBook = {
  readonly offices: readonly BookOffice[]
  /** Null where there is nothing to bind, or nothing that this reader may see. */
  readonly found: {
    readonly office: BookOffice
    readonly unitId: string
    readonly year: number
    readonly entries: readonly BookEntry[]
  } | null
}

const officeOf = (
  offices: readonly BookOffice[],
  own: string,
  satker: string | undefined,
  { names }: Pick<AgencyProfile, 'names'>,
): BookOffice | undefined =>
  satker === undefined
    ? (offices.find((office) => office.name === own) ?? offices[0])
    : offices.find((office) => officeKey(office.name, names) === officeKey(satker, names))

/** An office's year as far as this reader may read it, within a transaction that is open already. */
export const loadBook = async (
  tx: Database,
  reader: Reader,
  { satker, year }: BookFilter,
  agency: Pick<AgencyProfile, 'names'>,
): Promise<LoadedBook> => {
  const readable = unitsWith(reader, 'read')
  const offices = await bookOffices(tx, readable)
  const office = officeOf(offices, reader.office, satker, agency)
  const asked = year ?? office?.years[0]
  if (office === undefined || asked === undefined) return { offices, found: null }
  const unitId = await rootOfOffice(tx, office.id)
  const place = await placeOf(tx, unitId)
  const units = (await officeUnits(tx, office.id)).filter((u) => inScope(reader, [u.id, ...u.above, ...place]))
  const versions = await versionsOfYear(tx, office.id, asked, readable)
  const copies = await copiesOfOffice(tx, office.id, asked)
  const inWork = copies.filter((copy) => copy.version_id === null)
  return { offices, found: { office, unitId, year: asked, entries: bookEntries(units, versions, inWork) } }
}
