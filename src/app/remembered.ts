import type { Change, ChangeFeed } from '../db/change-feed.ts'

/**
 * What the database said, for as long as it would say the same: `of` names the kinds of change that end it, `most` how many
 * answers are kept, the ones asked for longest ago going first. While changes cannot be heard nothing is remembered.
 */
export const rememberedUntilChanged = <T extends object>(
  feed: ChangeFeed,
  { of, most }: { readonly of: readonly Change[]; readonly most: number },
) => {
  const kept = new Map<string, T>()
  let state: string | null = null
  return {
    /** The remembered answer; undefined where it has to be asked for. */
    get: (key: string): T | undefined => {
      const now = feed.stateOf(...of)
      if (now === null || now !== state) kept.clear()
      state = now
      const value = kept.get(key)
      if (value !== undefined) {
        kept.delete(key)
        kept.set(key, value)
      }
      return value
    },
    /** `asked` is what `state()` was before the database was asked: an answer that a change has overtaken is not kept. */
    set: (key: string, value: T, asked: string | null): void => {
      if (asked === null || asked !== feed.stateOf(...of)) return
      if (asked !== state) kept.clear()
      state = asked
      kept.set(key, value)
      const [oldest] = kept.keys()
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    },
    forget: (key: string): void => {
      kept.delete(key)
    },
    state: (): string | null => feed.stateOf(...of),
  }
}
