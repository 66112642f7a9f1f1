import type { App } from '../app/app.ts'
import type { JobLog } from './read-waiting-batches.ts'
import { repeat } from './repeat.ts'

const HOUR_MS = 3_600_000

/** Brings the organisation up to the day again and again, so that what was planned for a day holds on it. */
export const startPlannedUnits = ({
  app,
  log,
}: {
  readonly app: Pick<App, 'applyUnitChanges'>
  readonly log: JobLog
}): { readonly close: () => void } =>
  repeat(app.applyUnitChanges, { every: HOUR_MS, failed: 'planned units were not applied', log })
