import type { Language } from '../../words/fill.ts'

const LOCALES = { id: 'id-ID', en: 'en-GB' } as const

const SHAPES = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  day: { day: 'numeric', month: 'short', year: 'numeric' },
} as const

const made = new Map<string, Intl.DateTimeFormat>()

/** Formats are dear to make: each is made once. */
const formatOf = (shape: keyof typeof SHAPES, language: Language, timeZone: string): Intl.DateTimeFormat => {
  const key = `${shape} ${language} ${timeZone}`
  const format = made.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], { ...SHAPES[shape], timeZone })
  made.set(key, format)
  return format
}

/** "6 Maret 2024 09.12" from a moment in ISO form, in the time of western Indonesia unless told otherwise. */
export const momentText = (iso: string, language: Language, timeZone = 'Asia/Jakarta'): string => {
  const moment = new Date(iso)
  return `${formatOf('date', language, timeZone).format(moment)} ${formatOf('time', language, timeZone).format(moment)}`
}

/** "6 Mar 2024 09.12", where space is scarce. */
export const shortMomentText = (iso: string, language: Language, timeZone = 'Asia/Jakarta'): string =>
  `${dayText(iso, language, timeZone)} ${formatOf('time', language, timeZone).format(new Date(iso))}`

/** "6 Mar 2024", where space is scarce. */
export const dayText = (iso: string, language: Language, timeZone = 'Asia/Jakarta'): string =>
  formatOf('day', language, timeZone).format(new Date(iso))

/** "6 Maret 2024", written out. */
export const dateText = (iso: string, language: Language, timeZone = 'Asia/Jakarta'): string =>
  formatOf('date', language, timeZone).format(new Date(iso))
