import type { BudgetContent, LibraryContent, PlanContent, PlanIndicatorContent } from '../src/contract/plan-view.ts'

/** Plans, budgets and library entries of the invented province, as somebody types them. */

export const planIndicator = (text: string, more: Partial<PlanIndicatorContent> = {}): PlanIndicatorContent => ({
  text,
  level: 'ketua',
  offices: null,
  iku: false,
  decree: null,
  targets: [],
  ...more,
})

export const renstraWith = (...indicators: readonly PlanIndicatorContent[]): PlanContent => ({
  kind: 'renstra',
  title: 'Rencana Strategis 2025–2029',
  fromYear: 2025,
  untilYear: 2029,
  decree: 'Peraturan Nomor 3 Tahun 2025',
  reviews: ['2027-06-30'],
  objectives: [{ no: '1', text: 'Terwujudnya pemilih yang sadar', indicators }],
})

export const RENSTRA = renstraWith(
  planIndicator('Persentase partisipasi pemilih', {
    iku: true,
    decree: 'Keputusan Nomor 12 Tahun 2025',
    targets: [
      { year: 2025, target: '77,5%' },
      { year: 2026, target: '78%' },
    ],
  }),
)

export const DIPA: BudgetContent = {
  kind: 'dipa',
  year: 2025,
  number: 'SP DIPA-076.01.2.654321/2025',
  revision: 0,
  approvedOn: '2024-12-02',
  items: [
    { kind: 'program', code: '076.01.CQ', text: 'Program Penyelenggaraan Pemilu', amount: 30_508_381_000 },
    { kind: 'activity', code: '6639', text: 'Pelaksanaan tahapan', amount: 10_000_000_000 },
    { kind: 'program', code: '076.01.WA', text: 'Program Dukungan Manajemen', amount: 5_113_999_000 },
  ],
}

export const ENTRY: LibraryContent = {
  text: 'Persentase partisipasi pemilih',
  definition: 'Pemilih yang memberikan suara dibandingkan dengan pemilih yang terdaftar.',
  formula: 'Jumlah pemilih yang memilih ÷ jumlah pemilih dalam DPT × 100%',
  polarity: 'maximize',
  unit: '%',
  source: 'Berita acara rekapitulasi',
  overPeriods: 'last',
  overUnits: 'raw',
  validity: 'exact',
  controllability: 'moderate',
}
