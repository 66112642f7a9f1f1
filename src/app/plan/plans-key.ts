import type { Plans } from '../../core/plan/planned-for.ts'

/** Names plans by all that they say, for what is remembered of them; "" where nothing is planned. */
export const plansKey = (plans: Plans): string =>
  plans.every((planned) => planned === null)
    ? ''
    : JSON.stringify(plans, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
