import { monitorEventLoopDelay } from 'node:perf_hooks'
import { getHeapStatistics } from 'node:v8'
import type pg from 'pg'
import type { Database } from '../db/database.ts'
import { type Queues, queues } from '../db/read/queues.ts'
import type { Gauge, Metrics } from '../http/metrics/metrics.ts'
import type { DocumentReader } from '../ports/reading.ts'
import { VERSION } from './version.ts'

const NANO = 1e9
/** How often the loop is looked at; what is measured holds this pause, too. */
const RESOLUTION_MS = 20

const one = (name: string, help: string, value: number, kind: Gauge['kind'] = 'gauge'): Gauge => ({
  name,
  help,
  kind,
  values: [{ value }],
})

/** A database that cannot be reached must not keep the other figures away. */
const reachable = (db: Database): Promise<Queues | null> => queues(db).catch(() => null)

/** The figures of this process, its pool and the queues, at the moment they are asked for. */
export const createGauges = (db: Database, pool: pg.Pool) => {
  const started = Date.now() / 1000
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  delay.enable()
  const gauges = async (): Promise<readonly Gauge[]> => {
    const waiting = await reachable(db)
    const memory = process.memoryUsage()
    const cpu = process.cpuUsage()
    const lag = [0.5, 0.99].map((q) => ({
      labels: { quantile: String(q) },
      value: Math.max(0, delay.percentile(q * 100) / NANO - RESOLUTION_MS / 1000),
    }))
    delay.reset()
    const states = (of: Queues['batches']) =>
      (['waiting', 'reading'] as const).map((state) => ({ labels: { state }, value: of[state] }))
    return [
      {
        name: 'ikrar_info',
        help: 'The program.',
        values: [{ labels: { version: VERSION, node: process.version }, value: 1 }],
      },
      one('ikrar_database_up', 'Whether the database answers.', waiting === null ? 0 : 1),
      ...(waiting === null
        ? []
        : [
            { name: 'ikrar_queue_batches', help: 'Batches to be read.', values: states(waiting.batches) },
            { name: 'ikrar_queue_files', help: 'Files of batches to be read.', values: states(waiting.files) },
            one('ikrar_audit_entries', 'Entries of the trail.', waiting.trail),
          ]),
      {
        name: 'ikrar_database_connections',
        help: 'Connections of the pool, and requests that wait for one.',
        values: [
          { labels: { state: 'used' }, value: pool.totalCount - pool.idleCount },
          { labels: { state: 'idle' }, value: pool.idleCount },
          { labels: { state: 'waited-for' }, value: pool.waitingCount },
        ],
      },
      { name: 'nodejs_eventloop_lag_seconds', help: 'Delay of the event loop since the last look.', values: lag },
      one('process_resident_memory_bytes', 'Memory of the process.', memory.rss),
      one('nodejs_heap_used_bytes', 'Memory of the objects of its main thread.', memory.heapUsed),
      one('nodejs_heap_total_bytes', 'Memory that is kept ready for them.', memory.heapTotal),
      one('nodejs_heap_limit_bytes', 'Memory that they may take.', getHeapStatistics().heap_size_limit),
      one('nodejs_external_memory_bytes', 'Memory outside the heap, its buffers included.', memory.external),
      one('nodejs_array_buffers_bytes', 'Memory of its buffers.', memory.arrayBuffers),
      one('process_cpu_seconds_total', 'Time of the processor.', (cpu.user + cpu.system) / 1e6, 'counter'),
      one('process_start_time_seconds', 'When it was started.', started),
    ]
  }
  return { gauges, close: () => delay.disable() }
}

/** A reader that says how long each file took. */
export const measuredReader = (reader: DocumentReader, metrics: Metrics): DocumentReader => ({
  ...reader,
  read: async (files, options) => {
    const from = performance.now()
    const reading = await reader.read(files, options)
    const seconds = (performance.now() - from) / 1000
    const [first] = reading.files
    metrics.observeReading(first?.format ?? 'unknown', first?.problem ? 'failed' : 'read', seconds)
    return reading
  },
})
