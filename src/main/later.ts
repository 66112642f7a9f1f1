import type { Later } from '../ports/runtime.ts'

/** Work after the answer: what it throws is told to `onError`, and `settle` waits for all of it. */
export const createLater = (
  onError: (error: unknown) => void,
): { readonly later: Later; readonly settle: () => Promise<void> } => {
  const running = new Set<Promise<void>>()
  return {
    later: (work) => {
      const done: Promise<void> = work()
        .then(() => undefined, onError)
        .finally(() => running.delete(done))
      running.add(done)
    },
    settle: async () => {
      while (running.size > 0) await Promise.all(running)
    },
  }
}
