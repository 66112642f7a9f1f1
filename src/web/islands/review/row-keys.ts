import type { Agreement } from '../../../core/agreement/agreement.ts'

type Row =
  | { readonly of: 'line'; readonly index: number }
  | { readonly of: 'annex'; readonly objective: number; readonly indicator: number | null }

const rowAt = (at: string): Row | null => {
  const line = /^budget\/lines\/(\d+)\//.exec(at)
  if (line) return { of: 'line', index: Number(line[1]) }
  const m = /^objectives\/(\d+)(?:\/indicators\/(\d+))?/.exec(at)
  return m && { of: 'annex', objective: Number(m[1]), indicator: m[2] === undefined ? null : Number(m[2]) }
}

/** What a key asks of the row it was pressed in. */
const askedBy = ({
  key,
  code,
  shiftKey,
}: KeyboardEvent): 'below' | 'new' | 'remove' | 'split' | 'join' | 'group' | null => {
  if (key === 'Enter') return shiftKey ? 'new' : 'below'
  if (key === 'Delete') return 'remove'
  if (!shiftKey) return null
  return code === 'KeyS' ? 'split' : code === 'KeyG' ? 'join' : code === 'KeyK' ? 'group' : null
}

const annexAction = (a: Agreement, objective: number, indicator: number | null, asked: string): string | null => {
  const count = a.objectives[objective]?.indicators.length ?? 0
  switch (asked) {
    case 'below':
      return `add-indicator:${objective}/${indicator === null ? count : indicator + 1}`
    case 'new':
      return `add-objective:${objective + 1}`
    case 'remove':
      return indicator === null || count < 2
        ? `remove-objective:${objective}`
        : `remove-indicator:${objective}/${indicator}`
    case 'split':
      return indicator === null || indicator === 0 ? null : `split-objective:${objective}/${indicator}`
    case 'join':
      return indicator
        ? `merge-indicator:${objective}/${indicator}`
        : objective > 0
          ? `merge-objective:${objective}`
          : null
    default:
      return `add-group:${objective}`
  }
}

/**
 * The button's action (see `actionEdits`) that a key with Alt stands for in the field at `at`; null for any other key.
 * Where there are no rows yet, Alt+Shift+Enter begins the first from anywhere.
 */
export const rowAction = (e: KeyboardEvent, a: Agreement, at: string | null): string | null => {
  const asked = e.altKey && !e.ctrlKey && !e.metaKey ? askedBy(e) : null
  if (asked === null) return null
  const row = at === null ? null : rowAt(at)
  if (row === null) return asked === 'new' ? `add-objective:${a.objectives.length}` : null
  if (row.of === 'annex') return annexAction(a, row.objective, row.indicator, asked)
  if (asked === 'remove') return `remove-line:${row.index}`
  return asked === 'below' || asked === 'new' ? `add-line:${row.index + 1}` : null
}
