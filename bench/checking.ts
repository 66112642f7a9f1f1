import type { Agreement } from '../src/core/agreement/agreement.ts'
import { checkFamily } from '../src/core/check/check-family.ts'
import { parseTarget, type Target } from '../src/core/indicator/target.ts'
import { KPU_PROFILE } from '../src/core/profile/kpu/kpu-profile.ts'
import { editDistance } from '../src/core/text-match.ts'
import { nation, officeFamily } from './nation.ts'
import type { BenchRow } from './row.ts'

const OFFICES = 553
const BATCH = 79

/** Seconds of processor time, so that neighbours on the machine do not count. */
const seconds = (work: () => void): number => {
  const begin = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(begin)
  return (user + system) / 1e6
}

const checkOffices = (from: number, to: number): { readonly time: number; readonly findings: number } => {
  let time = 0
  let findings = 0
  for (let i = from; i < to; i += BATCH) {
    // Made a few at a time, so that ten nations need no more memory than one.
    const families = Array.from({ length: Math.min(BATCH, to - i) }, (_, k) => officeFamily(i + k))
    time += seconds(() => {
      for (const family of families) findings += checkFamily(family, KPU_PROFILE).length
    })
  }
  return { time, findings }
}

const PROVINCES = 20

/** Seconds for whole provinces, and for the same ones again after one target of one subdivision has changed in each. */
const checkAgain = (): { readonly full: number; readonly again: number } => {
  const provinces = Array.from({ length: PROVINCES }, (_, i) => officeFamily((OFFICES + i) * 14))
  const full = seconds(() => {
    for (const family of provinces) checkFamily(family, KPU_PROFILE)
  })
  const changed = provinces.map((family) =>
    family.map((a, i) => (i === family.length - 1 ? withTarget(a, parseTarget('55%', KPU_PROFILE.scales)) : a)),
  )
  const again = seconds(() => {
    for (const family of changed) checkFamily(family, KPU_PROFILE)
  })
  return { full, again }
}

const withTarget = (a: Agreement, target: Target | null): Agreement => ({
  ...a,
  objectives: a.objectives.map((o, i) =>
    i > 0 ? o : { ...o, indicators: o.indicators.map((x, j) => (j > 0 ? x : { ...x, target })) },
  ),
})

/** The whole nation's agreements against every check, once and ten times over. */
export const checking = async (): Promise<readonly BenchRow[]> => {
  const families = nation(OFFICES)
  const agreements = families.flat()
  const indicators = agreements.reduce((n, a) => n + a.objectives.reduce((m, o) => m + o.indicators.length, 0), 0)
  checkOffices(OFFICES, OFFICES + 20)
  const once = checkOffices(0, OFFICES)
  const tenfold = checkOffices(0, OFFICES * 10)
  const texts = families.slice(0, 20).flatMap((f) => f.flatMap((a) => a.objectives.map((o) => o.text)))
  const pairs = 20_000
  const distances = seconds(() => {
    for (let i = 0; i < pairs; i += 1)
      editDistance(texts[i % texts.length] ?? '', texts[(i * 7 + 1) % texts.length] ?? '')
  })
  const row = (what: string, value: number, unit: string, rest: Partial<BenchRow> = {}): BenchRow => ({
    area: 'checking',
    what,
    value,
    unit,
    beside: null,
    ratio: null,
    wanted: null,
    holds: null,
    ...rest,
  })
  const { full, again } = checkAgain()
  const growth = tenfold.time / once.time
  return [
    row(`a nation: ${OFFICES} offices, ${agreements.length} agreements, ${indicators} indicators`, once.time, 's', {
      wanted: '≤ 15 s',
      holds: once.time <= 15,
    }),
    row('the same ten times over', tenfold.time, 's', {
      beside: 'one nation',
      ratio: growth,
      wanted: 'about 10 (≤ 13)',
      holds: growth <= 13,
    }),
    row('a province, for the first time', (full / PROVINCES) * 1000, 'ms'),
    row('the same after one target has changed', (again / PROVINCES) * 1000, 'ms', {
      beside: 'the first time',
      ratio: again / full,
      wanted: '≤ 0.5',
      holds: again / full <= 0.5,
    }),
    row('agreements checked', agreements.length / once.time, '/s'),
    row('findings told', once.findings, 'findings'),
    row('one office against 1,000 full comparisons of two wordings', (once.time / OFFICES) * 1000, 'ms', {
      beside: '1,000 edit distances',
      ratio: once.time / OFFICES / ((distances / pairs) * 1000),
    }),
  ]
}
