import type { Agreement } from '../../agreement/agreement.ts'
import { formatPrintedDate, type PrintedDate, yearOf } from '../../calendar/printed-date.ts'
import type { CheckProfile } from '../../profile/agency-profile.ts'
import { checkEach, type OwnDiscovery } from '../check.ts'

/** Title, annex heading and dates name one year; an agreement may be signed already when the DIPA comes, late in the year before. */
export const statementYearMismatch = checkEach('statement/year-mismatch', 'error', (a, view) => {
  if (a.year === null) return []
  return [...titleYear(a, a.year), ...annexYear(a, a.year), ...dates(a, a.year, view.profile)]
})

const titleYear = (a: Agreement, year: number): readonly OwnDiscovery[] => {
  const printed = [...a.title.matchAll(/\b(?:19|20)\d{2}\b/g)].map((m) => Number(m[0]))
  const first = printed[0]
  if (first === undefined || printed.includes(year)) return []
  return [
    {
      at: 'title',
      facts: { agreementYear: year, printed: first },
      message: {
        id: `Judul menyebut tahun ${first}, sedangkan perjanjian ini untuk tahun ${year}.`,
        en: `The title names the year ${first}, but this agreement is for ${year}.`,
      },
      repair: { at: 'title', value: a.title.replace(String(first), String(year)) },
    },
  ]
}

const annexYear = (a: Agreement, year: number): readonly OwnDiscovery[] =>
  a.annexYear === null || a.annexYear === year
    ? []
    : [
        {
          at: 'annexYear',
          facts: { agreementYear: year, printed: a.annexYear },
          message: {
            id: `Lampiran menyebut tahun ${a.annexYear}, sedangkan perjanjian ini untuk tahun ${year}.`,
            en: `The annex names the year ${a.annexYear}, but this agreement is for ${year}.`,
          },
          repair: { at: 'annexYear', value: String(year) },
        },
      ]

const dates = (a: Agreement, year: number, profile: CheckProfile): readonly OwnDiscovery[] => [
  ...dated('statementDate', a.statementDate, a.annexDate, year, profile),
  ...dated('annexDate', a.annexDate, a.statementDate, year, profile),
]

const NAMES = {
  statementDate: { id: 'Pernyataan', en: 'statement' },
  annexDate: { id: 'Lampiran', en: 'annex' },
} as const

const dated = (
  at: keyof typeof NAMES,
  date: PrintedDate | null,
  other: PrintedDate | null,
  year: number,
  profile: CheckProfile,
): readonly OwnDiscovery[] => {
  if (date === null || fits(date, year, profile)) return []
  const print = formatPrintedDate(date)
  const found = {
    at,
    facts: { agreementYear: year, printed: date },
    message: {
      id: `${NAMES[at].id} bertanggal ${print}, sedangkan perjanjian ini untuk tahun ${year}.`,
      en: `The ${NAMES[at].en} is dated ${print}, but this agreement is for ${year}.`,
    },
  }
  const right = `${year}${date.slice(4)}`
  const value = other !== null && fits(other, year, profile) ? other : right.endsWith('-02-29') ? null : right
  return [value === null ? found : { ...found, repair: { at, value: formatPrintedDate(value) } }]
}

/** Whether an agreement for `year` may bear this date. */
export const fits = (date: PrintedDate, year: number, profile: CheckProfile): boolean =>
  yearOf(date) === year ||
  (yearOf(date) === year - 1 && profile.calendar.earlyMonths.includes(Number(date.slice(5, 7))))
