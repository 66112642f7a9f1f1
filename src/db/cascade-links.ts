import type { CascadeMethod } from '../core/cascade/link.ts'
import type { Database } from './database.ts'
import type { ReplacedLink } from './schema-cascade.ts'

export type NewCascadeLink = {
  readonly id: string
  readonly copyId: string
  readonly at: string
  readonly sourceUnitId: string
  readonly sourceAt: string
  readonly sourceText: string
  /** Where the indicator stands in the agreement in force, where an amendment in work has it elsewhere or says it otherwise. */
  readonly inForce: { readonly at: string; readonly text: string } | null
  readonly method: CascadeMethod | null
  readonly fillId: string | null
}

type By = { readonly userId: string; readonly at: Date }

/** Parameters of one statement are counted in 16 bits. */
const AT_ONCE = 2_000

export const addLinks = async (db: Database, links: readonly NewCascadeLink[], by: By): Promise<void> => {
  for (let i = 0; i < links.length; i += AT_ONCE) {
    await db
      .insertInto('cascade_link')
      .values(
        links.slice(i, i + AT_ONCE).map((l) => ({
          id: l.id,
          copy_id: l.copyId,
          at_path: l.at,
          source_unit_id: l.sourceUnitId,
          source_path: l.sourceAt,
          source_text: l.sourceText,
          in_force_path: l.inForce?.at ?? null,
          in_force_text: l.inForce?.text ?? null,
          method: l.method,
          fill_id: l.fillId,
          decided_by: by.userId,
          decided_at: by.at,
        })),
      )
      .execute()
  }
}

/** Puts decisions back as they stood. */
export const restoreLinks = async (db: Database, copyId: string, links: readonly ReplacedLink[]): Promise<void> => {
  if (links.length > 0)
    await db
      .insertInto('cascade_link')
      .values(links.map((l) => ({ ...l, copy_id: copyId, decided_at: new Date(l.decided_at) })))
      .execute()
}

/** What was decided of a copy's rows, in a fixed order, so that those who move links wait for one another in line. */
export const linksOfCopy = async (db: Database, copyId: string) =>
  db.selectFrom('cascade_link').selectAll().where('copy_id', '=', copyId).orderBy('id').execute()

export type StoredLink = Awaited<ReturnType<typeof linksOfCopy>>[number]

/** What was decided to carry a unit's indicators of a year. */
export const linksFromUnit = async (db: Database, unitId: string, year: number): Promise<readonly StoredLink[]> =>
  db
    .selectFrom('cascade_link as l')
    .innerJoin('working_copy as c', 'c.id', 'l.copy_id')
    .selectAll('l')
    .where('l.source_unit_id', '=', unitId)
    .where('c.year', '=', year)
    .orderBy('l.id')
    .execute()

type Source = Pick<StoredLink, 'source_path' | 'source_text' | 'in_force_path' | 'in_force_text'>

/** Links go where their rows went. */
export const moveLink = async (
  db: Database,
  id: string,
  to: { readonly at_path: string } | Partial<Source>,
): Promise<void> => {
  await db.updateTable('cascade_link').set(to).where('id', '=', id).execute()
}

export const removeLinks = async (db: Database, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0)
    await db
      .deleteFrom('cascade_link')
      .where('id', 'in', [...ids])
      .execute()
}

/** What was decided in an office's year; `agreement_id` where the copy was signed and is what that agreement now is. */
export const linksOfOffice = async (db: Database, satkerId: string, year: number) =>
  db
    .selectFrom('cascade_link as l')
    .innerJoin('working_copy as c', 'c.id', 'l.copy_id')
    .leftJoin('agreement_version as v', 'v.id', 'c.version_id')
    .leftJoin('agreement as a', (join) =>
      join.onRef('a.id', '=', 'v.agreement_id').onRef('a.version', '=', 'v.version'),
    )
    .select(['l.id', 'l.copy_id', 'l.at_path', 'l.source_unit_id', 'l.source_path', 'l.source_text', 'l.method'])
    .select(['l.in_force_path', 'l.in_force_text'])
    .select('a.id as agreement_id')
    .where('c.satker_id', '=', satkerId)
    .where('c.year', '=', year)
    .orderBy('l.id')
    .execute()

export type OfficeLink = Awaited<ReturnType<typeof linksOfOffice>>[number]

/** The decisions of the copy that an agreement's current version was signed as, for the copy that is to replace it. */
export const copyLinks = async (
  db: Database,
  amendsId: string,
  to: { readonly copyId: string; readonly nextId: () => string },
): Promise<void> => {
  const links = await db
    .selectFrom('cascade_link as l')
    .innerJoin('working_copy as c', 'c.id', 'l.copy_id')
    .innerJoin('agreement_version as v', 'v.id', 'c.version_id')
    .innerJoin('agreement as a', (join) =>
      join.onRef('a.id', '=', 'v.agreement_id').onRef('a.version', '=', 'v.version'),
    )
    .selectAll('l')
    .where('a.id', '=', amendsId)
    .execute()
  if (links.length > 0)
    await db
      .insertInto('cascade_link')
      .values(links.map((l) => ({ ...l, id: to.nextId(), copy_id: to.copyId, fill_id: null })))
      .execute()
}

/** An amendment stands now: what it struck is carried no more, and its rows are those in force. */
export const sourcesStand = async (db: Database, unitId: string, year: number): Promise<void> => {
  const links = await linksFromUnit(db, unitId, year)
  await removeLinks(
    db,
    links.flatMap((l) => (l.source_path === null ? [l.id] : [])),
  )
  for (const l of links)
    if (l.source_path !== null && l.in_force_path !== null)
      await moveLink(db, l.id, { in_force_path: null, in_force_text: null })
}

/** An amendment was discarded: its indicators are where the agreement in force has them. */
export const sourcesBack = async (db: Database, unitId: string, year: number): Promise<void> => {
  for (const { id, in_force_path, in_force_text } of await linksFromUnit(db, unitId, year))
    if (in_force_path !== null && in_force_text !== null)
      await moveLink(db, id, {
        source_path: in_force_path,
        source_text: in_force_text,
        in_force_path: null,
        in_force_text: null,
      })
}
