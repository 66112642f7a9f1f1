/** How a user stands: `invited` has not come in yet, `disabled` may not. */
export const USER_STATES = ['active', 'invited', 'disabled'] as const

export type UserState = (typeof USER_STATES)[number]

export const userState = (user: { readonly activated: boolean; readonly disabled: boolean }): UserState =>
  user.disabled ? 'disabled' : user.activated ? 'active' : 'invited'

/** How an e-mail address is compared and kept: without outer spaces, in small letters; null for none. */
export const emailKey = (email: string): string | null => email.normalize('NFKC').trim().toLowerCase() || null
