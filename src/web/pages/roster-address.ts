import type { RowFilter } from '../../contract/roster-view.ts'
import type { RowOutcome } from '../../core/organisation/roster/plan.ts'
import type { SheetId } from '../../core/organisation/roster/sheets.ts'

const OUTCOMES: Readonly<Record<string, RowOutcome>> = {
  baru: 'new',
  berubah: 'changed',
  sama: 'same',
  ditolak: 'refused',
}

const SHEETS: Readonly<Record<string, SheetId>> = { unit: 'unit', pejabat: 'official', 'masa-jabatan': 'tenure' }

const keyOf = <T>(names: Readonly<Record<string, T>>, value: T | undefined): string | undefined =>
  Object.keys(names).find((name) => names[name] === value)

/** The rows that a preview's address asks for; what it does not know is left out. */
export const rowFilterOf = (query: URLSearchParams): RowFilter => {
  const outcome = OUTCOMES[query.get('hasil') ?? '']
  const sheet = SHEETS[query.get('lembar') ?? '']
  const page = /^[1-9]\d{0,5}$/.test(query.get('hal') ?? '') ? Number(query.get('hal')) : 1
  return { ...(outcome && { outcome }), ...(sheet && { sheet }), page }
}

/** The address of a preview with those rows, which can be sent on or gone back to. */
export const rosterAddress = (id: string, filter: RowFilter): string => {
  const query = new URLSearchParams()
  const [outcome, sheet] = [keyOf(OUTCOMES, filter.outcome), keyOf(SHEETS, filter.sheet)]
  if (filter.sheet && sheet) query.set('lembar', sheet)
  if (filter.outcome && outcome) query.set('hasil', outcome)
  if (filter.page > 1) query.set('hal', String(filter.page))
  const text = query.toString()
  return `/organisasi/impor/${id}${text === '' ? '' : `?${text}`}`
}
