import type { AgreementFilter } from '../../contract/view.ts'
import type { Level } from '../../core/profile/agency-profile.ts'

const NAMES = {
  year: 'tahun',
  satker: 'satker',
  level: 'tingkat',
  severity: 'temuan',
  text: 'cari',
  page: 'hal',
} as const

const SEVERITIES = ['error', 'warning', 'note'] as const

/** The filter that the list's address stands for; what it does not know is left out. */
export const filterOf = (query: URLSearchParams, levels: readonly { readonly id: Level }[]): AgreementFilter => {
  const get = (key: keyof typeof NAMES): string => (query.get(NAMES[key]) ?? '').trim()
  const year = /^\d{4}$/.test(get('year')) ? Number(get('year')) : undefined
  const level = levels.find(({ id }) => id === get('level'))?.id
  const severity = SEVERITIES.find((s) => s === get('severity'))
  const page = /^[1-9]\d{0,5}$/.test(get('page')) ? Number(get('page')) : undefined
  return {
    ...(year === undefined ? {} : { year }),
    ...(get('satker') && { satker: get('satker').slice(0, 300) }),
    ...(level && { level }),
    ...(severity && { severity }),
    ...(get('text') && { text: get('text').slice(0, 200) }),
    ...(page === undefined ? {} : { page }),
  }
}

/** The list's address for a filter, so that it can be sent to a colleague. */
export const addressOf = (filter: AgreementFilter): string => {
  const query = new URLSearchParams()
  for (const key of Object.keys(NAMES) as (keyof typeof NAMES)[]) {
    const value = filter[key]
    if (value !== undefined && !(key === 'page' && value === 1)) query.set(NAMES[key], String(value))
  }
  const text = query.toString()
  return text === '' ? '/perjanjian' : `/perjanjian?${text}`
}
