import type { Agreement } from '../core/agreement/agreement.ts'
import { moveObjectives, placeAbove, placeBelow } from '../core/agreement/annex-lines.ts'
import type { Edit, IndicatorPlace } from '../core/agreement/edit.ts'
import { beginGroup } from '../core/agreement/headings.ts'
import { formatPrintedDate, type PrintedDate } from '../core/calendar/printed-date.ts'
import { formatRupiah } from '../core/money.ts'

// The review's form speaks the same without script and with it: fields are named by their path, buttons by what they do.

const amountText = (amount: bigint | null): string => (amount === null ? '' : formatRupiah(amount).slice(3))
const dateText = (date: PrintedDate | null): string => (date === null ? '' : formatPrintedDate(date))

const step = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined

/** What the field at a path shows, in the form in which it may be typed: "1 Maret 2024", "30.508.381.000", "97,5%". */
export const shownText = (a: Agreement, at: string): string => {
  const value = at.split('/').reduce<unknown>(step, a)
  if (typeof value === 'bigint') return amountText(value)
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return /(?:^|\/)(?:statement|annex)Date$/.test(at) ? dateText(value) : value
  return at.endsWith('/target') ? String(step(value, 'raw') ?? '') : ''
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()

const HEADING = /^objectives\/(\d+)\/(program|programNo|group|groupNo)$/

/** A heading stands once above several objectives and is a value of each: the paths of all that share it. */
const sharing = (a: Agreement, at: string): readonly string[] => {
  const m = HEADING.exec(at)
  const first = Number(m?.[1])
  const key = m?.[2] as 'program' | 'programNo' | 'group' | 'groupNo' | undefined
  const head = a.objectives[first]
  if (key === undefined || head === undefined) return [at]
  const below = a.objectives.slice(first)
  const outer = key.startsWith('program')
  const ends = below.findIndex((o) =>
    outer
      ? o.program !== head.program || o.programNo !== head.programNo
      : o.group !== head.group || o.groupNo !== head.groupNo || o.program !== head.program,
  )
  return below.slice(0, ends < 0 ? below.length : ends).map((_, i) => `objectives/${first + i}/${key}`)
}

/** The edits that put what was typed into a field; none where it says what stands there already. */
export const typedEdits = (a: Agreement, at: string, typed: string): readonly Edit[] =>
  tidy(typed) === tidy(shownText(a, at))
    ? []
    : sharing(a, at).map((path) => ({ kind: 'set', at: path, text: tidy(typed) }))

const indicatorAction = (a: Agreement, verb: string, place: IndicatorPlace): Edit | null => {
  if (verb === 'indicator-up' || verb === 'indicator-down') {
    const to = verb === 'indicator-up' ? placeAbove(a, place) : placeBelow(a, place)
    return to && { kind: 'move-indicator', from: place, to }
  }
  switch (verb) {
    case 'add-indicator':
    case 'remove-indicator':
    case 'merge-indicator':
    case 'split-objective':
      return { kind: verb, place }
    default:
      return null
  }
}

const rowAction = (verb: string, index: number): Edit | null => {
  switch (verb) {
    case 'add-objective':
    case 'remove-objective':
    case 'merge-objective':
    case 'add-line':
    case 'remove-line':
      return { kind: verb, index }
    case 'line-up':
      return { kind: 'move-line', from: index, to: index - 1 }
    case 'line-down':
      return { kind: 'move-line', from: index, to: index + 1 }
    default:
      return null
  }
}

const wholeAction = (verb: string): Edit | null => {
  switch (verb) {
    case 'add-budget':
      return { kind: verb, label: 'Program' }
    case 'remove-budget':
      return { kind: verb }
    case 'add-second-party':
      return { kind: 'set-second-party', party: { name: null, position: '', acting: false } }
    case 'remove-second-party':
      return { kind: 'set-second-party', party: null }
    default:
      return null
  }
}

/** What a new group is called until its name is typed over; part of the document, so always Indonesian. */
const NEW_GROUP = 'Kelompok baru'

/** Buttons that stand for several edits: an objective goes on into the next group, a group begins. */
const objectiveAction = (a: Agreement, verb: string, index: number): readonly Edit[] | null => {
  if (verb === 'objective-up') return moveObjectives(a, index, index, -1)
  if (verb === 'objective-down') return moveObjectives(a, index, index, 1)
  return verb === 'add-group' ? beginGroup(a, index, NEW_GROUP) : null
}

/**
 * The edits that a button of the review stands for: "add-objective:3", "merge-indicator:3/1", "add-budget:", or
 * "set:budget/printedTotal=30.508.381.000" for a repair or a doubt that is none. None for anything else.
 */
export const actionEdits = (a: Agreement, action: string): readonly Edit[] => {
  const edit = singleAction(a, action)
  const [verb = '', index = ''] = action.split(':')
  return edit ? [edit] : ((/^\d+$/.test(index) ? objectiveAction(a, verb, Number(index)) : null) ?? [])
}

const singleAction = (a: Agreement, action: string): Edit | null => {
  const cut = action.indexOf(':')
  const verb = action.slice(0, cut)
  const rest = action.slice(cut + 1)
  if (cut < 0) return null
  if (verb === 'set') {
    const [at = ''] = rest.split('=', 1)
    return { kind: 'set', at, text: rest.slice(at.length + 1) }
  }
  if (rest === '') return wholeAction(verb)
  const [objective, indicator] = rest.split('/').map(Number)
  if (objective === undefined) return null
  return indicator === undefined ? rowAction(verb, objective) : indicatorAction(a, verb, { objective, indicator })
}

/**
 * The edits of a form that was sent whole, without script: every field that says something new, then the button's.
 * Only fields that are there can be set; others are left for the core to refuse.
 */
export const editsOfForm = (a: Agreement, form: Iterable<readonly [string, string]>): readonly Edit[] => {
  const fields = new Map(form)
  const edits: Edit[] = []
  for (const [name, value] of fields) {
    if (name.startsWith('at:')) {
      edits.push(...typedEdits(a, name.slice(3), value))
    } else if (name.startsWith('acting:')) {
      const at = name.slice(7)
      const before = step(at.split('/').reduce<unknown>(step, a), 'acting')
      if (before !== undefined && before !== (value === '1'))
        edits.push({ kind: 'set-acting', at, acting: value === '1' })
    }
  }
  const action = fields.get('do')
  if (action === undefined) return edits
  return [...edits, ...actionEdits(a, action)]
}
