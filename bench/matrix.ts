import type { Agreement, Objective } from '../src/core/agreement/agreement.ts'
import { carriedTargets } from '../src/core/cascade/carried-targets.ts'
import { cascadeBetween } from '../src/core/cascade/find-cascades.ts'
import { cascadeMatrix } from '../src/core/cascade/matrix.ts'
import { KPU_PROFILE } from '../src/core/profile/kpu/kpu-profile.ts'
import { officeFamily } from './nation.ts'
import type { BenchRow } from './row.ts'

const ROWS = 60
const COLUMNS = 30
const TIMES = 9

/** Milliseconds of processor time, the middle one of several, so that neighbours on the machine do not count. */
const milliseconds = (work: () => unknown): number => {
  const times = Array.from({ length: TIMES }, () => {
    const begin = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(begin)
    return (user + system) / 1e3
  })
  return times.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0
}

const long = (n: number): string =>
  `Persentase layanan nomor ${n} ${'yang selesai tepat waktu dan sesuai ketentuan '.repeat(3)}`

const objective = (n: number, text: string): Objective => ({
  program: null,
  programNo: null,
  group: null,
  groupNo: null,
  no: String(n + 1),
  text,
  indicators: [
    {
      text: long(n),
      target: { kind: 'count', raw: `${n + 1} Dok`, value: { units: BigInt(n + 1), scale: 0 }, unit: 'Dok' },
    },
  ],
})

/** A superior of sixty indicators above thirty units that carry every third of them; new objects, as after a change. */
const family = (): readonly Agreement[] => {
  const [, top] = officeFamily(0)
  if (!top) throw new Error('the office has no head')
  const objectives = Array.from({ length: ROWS }, (_, n) => objective(n, `Terwujudnya layanan nomor ${n}`))
  const units = Array.from({ length: COLUMNS }, (_, c) => ({
    ...top,
    unit: `Bagian ${c}`,
    objectives: objectives.filter((_o, n) => (n + c) % 3 === 0).map((o) => ({ ...o })),
  }))
  return [{ ...top, objectives }, ...units]
}

const columns = Array.from({ length: COLUMNS }, (_, i) => i + 1)

/** How long a matrix of 60 × 30 takes, beside finding its links, which the checks do anyway. */
export const matrix = async (): Promise<readonly BenchRow[]> => {
  const linking = (all: readonly Agreement[]) =>
    carriedTargets(all, cascadeBetween(all, 0, columns, KPU_PROFILE.names, []), KPU_PROFILE.scales)
  const baseline = milliseconds(() => linking(family()))
  const reckoned = milliseconds(() => cascadeMatrix(family(), 0, columns, KPU_PROFILE, []))
  const row = (what: string, value: number, unit: string, rest: Partial<BenchRow> = {}): BenchRow => ({
    area: 'matrix',
    what,
    value,
    unit,
    beside: null,
    ratio: null,
    wanted: null,
    holds: null,
    ...rest,
  })
  return [
    row('finding the links of 60 indicators × 30 units', baseline, 'ms CPU'),
    row('the matrix from its agreements', reckoned, 'ms CPU', {
      beside: 'finding the links',
      ratio: reckoned / baseline,
      wanted: '≤ 1.5',
      holds: reckoned / baseline <= 1.5,
    }),
  ]
}
