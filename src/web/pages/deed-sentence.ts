import { ROLES } from '../../core/access/role.ts'
import { STATES } from '../../core/agreement/lifecycle.ts'
import { AMENDMENT_REASONS } from '../../core/agreement/working-copy.ts'
import { CAPACITIES } from '../../core/organisation/tenure.ts'
import { trail as english } from '../../words/en/trail.ts'
import { fill, type Language } from '../../words/fill.ts'
import { trail as indonesian, type TrailWords } from '../../words/id/trail.ts'
import { draftingWordsOf } from './drafting-words.ts'
import { dayText, momentText } from './moment.ts'
import { peopleWordsOf, roleWordsOf } from './page-context.ts'

export const trailWordsOf = (language: Language): TrailWords => (language === 'id' ? indonesian : english)

type Deed = { readonly verb: string; readonly detail: Readonly<Record<string, string | number | null>> }

/** Details that count things; other numbers are years and versions. */
const COUNTS: ReadonlySet<string> = new Set(['units'])

/** A detail of a deed as people say it: roles, states and days in words. */
export const spokenDetail = (key: string, value: string | number | null, language: Language): string | number => {
  if (key === 'attempts') return value === 1 ? '' : fill(trailWordsOf(language).attempts, { n: value })
  if (value === null) return '—'
  const role = key === 'role' ? ROLES.find((r) => r === value) : undefined
  if (role) return roleWordsOf(language).name[role]
  const capacity = key === 'capacity' ? CAPACITIES.find((c) => c === value) : undefined
  if (capacity) return peopleWordsOf(language).capacityShort[capacity]
  const state = key === 'from' || key === 'to' ? STATES.find((one) => one === value) : undefined
  if (state) return `“${draftingWordsOf(language).state[state]}”`
  const reason = key === 'amendment' ? AMENDMENT_REASONS.find((r) => r === value) : undefined
  if (reason) return draftingWordsOf(language).reason[reason]
  if (typeof value !== 'string') return COUNTS.has(key) ? value.toLocaleString(language) : value
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return dayText(value, language)
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? momentText(value, language) : value
}

/** Of a sentence and the one before it, the first that the entry has every detail of. */
const sentenceFor = ({ verb, detail }: Deed, language: Language): string => {
  const words = trailWordsOf(language)
  const sentence = words.verb[verb] ?? verb
  const isWhole = [...sentence.matchAll(/\{(\w+)\}/g)].every(([, key = '']) => key in detail)
  return isWhole ? sentence : (words.earlier[verb] ?? sentence)
}

/** What was done, as what follows the name of who did it: "menyimpan perjanjian, versi 2"; a verb of no sentence as it is. */
export const deedSentence = ({ verb, detail }: Deed, language: Language): string =>
  fill(
    sentenceFor({ verb, detail }, language),
    Object.fromEntries(Object.entries(detail).map(([key, value]) => [key, spokenDetail(key, value, language)])),
  ).trim()

/** What people choose from to look for a verb. */
export const verbChoices = (language: Language): readonly { readonly value: string; readonly label: string }[] => {
  const { verb, choice } = trailWordsOf(language)
  return Object.entries(verb)
    .map(([value, label]) => ({ value, label: choice[value] ?? label }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
}
