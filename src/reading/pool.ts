import { Worker } from 'node:worker_threads'
import type { CancelSignal } from '../ports/runtime.ts'
import type { ReaderAnswer, ReaderJob, ReaderMessage } from './pipeline/reader-job.ts'

/** How a job ended. A worker that was too slow or crashed is gone; the next job gets a fresh one. */
export type Outcome =
  | { readonly kind: 'answer'; readonly answer: ReaderAnswer }
  | { readonly kind: 'too-slow'; readonly page: number; readonly seconds: number }
  | { readonly kind: 'crashed'; readonly reason: string }
  | { readonly kind: 'cancelled' }

export type Progress = Extract<ReaderMessage, { kind: 'progress' }>

export type JobOptions = {
  readonly secondsPerPage: number
  readonly secondsPerFile: number
  readonly onStart?: () => void
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: CancelSignal
}

export type WorkerPool = {
  /** Runs a job when a worker is free; never rejects. */
  readonly run: (job: ReaderJob, options: JobOptions) => Promise<Outcome>
  /** Ends every worker; what still runs or waits is cancelled. */
  readonly close: () => Promise<void>
}

export type PoolOptions = {
  readonly workerUrl: URL
  readonly workers: number
  /** Memory a worker may take for its objects, in MB, before it is ended. */
  readonly memoryMb: number
}

/** A worker that nobody needed for so long is ended: what reads scans holds some hundred megabytes, and starts in a second. */
export const IDLE_WORKER_MS = 5 * 60_000

type Idle = { readonly worker: Worker; readonly clock: ReturnType<typeof setTimeout> }
type Task = { readonly start: (worker: Worker) => void; readonly cancel: () => void }

/** A pool of reading workers, started when first needed, kept for the next job and ended when there is none for long. */
export const createWorkerPool = (options: PoolOptions): WorkerPool => {
  const idle: Idle[] = []
  const alive = new Set<Worker>()
  const waiting: Task[] = []
  const running = new Set<Task>()
  let closed = false

  const spawn = (): Worker => {
    const worker = new Worker(options.workerUrl, {
      resourceLimits: { maxOldGenerationSizeMb: options.memoryMb },
      execArgv: [],
    })
    alive.add(worker)
    // A worker that fails between jobs, or while it is being ended, is nobody's answer: it only leaves the pool.
    worker.on('error', () => forget(worker)).on('exit', () => forget(worker))
    return worker
  }

  const forget = (worker: Worker): void => {
    alive.delete(worker)
    const place = idle.findIndex((one) => one.worker === worker)
    if (place >= 0) clearTimeout(idle.splice(place, 1)[0]?.clock)
  }

  const end = (worker: Worker): Promise<number> => {
    forget(worker)
    return worker.terminate()
  }

  const rest = (worker: Worker): void => {
    worker.unref()
    idle.push({ worker, clock: setTimeout(() => void end(worker), IDLE_WORKER_MS).unref() })
  }

  const woken = (): Worker | undefined => {
    const last = idle.pop()
    clearTimeout(last?.clock)
    return last?.worker
  }

  const next = (): void => {
    while (waiting.length > 0 && (idle.length > 0 || alive.size < options.workers)) {
      const task = waiting.shift()
      if (task === undefined) return
      running.add(task)
      task.start(woken() ?? spawn())
    }
  }

  const release = (worker: Worker, task: Task, reusable: boolean): void => {
    running.delete(task)
    if (reusable && !closed && alive.has(worker)) rest(worker)
    else void end(worker)
    next()
  }

  return {
    run: (job, jobOptions) =>
      new Promise<Outcome>((resolve) => {
        if (closed || jobOptions.signal?.aborted === true) {
          resolve({ kind: 'cancelled' })
          return
        }
        let stop = (): void => {
          waiting.splice(waiting.indexOf(task), 1)
          stop = done
          resolve({ kind: 'cancelled' })
        }
        const task: Task = {
          start: (worker) => {
            stop = supervise(worker, job, jobOptions, (outcome) => {
              stop = done
              resolve(outcome)
              release(worker, task, outcome.kind === 'answer')
            })
          },
          cancel: () => stop(),
        }
        jobOptions.signal?.addEventListener('abort', () => stop())
        waiting.push(task)
        next()
      }),
    close: async () => {
      closed = true
      const ended = [...alive].map(end)
      for (const task of [...waiting, ...running]) task.cancel()
      await Promise.all(ended)
    },
  }
}

const done = (): void => undefined

/** Gives the job to the worker and watches its clock. Returns how to call it off; `settle` is called exactly once. */
const supervise = (
  worker: Worker,
  job: ReaderJob,
  { secondsPerPage, secondsPerFile, onStart, onProgress }: JobOptions,
  settle: (outcome: Outcome) => void,
): (() => void) => {
  let page = 1
  let settled = false
  const finish = (outcome: Outcome): void => {
    if (settled) return
    settled = true
    clearTimeout(pageClock)
    clearTimeout(fileClock)
    worker.off('message', hear).off('error', fail).off('exit', left)
    settle(outcome)
  }
  const tooSlow = (seconds: number): void => finish({ kind: 'too-slow', page, seconds })
  const fail = (error: unknown): void =>
    finish({ kind: 'crashed', reason: error instanceof Error ? error.message : String(error) })
  const left = (code: number): void => finish({ kind: 'crashed', reason: `worker left with code ${code}` })
  const hear = (message: ReaderMessage): void => {
    if (message.kind === 'answer') finish({ kind: 'answer', answer: message.answer })
    else if (message.kind === 'failed') finish({ kind: 'crashed', reason: message.reason })
    else {
      clearTimeout(pageClock)
      pageClock = startPageClock()
      if (message.kind === 'begun') return
      page = Math.max(1, message.page)
      onProgress?.(message)
    }
  }
  const startPageClock = () => setTimeout(() => tooSlow(secondsPerPage), secondsPerPage * 1000)
  // A page's clock runs from the worker's first word: how long a fresh worker takes to start is no fault of the page.
  let pageClock: ReturnType<typeof startPageClock> | undefined
  const fileClock = setTimeout(() => tooSlow(secondsPerFile), secondsPerFile * 1000)
  worker.ref()
  worker.on('message', hear).on('error', fail).on('exit', left)
  onStart?.()
  worker.postMessage(job)
  return () => finish({ kind: 'cancelled' })
}
