import type { App } from '../app/app.ts'
import type { JobLog } from './read-waiting-batches.ts'
import { repeat } from './repeat.ts'

const TEN_SECONDS_MS = 10_000

/** Checks again and again what still waits for it: kept by another process, or just before this one ended. */
export const startCheckingFamilies = ({
  app,
  log,
}: {
  readonly app: Pick<App, 'checkWaitingFamilies'>
  readonly log: JobLog
}): { readonly close: () => void } =>
  repeat(app.checkWaitingFamilies, { every: TEN_SECONDS_MS, failed: 'a family could not be checked', log })
