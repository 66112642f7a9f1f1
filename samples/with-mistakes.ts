import type { Agreement, Indicator } from '../src/core/agreement/agreement.ts'
import type { FindingCode } from '../src/core/check/finding.ts'
import { parseTarget } from '../src/core/indicator/target.ts'
import { KPU_PROFILE } from '../src/core/profile/kpu/kpu-profile.ts'
import { SAMPLE_PROVINCE_OFFICE } from './sample-province.ts'

/** One mistake put into the sample on purpose: which check must find it, in which agreement, at which field. */
export type PlantedMistake = {
  readonly code: FindingCode
  readonly agreement: number
  readonly at: string
  readonly why: string
}

type Planting = PlantedMistake & { readonly plant: (agreement: Agreement) => Agreement }

const withIndicator = (
  agreement: Agreement,
  objective: number,
  indicator: number,
  change: (old: Indicator) => Indicator,
): Agreement => ({
  ...agreement,
  objectives: agreement.objectives.map((o, i) =>
    i === objective ? { ...o, indicators: o.indicators.map((old, j) => (j === indicator ? change(old) : old)) } : o,
  ),
})

const withTarget =
  (objective: number, indicator: number, raw: string | null) =>
  (agreement: Agreement): Agreement =>
    withIndicator(agreement, objective, indicator, (old) => ({
      ...old,
      target: raw === null ? null : parseTarget(raw, KPU_PROFILE.scales),
    }))

const SEKRETARIS = 1
const KEUANGAN = 2
const PERENCANAAN = 3
const SUB_UMUM = 5
const SUB_KEUANGAN = 6
const SUB_DATA = 8
const SUB_HUKUM = 9

const PLANTINGS: readonly Planting[] = [
  {
    code: 'statement/year-mismatch',
    agreement: PERENCANAAN,
    at: 'annexDate',
    why: 'The annex kept the date of the year before.',
    plant: (a) => ({ ...a, annexDate: '2024-01-02' }),
  },
  {
    code: 'statement/wrong-superior',
    agreement: SUB_DATA,
    at: 'secondParty/position',
    why: 'A subbagian promises the Sekretaris and leaves out its Kepala Bagian.',
    plant: (a) => {
      const secretary = SAMPLE_PROVINCE_OFFICE[SEKRETARIS]?.firstParty ?? null
      return {
        ...a,
        secondParty: secretary,
        signatures: a.signatures.map((s) =>
          s.party === 'second' && secretary
            ? { ...s, name: secretary.name, position: secretary.position, acting: secretary.acting }
            : s,
        ),
      }
    },
  },
  {
    code: 'statement/name-spelling',
    agreement: SUB_HUKUM,
    at: 'secondParty/name',
    why: 'One letter of the superior’s name differs from the superior’s own agreement.',
    plant: (a) =>
      a.secondParty === null ? a : { ...a, secondParty: { ...a.secondParty, name: 'Gilang Sastrowinato, S.H., M.H.' } },
  },
  {
    code: 'annex/missing-target',
    agreement: SUB_HUKUM,
    at: 'objectives/4/indicators/0/target',
    why: 'The target was never filled in.',
    plant: withTarget(4, 0, null),
  },
  {
    code: 'annex/percent-range',
    agreement: SUB_UMUM,
    at: 'objectives/1/indicators/0/target',
    why: 'A percentage above 100.',
    plant: withTarget(1, 0, '110%'),
  },
  {
    code: 'cascade/weaker-target',
    agreement: PERENCANAAN,
    at: 'objectives/4/indicators/0/target',
    why: 'Five joint activities promised above, four below.',
    plant: withTarget(4, 0, '4 kegiatan'),
  },
  {
    code: 'cascade/unit-changed',
    agreement: SUB_KEUANGAN,
    at: 'objectives/2/indicators/0/target',
    why: 'A percentage above, one document below.',
    plant: (a) =>
      withIndicator(withTarget(2, 0, '1 Dok')(a), 2, 0, (old) => ({
        ...old,
        text: 'Jumlah dokumen tindak lanjut rekomendasi pemeriksaan yang disiapkan dan diarsipkan',
      })),
  },
  {
    code: 'budget/total',
    agreement: SUB_KEUANGAN,
    at: 'budget/printedTotal',
    why: 'The printed total has two figures swapped.',
    plant: (a) => (a.budget === null ? a : { ...a, budget: { ...a.budget, printedTotal: 5_160_427_000n } }),
  },
  {
    code: 'annex/numbering',
    agreement: KEUANGAN,
    at: 'objectives/7/no',
    why: 'A number is skipped.',
    plant: (a) => ({ ...a, objectives: a.objectives.map((o, i) => (i === 7 ? { ...o, no: '9' } : o)) }),
  },
]

/** The province office with a small set of mistakes, for showing what the checks find. */
export const SAMPLE_WITH_MISTAKES: readonly Agreement[] = SAMPLE_PROVINCE_OFFICE.map((agreement, i) =>
  PLANTINGS.filter((p) => p.agreement === i).reduce((a, p) => p.plant(a), agreement),
)

/** What was planted, for the checks' tests and the demo's guide. */
export const PLANTED_MISTAKES: readonly PlantedMistake[] = PLANTINGS.map(({ code, agreement, at, why }) => ({
  code,
  agreement,
  at,
  why,
}))
