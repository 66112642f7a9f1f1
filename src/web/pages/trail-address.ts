import type { TrailFilter } from '../../contract/audit.ts'
import { AUDIT_SUBJECTS } from '../../core/audit-subject.ts'

/** What the trail's address says: days as people mean them, "until" with its whole day. */
export type TrailQuery = {
  readonly subject: string
  readonly thing: string
  readonly person: string
  readonly verb: string
  readonly outcome: string
  readonly from: string
  readonly until: string
  readonly text: string
}

const NAMES: Readonly<Record<keyof TrailQuery, string>> = {
  text: 'cari',
  verb: 'perbuatan',
  subject: 'jenis',
  outcome: 'hasil',
  from: 'dari',
  until: 'sampai',
  person: 'orang',
  thing: 'hal',
}

const KEYS = Object.keys(NAMES) as readonly (keyof TrailQuery)[]

export const trailQueryOf = (query: URLSearchParams): TrailQuery =>
  Object.fromEntries(KEYS.map((key) => [key, (query.get(NAMES[key]) ?? '').trim().slice(0, 200)])) as TrailQuery

/** The address of what is looked for; `before` goes on below an entry, `format` takes it away. */
export const trailAddress = (
  query: Partial<TrailQuery>,
  more: { readonly before?: number; readonly format?: 'csv' | 'jsonl' } = {},
): string => {
  const said = new URLSearchParams()
  for (const key of KEYS) if (query[key]) said.set(NAMES[key], query[key])
  if (more.before !== undefined) said.set('sebelum', String(more.before))
  const path = more.format === undefined ? '/jejak' : `/jejak/unduh/${more.format}`
  return said.size === 0 ? path : `${path}?${said}`
}

/** The first moment of a day in western Indonesia, `days` later; what is no day is handed on, to be refused by name. */
const momentOf = (day: string, days: number): string => {
  const start = Date.parse(`${day}T00:00:00+07:00`)
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(start) ? new Date(start + days * 86_400_000).toISOString() : day
}

export const trailFilterOf = (q: TrailQuery): TrailFilter => {
  const subject = AUDIT_SUBJECTS.find((s) => s === q.subject)
  const outcome = (['done', 'refused'] as const).find((o) => o === q.outcome)
  return {
    ...(subject && { subject }),
    ...(q.thing && { subjectId: q.thing }),
    ...(q.person && { actorId: q.person }),
    ...(q.verb && { verb: q.verb }),
    ...(outcome && { outcome }),
    ...(q.from && { from: momentOf(q.from, 0) }),
    ...(q.until && { until: momentOf(q.until, 1) }),
    ...(q.text && { text: q.text }),
  }
}
