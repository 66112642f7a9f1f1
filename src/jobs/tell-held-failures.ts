import type { App } from '../app/app.ts'
import type { JobLog } from './read-waiting-batches.ts'
import { repeat } from './repeat.ts'

const TEN_MINUTES_MS = 600_000

/** Tells the trail again and again of failed sign-ins that were only counted. */
export const startTellingFailures = ({
  app,
  log,
}: {
  readonly app: Pick<App, 'tellHeldFailures'>
  readonly log: JobLog
}): { readonly close: () => void } =>
  repeat(app.tellHeldFailures, { every: TEN_MINUTES_MS, failed: 'failed sign-ins were not told', log })
