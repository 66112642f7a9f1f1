import type { Logger } from 'pino'
import type { App } from '../app/app.ts'
import type { MetricsDeps } from './metrics/mount-metrics.ts'

/** What the door works with; built by main/wire. */
export type HttpDeps = {
  readonly app: App
  readonly log: Logger
  /** Folder of the built client: assets with a hash in their name, and Vite's manifest. */
  readonly clientFolder: string
  /** Where people reach it, without a slash at the end; null where nobody said. https makes cookies Secure. */
  readonly baseUrl: string | null
  /** Language of whoever has not chosen one. */
  readonly language: 'id' | 'en'
  readonly version: string
  readonly limits: { readonly fileBytes: number; readonly files: number }
  /** Raised when the service is to stop: streams that would last end at once. */
  readonly stopping?: AbortSignal
  /** Figures under /metrics; none where they are left out. */
  readonly metrics?: MetricsDeps
  /** Answers whether the database can be reached. */
  readonly isReady: () => Promise<boolean>
}
