import type { PaperActor, PaperDifference } from '../core/agreement/paper-difference.ts'
import type { Problem } from '../core/problem.ts'
import type { Database } from './database.ts'
import { toJson } from './json.ts'

export type NewPrint = {
  readonly id: string
  readonly copyId: string
  readonly revision: number
  readonly pdf: string
  readonly by: string
  readonly at: Date
}

/** Takes the print that is signed: from now on the copy is frozen until it is given back. */
export const addPrint = async (db: Database, p: NewPrint): Promise<void> => {
  const { id, revision, pdf } = p
  await db
    .insertInto('paper_print')
    .values({ id, copy_id: p.copyId, revision, pdf, taken_by: p.by, taken_at: p.at })
    .execute()
}

export type StoredPrint = NonNullable<Awaited<ReturnType<typeof printOf>>>

/** The print of a copy that is out to be signed, or was; null where none is. */
export const printOf = async (db: Database, copyId: string) =>
  (await db
    .selectFrom('paper_print as p')
    .innerJoin('app_user as u', 'u.id', 'p.taken_by')
    .select(['p.id', 'p.pdf', 'p.revision', 'p.taken_at', 'u.name as taker'])
    .where('p.copy_id', '=', copyId)
    .where('p.withdrawn_at', 'is', null)
    .executeTakeFirst()) ?? null

export const withdrawPrint = async (db: Database, id: string, by: string, at: Date): Promise<void> => {
  await db.updateTable('paper_print').set({ withdrawn_by: by, withdrawn_at: at }).where('id', '=', id).execute()
}

export type NewScan = {
  readonly id: string
  readonly printId: string
  readonly hash: string
  readonly name: string
  readonly size: number
  readonly by: string
  readonly at: Date
}

/** Puts a scan to be read in the place of the one before, which is discarded. */
export const addScan = async (db: Database, s: NewScan): Promise<void> => {
  await discardScan(db, s.printId)
  await db
    .insertInto('paper_scan')
    .values({
      id: s.id,
      print_id: s.printId,
      hash: s.hash,
      name: s.name.slice(0, 200),
      size: BigInt(s.size),
      uploaded_by: s.by,
      uploaded_at: s.at,
    })
    .execute()
}

export type StoredScan = NonNullable<Awaited<ReturnType<typeof scanOf>>>

/** The scan of a print; null where none was brought in, or it was discarded. */
export const scanOf = async (db: Database, printId: string) =>
  (await db
    .selectFrom('paper_scan as s')
    .innerJoin('app_user as u', 'u.id', 's.uploaded_by')
    .selectAll('s')
    .select('u.name as uploader')
    .where('s.print_id', '=', printId)
    .where('s.state', '<>', 'discarded')
    .executeTakeFirst()) ?? null

/** Discards the scan of a print that is not bound; what is reading it then loses it. */
export const discardScan = async (db: Database, printId: string): Promise<void> => {
  await db
    .updateTable('paper_scan')
    .set({ state: 'discarded', lease: null, leased_until: null })
    .where('print_id', '=', printId)
    .where('state', 'not in', ['discarded', 'bound'])
    .execute()
}

/** Binds a scan that was read: from now on it stands for what was signed. */
export const bindScan = async (
  db: Database,
  id: string,
  said: { readonly signedOn: string; readonly as: PaperActor; readonly reason: string | null },
): Promise<void> => {
  const { signedOn, as, reason } = said
  await db
    .updateTable('paper_scan')
    .set({ state: 'bound', signed_on: signedOn, bound_as: as, reason })
    .where('id', '=', id)
    .execute()
}

/** Takes the oldest scan that nobody is reading, or whose reader fell silent; null where none waits. */
export const takeScan = async (db: Database, lease: string, now: Date, until: Date) =>
  (await db
    .updateTable('paper_scan')
    .set({ state: 'reading', lease, leased_until: until })
    .where('id', '=', (eb) =>
      eb
        .selectFrom('paper_scan')
        .select('id')
        .where('state', 'in', ['waiting', 'reading'])
        .where((w) => w.or([w('leased_until', 'is', null), w('leased_until', '<', now)]))
        .orderBy('uploaded_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'print_id', 'hash', 'name'])
    .executeTakeFirst()) ?? null

/** What a scan is compared with: the frozen print, and the copy it was made of. */
export const printedOfScan = (db: Database, printId: string) =>
  db
    .selectFrom('paper_print as p')
    .innerJoin('working_copy as c', 'c.id', 'p.copy_id')
    .select(['p.pdf', 'c.agreement', 'c.code'])
    .where('p.id', '=', printId)
    .executeTakeFirstOrThrow()

const held = (db: Database, id: string, lease: string) =>
  db.updateTable('paper_scan').where('id', '=', id).where('lease', '=', lease).where('state', '=', 'reading')

/** True while the scan is still this reader's. */
export const renewScan = async (db: Database, id: string, lease: string, until: Date): Promise<boolean> =>
  (await held(db, id, lease).set({ leased_until: until }).returning('id').executeTakeFirst()) !== undefined

export const tellScanProgress = async (
  db: Database,
  id: string,
  lease: string,
  progress: { readonly page: number; readonly pages: number | null },
): Promise<void> => {
  await held(db, id, lease).set({ page: progress.page, page_count: progress.pages }).execute()
}

/** Gives a scan back unread, so that the next start takes it at once. */
export const giveScanBack = async (db: Database, id: string, lease: string): Promise<void> => {
  await held(db, id, lease).set({ state: 'waiting', lease: null, leased_until: null }).execute()
}

export type ScanOutcome =
  | { readonly problem: Problem }
  | {
      readonly problem: null
      readonly differences: readonly PaperDifference[]
      readonly refusing: number
      readonly doubtful: number
    }

/** Writes what came of reading; nothing where the scan is no longer this reader's. */
export const settleScan = async (db: Database, id: string, lease: string, outcome: ScanOutcome): Promise<void> => {
  const over = { lease: null, leased_until: null }
  if (outcome.problem !== null) {
    await held(db, id, lease)
      .set({ ...over, state: 'failed', problem: toJson(outcome.problem) })
      .execute()
    return
  }
  const { differences, refusing, doubtful } = outcome
  await held(db, id, lease)
    .set({ ...over, state: 'read', differences: toJson(differences), refusing, doubtful })
    .execute()
}
