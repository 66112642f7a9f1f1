import type { UserFilter } from '../../contract/account-view.ts'
import { USER_STATES } from '../../core/access/user-state.ts'

/** The filter that the address of the list of users stands for; what it does not know is left out. */
export const userFilterOf = (query: URLSearchParams): UserFilter => {
  const text = (query.get('cari') ?? '').trim().slice(0, 200)
  const state = USER_STATES.find((s) => s === query.get('keadaan'))
  const page = query.get('hal') ?? ''
  return {
    ...(text && { text }),
    ...(state && { state }),
    ...(/^[1-9]\d{0,5}$/.test(page) && { page: Number(page) }),
  }
}

/** The list's address for a filter, so that it can be sent to a colleague. */
export const userListAddress = ({ text, state, page }: UserFilter): string => {
  const query = new URLSearchParams()
  if (text) query.set('cari', text)
  if (state) query.set('keadaan', state)
  if (page !== undefined && page > 1) query.set('hal', String(page))
  return query.size === 0 ? '/pengguna' : `/pengguna?${query}`
}
