import type { JobLog } from './read-waiting-batches.ts'

/** Does work again and again until it is closed; a failure is logged as `failed` and ends nothing. */
export const repeat = (
  work: () => Promise<unknown>,
  { every, failed, log }: { readonly every: number; readonly failed: string; readonly log: JobLog },
): { readonly close: () => void } => {
  const timer = setInterval(() => {
    work().catch((error: unknown) => {
      log.error({ error: error instanceof Error ? error.name : 'unknown' }, failed)
    })
  }, every)
  timer.unref()
  return { close: () => clearInterval(timer) }
}
