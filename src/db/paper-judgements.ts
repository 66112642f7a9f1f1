import type { PaperActor, PaperDifference, PaperVerdict } from '../core/agreement/paper-difference.ts'
import type { Database } from './database.ts'

export type NewJudgement = {
  readonly scanId: string
  /** Which of the scan's differences, from 0. */
  readonly place: number
  readonly verdict: PaperVerdict
  readonly reason: string
  readonly by: string
  readonly as: PaperActor
  readonly at: Date
}

/** Writes what somebody says of a difference, in the place of what was said of it before. */
export const addJudgement = async (db: Database, j: NewJudgement): Promise<void> => {
  await removeJudgement(db, j.scanId, j.place)
  await db
    .insertInto('paper_judgement')
    .values({
      scan_id: j.scanId,
      place: j.place,
      verdict: j.verdict,
      reason: j.reason,
      judged_by: j.by,
      judged_as: j.as,
      judged_at: j.at,
    })
    .execute()
}

export const removeJudgement = async (db: Database, scanId: string, place: number): Promise<void> => {
  await db.deleteFrom('paper_judgement').where('scan_id', '=', scanId).where('place', '=', place).execute()
}

export type StoredJudgement = Awaited<ReturnType<typeof judgementsOf>>[number]

/** What was said of a scan's differences, by their places. */
export const judgementsOf = (db: Database, scanId: string) =>
  db
    .selectFrom('paper_judgement as j')
    .innerJoin('app_user as u', 'u.id', 'j.judged_by')
    .select(['j.place', 'j.verdict', 'j.reason', 'j.judged_as', 'j.judged_at', 'u.name as judge'])
    .where('j.scan_id', '=', scanId)
    .orderBy('j.place')
    .execute()

/** Scans of a print that somebody rejected because the paper says something else, the latest first. */
export const rejectionsOf = async (db: Database, printId: string) => {
  const rows = await db
    .selectFrom('paper_judgement as j')
    .innerJoin('paper_scan as s', 's.id', 'j.scan_id')
    .innerJoin('app_user as u', 'u.id', 'j.judged_by')
    .select(['j.place', 'j.reason', 'j.judged_as', 'j.judged_at', 'u.name as judge', 's.name', 's.differences'])
    .where('s.print_id', '=', printId)
    .where('j.verdict', '=', 'differs')
    .orderBy('j.judged_at', 'desc')
    .execute()
  return rows.flatMap(({ differences, ...row }) => {
    const difference: PaperDifference | undefined = differences?.[row.place]
    return difference ? [{ ...row, difference }] : []
  })
}

/** Of the bound scan of a copy: how many of its differences were judged to be the same, and as whom; none where 0. */
export const judgedOfCopy = async (
  db: Database,
  copyId: string,
): Promise<{ readonly count: number; readonly by: readonly PaperActor[] }> => {
  const rows = await db
    .selectFrom('paper_judgement as j')
    .innerJoin('paper_scan as s', 's.id', 'j.scan_id')
    .innerJoin('paper_print as p', 'p.id', 's.print_id')
    .select(['j.judged_as', (eb) => eb.fn.countAll<string>().as('n')])
    .where('p.copy_id', '=', copyId)
    .where('s.state', '=', 'bound')
    .where('j.verdict', '=', 'same')
    .groupBy('j.judged_as')
    .execute()
  return { count: rows.reduce((sum, { n }) => sum + Number(n), 0), by: rows.map((row) => row.judged_as) }
}
