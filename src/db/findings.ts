import type { Finding } from '../core/check/finding.ts'
import type { Database } from './database.ts'
import { groupBy } from './group-by.ts'
import { toJson } from './json.ts'

/**
 * Writes what the checks say of one family anew: `ids` in the order of the family. A repair is kept where it is of the
 * agreement itself.
 */
export const replaceFindings = async (
  db: Database,
  ids: readonly string[],
  findings: readonly Finding[],
): Promise<void> => {
  if (ids.length === 0) return
  await db
    .deleteFrom('finding')
    .where('agreement_id', 'in', [...ids])
    .execute()
  const byAgreement = groupBy(findings, (f) => f.agreement)
  const rows = ids.flatMap((agreement_id, index) =>
    (byAgreement.get(index) ?? []).map((f, position) => ({
      agreement_id,
      position,
      code: f.code,
      severity: f.severity,
      at: f.at,
      message_id: f.message.id,
      message_en: f.message.en,
      facts: toJson(f.facts),
      repair: f.repair?.agreement === index ? toJson({ ...f.repair, agreement: 0 }) : null,
    })),
  )
  for (let i = 0; i < rows.length; i += 2_000) {
    await db
      .insertInto('finding')
      .values(rows.slice(i, i + 2_000))
      .execute()
  }
  for (const [index, id] of ids.entries()) {
    const own = byAgreement.get(index) ?? []
    const count = (severity: Finding['severity']) => own.filter((f) => f.severity === severity).length
    const counts = { errors: count('error'), warnings: count('warning'), notes: count('note') }
    await db.updateTable('agreement').set(counts).where('id', '=', id).execute()
  }
}

/** The findings of one agreement; `agreement` in them is 0. */
export const findingsOf = async (db: Database, agreementId: string): Promise<readonly Finding[]> => {
  const rows = await db
    .selectFrom('finding')
    .selectAll()
    .where('agreement_id', '=', agreementId)
    .orderBy('position')
    .execute()
  return rows.map((r) => ({
    code: r.code,
    severity: r.severity,
    agreement: 0,
    at: r.at,
    message: { id: r.message_id, en: r.message_en },
    facts: r.facts,
    ...(r.repair === null ? {} : { repair: r.repair }),
  }))
}
