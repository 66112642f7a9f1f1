import fc from 'fast-check'
import type { Agreement, BudgetLine, Indicator, Objective } from '../src/core/agreement/agreement.ts'
import { parseTarget } from '../src/core/indicator/target.ts'
import { KPU_PROFILE } from '../src/core/profile/kpu/kpu-profile.ts'

const WORDS =
  'layanan informasi publik pemilih data arsip pegawai anggaran laporan kegiatan koordinasi wilayah mutu sarana logistik hukum sengketa tahapan jadwal partisipasi masyarakat kampanye suara dokumen rapat bimbingan teknis evaluasi disiplin keuangan barang perencanaan sosialisasi pendidikan verifikasi'.split(
    ' ',
  )
const LINKS = ['yang tertib', 'secara berkala', 'tepat waktu', 'di lingkungan kantor', 'sesuai ketentuan', 'dan']

const phrase = (openers: readonly string[], least: number, most: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...openers),
      fc.array(
        fc.oneof(
          { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
          { weight: 1, arbitrary: fc.constantFrom(...LINKS) },
        ),
        {
          minLength: least,
          maxLength: most,
        },
      ),
      fc.constantFrom(...WORDS),
    )
    .map(([opener, words, last]) => [opener, ...words, last].join(' '))

const target = fc.constantFrom(
  '100%',
  '97,5%',
  '87.5%',
  '8 kali',
  '1 Dok',
  '2 Lap',
  '12 Satker',
  '22 Kab/ Kota',
  'WTP',
  'BB',
  '3',
  '36,36% (4 satker)',
)

const indicator: fc.Arbitrary<Indicator> = fc
  .tuple(phrase(['Persentase', 'Jumlah', 'Nilai', 'Terlaksananya', 'Tersusunnya laporan', 'Tingkat'], 2, 9), target)
  .map(([text, raw]) => ({ text, target: parseTarget(raw, KPU_PROFILE.scales) }))

const objectives = (mostIndicators: number): fc.Arbitrary<Objective[]> =>
  fc
    .array(
      fc.tuple(
        phrase(['Terwujudnya', 'Meningkatnya', 'Tersedianya', 'Terlaksananya', 'Persentase'], 2, 9),
        fc.array(indicator, { minLength: 1, maxLength: mostIndicators }),
        fc.boolean(),
      ),
      { minLength: 3, maxLength: 9 },
    )
    .chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.boolean(),
        fc.uniqueArray(phrase(['Mewujudkan', 'Menyelenggarakan'], 2, 6), { minLength: 9, maxLength: 9 }),
      ),
    )
    .map(([rows, grouped, goals]) => {
      let group = -1
      return rows.map(([text, indicators, opens], i) => {
        if (i === 0 || opens) group += 1
        return {
          program: null,
          programNo: null,
          group: grouped ? (goals[group] ?? null) : null,
          groupNo: grouped ? String(group + 1) : null,
          no: String(i + 1),
          text,
          indicators,
        }
      })
    })

const line = (no: number): fc.Arbitrary<BudgetLine> =>
  fc
    .tuple(
      phrase(['Program', 'Program Dukungan'], 1, 5),
      fc.bigInt({ min: 0n, max: 90_000_000n }),
      fc.option(fc.constantFrom('076.01.CQ', '076.01.WA')),
    )
    .map(([text, thousands, code]) => ({ no: String(no), code, text, amount: thousands * 1000n }))

/** Agreements of an invented office, such as a careful official prints them. */
export const randomAgreement = (mostIndicators = 4): fc.Arbitrary<Agreement> =>
  fc
    .record({
      objectives: objectives(mostIndicators),
      lines: fc.tuple(line(1), line(2)),
      total: fc.boolean(),
      acting: fc.boolean(),
      alone: fc.boolean(),
      day: fc.integer({ min: 1, max: 28 }),
      year: fc.integer({ min: 2019, max: 2029 }),
      name: fc.constantFrom('Rahmat Wijaya, S.IP', 'Siti Lestari', 'H. Budi Santosa, S.H., M.Si', 'Maria Goreti'),
    })
    .map((r) => {
      const office = 'KPU Kabupaten Langit Biru'
      const date = `${r.year}-01-${String(r.day).padStart(2, '0')}`
      const chair = { name: 'Dewi Anggraini, M.Pd', position: `Ketua ${office}`, acting: false }
      const first = r.alone ? chair : { name: r.name, position: `Sekretaris ${office}`, acting: r.acting }
      const sum = r.lines.reduce((all, l) => all + (l.amount ?? 0n), 0n)
      return {
        title: `PERJANJIAN KINERJA TAHUN ${r.year}`,
        year: r.year,
        satker: office,
        unit: r.alone ? office : `Sekretariat ${office}`,
        level: r.alone ? 'ketua' : 'sekretaris',
        firstParty: first,
        secondParty: r.alone ? null : chair,
        place: 'Langit Biru',
        statementDate: date,
        annexDate: date,
        annexYear: r.year,
        annexColumns: ['No', 'Sasaran Strategis', 'Indikator Kinerja', 'Target'],
        objectives: r.objectives,
        budget: { label: 'Program', lines: r.lines, printedTotal: r.total ? sum : null },
        letterhead: null,
        signatures: [],
      }
    })
