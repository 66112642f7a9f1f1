import type { PerformanceTreeFilter, PerformanceTreeView } from '../../contract/performance-tree-view.ts'
import type { Reader } from '../../contract/view.ts'
import { unitsWith } from '../../core/access/may.ts'
import type { AgencyProfile, Level } from '../../core/profile/agency-profile.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Database } from '../../db/database.ts'
import { officeKey } from '../../db/places.ts'
import { currentAgreements, familyIds } from '../../db/read/kept-agreements.ts'
import { headsBelow, rowFindings, treeOffices } from '../../db/read/tree-offices.ts'
import { asReader } from '../../db/scope.ts'
import { statedOfKept } from '../cascade/decided-among.ts'
import type { Deps } from '../deps.ts'
import { rememberedUntilChanged } from '../remembered.ts'
import { treeViewOf } from './tree-view-of.ts'

/**
 * The performance tree of one office and year, of what the reader may read of it; without a filter that of the reader's own
 * office and its newest year. An office that is out of scope is not there, and the tree of nothing is empty.
 */
export const showTree = ({ db, changes, profile }: Deps) => {
  const remembered = rememberedUntilChanged<PerformanceTreeView>(changes, {
    of: ['agreements', 'organisation'],
    most: 60,
  })
  return async (reader: Reader, filter: PerformanceTreeFilter): Promise<Result<PerformanceTreeView>> => {
    const units = [...unitsWith(reader, 'read')].sort()
    const { satker = '', year, below = false } = filter
    const key = JSON.stringify([units, satker || ['own', reader.office], year, below])
    const known = remembered.get(key)
    if (known) return ok(known)
    const asked = remembered.state()
    const view = await asReader(db, reader, (tx) => load(tx, profile, units, reader.office, filter))
    remembered.set(key, view, asked)
    return ok(view)
  }
}

const headsOfOffices = ({ officeKinds, otherwise }: AgencyProfile): readonly Level[] => [
  ...new Set([...officeKinds, otherwise].map(({ head }) => head)),
]

const load = async (
  tx: Database,
  profile: AgencyProfile,
  units: readonly string[],
  own: string,
  filter: PerformanceTreeFilter,
): Promise<PerformanceTreeView> => {
  const offices = await treeOffices(tx, units)
  const keyOf = (name: string): string => officeKey(name, profile.names)
  const named =
    filter.satker === undefined ? undefined : offices.find((o) => keyOf(o.name) === keyOf(filter.satker ?? ''))
  const office = filter.satker === undefined ? (offices.find((o) => o.name === own) ?? offices[0]) : named
  const year = filter.year === undefined ? (office?.years[0] ?? null) : filter.year
  const ids = office ? await familyIds(tx, office.id, year) : []
  const heads = office && ids.length > 0 ? await headsBelow(tx, office.id, year, headsOfOffices(profile)) : []
  const kept = await currentAgreements(tx, filter.below ? [...ids, ...heads] : ids)
  const keptIds = kept.map((k) => k.id)
  const findings = await rowFindings(tx, keptIds)
  const stated = office ? await statedOfKept(tx, { satkerId: office.id, year }, keptIds) : []
  const rest = { office: office?.name ?? null, year, below: filter.below ?? false, hasBelow: heads.length > 0 }
  return {
    ...rest,
    ...treeViewOf(kept, findings, profile, stated),
    offices: offices.map(({ name, years }) => ({ name, years })),
  }
}
