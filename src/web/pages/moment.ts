import type { Language } from '../../words/fill.ts'

const LOCALES = { id: 'id-ID', en: 'en-GB' } as const

/** "6 Maret 2024 09.12" from a moment in ISO form, in the time of western Indonesia unless told otherwise. */
export const momentText = (iso: string, language: Language, timeZone = 'Asia/Jakarta'): string => {
  const moment = new Date(iso)
  const date = new Intl.DateTimeFormat(LOCALES[language], { day: 'numeric', month: 'long', year: 'numeric', timeZone })
  const time = new Intl.DateTimeFormat(LOCALES[language], { hour: '2-digit', minute: '2-digit', timeZone })
  return `${date.format(moment)} ${time.format(moment)}`
}
