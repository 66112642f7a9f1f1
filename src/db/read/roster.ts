import { sql } from 'kysely'
import type { Roster, RosterOfficial, RosterTenure, RosterUnit } from '../../core/organisation/roster/roster.ts'
import type { Database } from '../database.ts'
import { groupBy } from '../group-by.ts'

/** Units by whose subtree a roster is bounded: what may be read, what may be changed. */
export type RosterScope = { readonly read: readonly string[]; readonly change: readonly string[] }

/** A roster, and what its codes stand for in the database. */
export type StoredRoster = {
  readonly roster: Roster
  readonly idOf: ReadonlyMap<string, string>
  /** The satker of each office, by the code of its own unit. */
  readonly satkerOf: ReadonlyMap<string, string>
}

type Row<T> = T & { readonly id: string }
type UnitRow = Row<RosterUnit> & { readonly satkerId: string; readonly parentId: string | null }

const within = (units: readonly string[]) =>
  sql`(SELECT unit_id FROM unit_below WHERE above_id = ANY (${[...units]}::uuid[]))`

const unitRows = async (db: Database, { read, change }: RosterScope): Promise<readonly UnitRow[]> =>
  (
    await sql<UnitRow>`
    SELECT u.id, 'U' || u.number AS code, u.name, u.kind, u.level, 'U' || root.number AS office, s.name AS "officeName",
      u.satker_id AS "satkerId", u.parent_id AS "parentId", 'U' || p.number AS parent, p.name AS "parentName",
      u.closed_on::text AS "closedOn", 'U' || n.number AS successor, a.year AS "lastYear", u.id IN ${within(change)} AS mine
    FROM unit u
    JOIN satker s ON s.id = u.satker_id
    JOIN unit root ON root.satker_id = u.satker_id AND root.kind = 'satker'
    LEFT JOIN unit p ON p.id = u.parent_id
    LEFT JOIN unit n ON n.id = u.successor_id
    LEFT JOIN (SELECT unit_id, max(year) AS year FROM agreement GROUP BY unit_id) a ON a.unit_id = u.id
    WHERE u.id IN ${within([...read, ...change])}
    ORDER BY u.kind = 'satker', s.code NULLS LAST, u.position, u.name COLLATE "und-x-icu", u.id`.execute(db)
  ).rows

/** The rows from the top of the tree down, each before those below it. */
const inTreeOrder = (rows: readonly UnitRow[]): readonly UnitRow[] => {
  const known = new Set(rows.map((row) => row.id))
  const below = groupBy(rows, (row) => (row.parentId !== null && known.has(row.parentId) ? row.parentId : null))
  const ordered: UnitRow[] = []
  const walk = (id: string | null): void => {
    for (const row of below.get(id) ?? []) {
      ordered.push(row)
      walk(row.id)
    }
  }
  walk(null)
  return ordered
}

const tenureRows = async (db: Database, { read, change }: RosterScope) =>
  (
    await sql<Row<RosterTenure>>`
    SELECT t.id, 'J' || t.number AS code, 'U' || u.number AS unit, 'P' || o.number AS official, t.capacity,
      lower(t.valid)::text AS "from", (upper(t.valid) - 1)::text AS until, t.decree, u.id IN ${within(change)} AS mine
    FROM tenure t JOIN unit u ON u.id = t.unit_id JOIN official o ON o.id = t.official_id
    WHERE u.id IN ${within([...read, ...change])}
    ORDER BY u.number, lower(t.valid), t.number`.execute(db)
  ).rows

const officialRows = async (db: Database, { read, change }: RosterScope, nips: readonly string[]) =>
  (
    await sql<Row<RosterOfficial>>`
    SELECT o.id, 'P' || o.number AS code, 'U' || root.number AS office, s.name AS "officeName", o.name, o.nip,
      root.id IN ${within(change)} AS mine
    FROM official o
    JOIN satker s ON s.id = o.satker_id
    JOIN unit root ON root.satker_id = o.satker_id AND root.kind = 'satker'
    WHERE root.id IN ${within([...read, ...change])} OR o.nip = ANY (${[...nips]}::text[])
      OR o.id IN (SELECT t.official_id FROM tenure t WHERE t.unit_id IN ${within([...read, ...change])})
    ORDER BY root.number, o.name COLLATE "und-x-icu", o.number`.execute(db)
  ).rows

const bare = <T extends { readonly id: string }>({ id: _, ...rest }: T): Omit<T, 'id'> => rest

/**
 * Units, officials and tenures within a scope as their workbook has them; besides, the officials who hold its posts and
 * those of these NIPs, wherever they belong. Needs a transaction that sees the scope's agreements.
 */
export const storedRoster = async (
  db: Database,
  scope: RosterScope,
  nips: readonly string[] = [],
): Promise<StoredRoster> => {
  const units = inTreeOrder(await unitRows(db, scope))
  const tenures = await tenureRows(db, scope)
  const officials = await officialRows(db, scope, nips)
  return {
    roster: {
      units: units.map((unit) => {
        const { satkerId: _s, parentId: _p, ...shown } = bare(unit)
        return shown
      }),
      officials: officials.map(bare),
      tenures: tenures.map(bare),
    },
    idOf: new Map([...units, ...officials, ...tenures].map(({ code, id }) => [code, id])),
    satkerOf: new Map(units.map((unit) => [unit.office, unit.satkerId])),
  }
}
