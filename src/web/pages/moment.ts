import type { Language } from '../../words/fill.ts'

const LOCALES = { id: 'id-ID', en: 'en-GB' } as const

const PARTS = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  day: { day: 'numeric', month: 'short', year: 'numeric' },
} as const

/** Making a formatter costs a hundred times what using it does: a list of 50 rows makes it once. */
const formatters = new Map<string, Intl.DateTimeFormat>()

const formatted = (iso: string, language: Language, timeZone: string, as: keyof typeof PARTS): string => {
  const key = `${language} ${timeZone} ${as}`
  let formatter = formatters.get(key)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(LOCALES[language], { ...PARTS[as], timeZone })
    formatters.set(key, formatter)
  }
  return formatter.format(new Date(iso))
}

/** "6 Maret 2024 09.12" from a moment in ISO form, in the time of western Indonesia unless told otherwise. */
export const momentText = (iso: string, language: Language, timeZone = 'Asia/Jakarta'): string =>
  `${formatted(iso, language, timeZone, 'date')} ${formatted(iso, language, timeZone, 'time')}`

/** "6 Mar 2024", where space is scarce. */
export const dayText = (iso: string, language: Language, timeZone = 'Asia/Jakarta'): string =>
  formatted(iso, language, timeZone, 'day')
