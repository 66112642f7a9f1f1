import { type Holder, may, type Place } from './may.ts'

/** Whether an administrator may change what guards an account: only where each of its roles lies within what they administer. */
export const mayLookAfter = (administrator: Holder, roles: readonly Place[]): boolean =>
  roles.every((place) => may(administrator, 'administer', place))
