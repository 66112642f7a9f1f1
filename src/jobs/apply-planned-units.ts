import type { App } from '../app/app.ts'
import type { JobLog } from './read-waiting-batches.ts'

const HOUR_MS = 3_600_000

/** Brings the organisation up to the day again and again, so that what was planned for a day holds on it. */
export const startPlannedUnits = ({
  app,
  log,
}: {
  readonly app: Pick<App, 'applyUnitChanges'>
  readonly log: JobLog
}): { readonly close: () => void } => {
  const timer = setInterval(() => {
    app.applyUnitChanges().catch((error: unknown) => {
      log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'planned units were not applied')
    })
  }, HOUR_MS)
  timer.unref()
  return { close: () => clearInterval(timer) }
}
