/** One figure at the moment it is asked for; `labels` tell figures of one name apart. */
export type Gauge = {
  readonly name: string
  readonly help: string
  readonly values: readonly { readonly labels?: Labels; readonly value: number }[]
  readonly kind?: 'gauge' | 'counter'
}

type Labels = Readonly<Record<string, string>>

/** Seconds; from a cached page to a scan of many pages. */
const REQUEST_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const READING_BUCKETS = [0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 180, 600, 1_800]

const escaped = (text: string): string => text.replace(/[\\"\n]/g, (x) => (x === '\n' ? '\\n' : `\\${x}`))

const labelled = (labels: Labels): string => {
  const pairs = Object.entries(labels).map(([key, value]) => `${key}="${escaped(value)}"`)
  return pairs.length === 0 ? '' : `{${pairs.join()}}`
}

const head = (name: string, help: string, kind: string): string => `# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n`

const histogram = (name: string, help: string, bounds: readonly number[]) => {
  const series = new Map<string, { readonly labels: Labels; readonly counts: number[]; sum: number; count: number }>()
  return {
    observe: (labels: Labels, value: number): void => {
      const key = labelled(labels)
      const one = series.get(key) ?? { labels, counts: bounds.map(() => 0), sum: 0, count: 0 }
      series.set(key, one)
      const bucket = bounds.findIndex((bound) => value <= bound)
      if (bucket !== -1) one.counts[bucket] = (one.counts[bucket] ?? 0) + 1
      one.sum += value
      one.count += 1
    },
    text: (): string => {
      let out = head(name, help, 'histogram')
      for (const { labels, counts, sum, count } of series.values()) {
        let below = 0
        for (const [i, bound] of bounds.entries()) {
          below += counts[i] ?? 0
          out += `${name}_bucket${labelled({ ...labels, le: String(bound) })} ${below}\n`
        }
        out += `${name}_bucket${labelled({ ...labels, le: '+Inf' })} ${count}\n`
        out += `${name}_sum${labelled(labels)} ${sum}\n${name}_count${labelled(labels)} ${count}\n`
      }
      return out
    },
  }
}

/** What the service counts of itself; `text` is the Prometheus exposition format 0.0.4. */
export type Metrics = {
  readonly observeRequest: (request: {
    readonly method: string
    /** The form of the address, never the address itself. */
    readonly route: string
    readonly status: number
    readonly seconds: number
  }) => void
  readonly observeReading: (format: string, outcome: 'read' | 'failed', seconds: number) => void
  readonly text: (gauges: readonly Gauge[]) => string
}

export const createMetrics = (): Metrics => {
  const requests = histogram(
    'ikrar_http_request_duration_seconds',
    'Time to answer, by route and status.',
    REQUEST_BUCKETS,
  )
  const readings = histogram('ikrar_reading_duration_seconds', 'Time to read one file, by format.', READING_BUCKETS)
  return {
    observeRequest: ({ method, route, status, seconds }) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    observeReading: (format, outcome, seconds) => readings.observe({ format, outcome }, seconds),
    text: (gauges) => {
      const figures = gauges.map(
        ({ name, help, values, kind = 'gauge' }) =>
          head(name, help, kind) + values.map((v) => `${name}${labelled(v.labels ?? {})} ${v.value}\n`).join(''),
      )
      return [requests.text(), readings.text(), ...figures].join('')
    },
  }
}
