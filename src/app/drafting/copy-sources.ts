import type { AskedSource, CopySource, CopySources } from '../../contract/copy-sources-view.ts'
import type { Reader } from '../../contract/view.ts'
import { may, refusalAt } from '../../core/access/may.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { levelled } from '../../core/text-match.ts'
import type { Database } from '../../db/database.ts'
import { officeKey, officesNamed, placeOf } from '../../db/places.ts'
import { keptOfOffice, placeOfKept, type ReadDraft, readDrafts } from '../../db/read/copy-sources.ts'
import { type OfficeUnit, officeUnits } from '../../db/read/office-units.ts'
import { storedUnit } from '../../db/read/units.ts'
import { asReader } from '../../db/scope.ts'
import type { Deps } from '../deps.ts'
import { isId } from '../identifier.ts'

/** The one unit of an office that a document names; null where the name says it of none, or of several. */
const unitNamed = (units: readonly OfficeUnit[], name: string): string | null => {
  const alike = units.filter((unit) => levelled(unit.name) === levelled(name))
  return alike.length === 1 ? (alike[0]?.id ?? null) : null
}

const ofDraft = ({ id, unit, year, name }: ReadDraft, units: readonly OfficeUnit[]): CopySource => ({
  kind: 'document',
  id,
  unitId: unitNamed(units, unit),
  unit,
  year,
  name,
})

type Found = { readonly satkerId: string | null; readonly source: (units: readonly OfficeUnit[]) => CopySource }

/** What was asked for, where the reader may begin something with it. */
const sourceAsked = async (
  tx: Database,
  { profile }: Pick<Deps, 'profile'>,
  reader: Reader,
  { kind, id }: NonNullable<AskedSource['source']>,
): Promise<Result<Found>> => {
  if (kind === 'agreement') {
    const kept = isId(id) ? await placeOfKept(tx, id) : null
    const refused = refusalAt(reader, 'draft', kept?.place ?? [], 'agreement')
    if (refused || !kept) return refuse(refused ?? problem('not-found', 'agreement'))
    const { year, unitId, unit, satkerId } = kept
    return ok({ satkerId, source: () => ({ kind, id, unitId, unit, year, name: null }) })
  }
  const [draft] = isId(id) ? await readDrafts(tx, id) : []
  const refused = refusalAt(reader, 'keep', draft?.place ?? [], 'draft')
  if (refused || !draft) return refuse(refused ?? problem('not-found', 'draft'))
  const offices = await officesNamed(tx, [draft.satker], profile.names)
  const satkerId = offices.get(officeKey(draft.satker, profile.names))?.id ?? null
  return ok({ satkerId, source: (units) => ofDraft(draft, units) })
}

const rootUnitOf = async (tx: Database, satkerId: string): Promise<string | null> =>
  (await officeUnits(tx, satkerId)).find((unit) => unit.kind === 'satker')?.id ?? null

/** What is kept or read of an office that a working copy may begin with: of the unit or source asked for, else the reader's own. */
export const copySources =
  (deps: Pick<Deps, 'db' | 'profile'>) =>
  (reader: Reader, asked: AskedSource): Promise<Result<CopySources>> =>
    asReader(deps.db, reader, async (tx) => {
      const found = asked.source === null ? null : await sourceAsked(tx, deps, reader, asked.source)
      if (found && !found.ok) return found
      const satkerId = found?.value.satkerId ?? null
      const known = asked.unitId ?? (satkerId === null ? null : await rootUnitOf(tx, satkerId)) ?? reader.officePlace[0]
      const unit = known !== undefined && isId(known) ? await storedUnit(tx, known) : null
      const units = unit ? await officeUnits(tx, unit.satkerId) : []
      const place = unit ? await placeOf(tx, unit.id) : []
      const refused = refusalAt(reader, 'draft', place, 'unit')
      if (refused || !unit) return refuse(refused ?? problem('not-found', 'unit'))
      const office = officeKey(unit.office, deps.profile.names)
      const kept = (await keptOfOffice(tx, unit.satkerId)).map((k) => ({
        kind: 'agreement' as const,
        name: null,
        ...k,
      }))
      const read = (await readDrafts(tx, null))
        .filter((d) => officeKey(d.satker, deps.profile.names) === office && may(reader, 'keep', d.place))
        .map((draft) => ofDraft(draft, units))
      const source = found ? found.value.source(units) : null
      const sources = [...read, ...kept]
      const isListed = source === null || sources.some((s) => s.id === source.id)
      return ok({
        officeUnitId: units.find((u) => u.kind === 'satker')?.id ?? unit.id,
        office: unit.office,
        unitId: asked.unitId ?? source?.unitId ?? null,
        source,
        units: units.map((u) => ({ unitId: u.id, unit: u.name, depth: u.above.length })),
        sources: isListed ? sources : [source, ...sources],
      })
    })
