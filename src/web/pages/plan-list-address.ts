import type { PlanFilter } from '../../contract/plan-view.ts'

/** The filter that the address of the list of plans stands for; what it does not know is left out. */
export const planFilterOf = (query: URLSearchParams): PlanFilter => {
  const get = (key: string): string => (query.get(key) ?? '').trim()
  const office = get('kantor').slice(0, 300)
  return {
    ...(office && { office }),
    ...(/^(?:19|20|21)\d\d$/.test(get('tahun')) && { year: Number(get('tahun')) }),
    ...(/^[1-9]\d{0,5}$/.test(get('hal')) && { page: Number(get('hal')) }),
  }
}

/** The list's address for a filter, so that it can be sent to a colleague. */
export const planListAddress = ({ office, year, page }: PlanFilter): string => {
  const query = new URLSearchParams({
    ...(office !== undefined && { kantor: office }),
    ...(year !== undefined && { tahun: String(year) }),
    ...(page !== undefined && page > 1 && { hal: String(page) }),
  }).toString()
  return query === '' ? '/rencana' : `/rencana?${query}`
}

/** Where a plan or a budget document stands. */
export const planAddress = ({ id, kind }: { readonly id: string; readonly kind: string }): string =>
  kind === 'dipa' || kind === 'rka' ? `/anggaran/${id}` : `/rencana/${id}`
