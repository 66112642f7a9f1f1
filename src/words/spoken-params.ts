import type { Problem } from '../core/problem.ts'
import { field as fieldEn } from './en/field.ts'
import { need as needEn } from './en/need.ts'
import { reason as reasonEn } from './en/reason.ts'
import type { Language } from './fill.ts'
import { field as fieldId } from './id/field.ts'
import { need as needId } from './id/need.ts'
import { reason as reasonId } from './id/reason.ts'
import { placeName } from './place.ts'

const fieldName = (at: string, language: Language): string => {
  const names: Readonly<Record<string, string>> = language === 'id' ? fieldId : fieldEn
  return Object.hasOwn(names, at) ? (names[at] ?? at) : placeName(at, language)
}

const reasonOf = (reason: string, language: Language): string => {
  const reasons: Readonly<Record<string, string>> = language === 'id' ? reasonId : reasonEn
  return Object.hasOwn(reasons, reason) ? (reasons[reason] ?? reason) : reason
}

/** What is left to do before a step: "no-errors,rows-confirmed" in words. */
const needsOf = (needs: string, language: Language): string => {
  const names: Readonly<Record<string, string>> = language === 'id' ? needId : needEn
  return needs
    .split(',')
    .map((need) => (Object.hasOwn(names, need) ? (names[need] ?? need) : need))
    .join('; ')
}

/** "6 Januari 2025 pukul 10.00 WIB" for a moment in ISO form; other text as it is. */
const moment = (text: string, language: Language): string => {
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)) return text
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  const when = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Jakarta' } as const
  return `${new Intl.DateTimeFormat(locale, when).format(new Date(text))} WIB`
}

/** "6 Januari 2025" for a day in ISO form; other text as it is. */
const dayOf = (text: string, language: Language): string => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return text
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(text))
}

/** A problem's params with the paths, reason codes and moments among them said as people say them. */
export const spokenParams = (params: Problem['params'], language: Language): Problem['params'] => {
  const { day, field, needs, reason, when } = params
  return {
    ...params,
    ...(typeof day === 'string' && { day: dayOf(day, language) }),
    ...(typeof field === 'string' && { field: fieldName(field, language) }),
    ...(typeof needs === 'string' && { needs: needsOf(needs, language) }),
    ...(typeof reason === 'string' && { reason: reasonOf(reason, language) }),
    ...(typeof when === 'string' && { when: moment(when, language) }),
  }
}
