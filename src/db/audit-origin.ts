import { AsyncLocalStorage } from 'node:async_hooks'

/** Where a deed comes from: the peer's address, or "cli" for a command on this machine, and the request's number in the log. */
export type Origin = { readonly address: string; readonly request: string | null }

/**
 * The only thing that travels beside a use case instead of through it: every deed carries it and no rule asks for it, so
 * that a use case cannot forget it. See docs/decisions/0017.
 */
const origins = new AsyncLocalStorage<Origin>()

export const withOrigin = <T>(origin: Origin, work: () => T): T => origins.run(origin, work)

/** Null for what the service does by itself. */
export const currentOrigin = (): Origin | null => origins.getStore() ?? null
