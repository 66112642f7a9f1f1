import type { Agreement, Objective, Party } from '../src/core/agreement/agreement.ts'
import { parseTarget } from '../src/core/indicator/target.ts'
import { KPU_PROFILE } from '../src/core/profile/kpu/kpu-profile.ts'

/** One office's agreements: a family that is checked by itself. */
export type OfficeFamily = readonly Agreement[]

/** Numbers that look random and are the same every time. */
const mixed = (seed: number): number => {
  let n = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b)
  n = Math.imul(n ^ (n >>> 13), 0xc2b2ae35)
  return (n ^ (n >>> 16)) >>> 0
}

const pick = (list: readonly string[], seed: number): string => list[mixed(seed) % list.length] ?? ''

const WHAT = [
  'pegawai',
  'arsip',
  'logistik pemilu',
  'data pemilih',
  'produk hukum',
  'barang milik negara',
  'badan adhoc',
  'laporan keuangan',
  'informasi publik',
  'sarana dan prasarana',
]
const HOW = [
  'yang dikelola tepat waktu',
  'yang ditindaklanjuti sesuai ketentuan',
  'yang tercatat secara akurat',
  'yang disajikan secara cepat dan tepat',
  'yang berfungsi dengan baik',
]
const WHERE = [
  'di lingkungan sekretariat',
  'pada tahapan persiapan',
  'dalam rangka peningkatan kompetensi',
  'berdasarkan standar pelayanan publik',
  'dan didokumentasikan sesuai peraturan perundang-undangan',
]
const TARGETS = ['100%', '97,5%', '90%', '2 Lap', '10 Satker', '1 Dok']
const UNITS = [
  'Perencanaan, Data dan Informasi',
  'Keuangan, Umum dan Logistik',
  'Teknis dan Partisipasi Masyarakat',
  'Hukum dan Sumber Daya Manusia',
]
const PROGRAMME = 'Program Penyelenggaraan Pemilu Dalam Proses Konsolidasi Demokrasi'

type Row = { readonly text: string; readonly target: string }

const rowsOf = (seed: number, count: number): readonly Row[] =>
  Array.from({ length: count }, (_, i) => ({
    text: `Persentase ${pick(WHAT, seed + i)} ${pick(HOW, seed + i * 3 + 1)} ${pick(WHERE, seed + i * 7 + 2)} bidang ${(seed + i) % 97}`,
    target: pick(TARGETS, seed + i * 11),
  }))

/** The subordinate's row for a superior's: now and then with a slip, a weaker target or another unit. */
const carried = (row: Row, seed: number): Objective => {
  const slip = mixed(seed) % 9
  const text = slip === 0 ? row.text.replace('yang', 'yan') : slip === 1 ? row.text.replace('dan ', 'serta ') : row.text
  const target = slip === 2 ? '75%' : slip === 3 ? '1 Dok' : row.target
  return objectiveOf(text, { text: `Tersedianya data ${row.text.slice(11)}`, target })
}

const objectiveOf = (text: string, ...rows: readonly Row[]): Objective => ({
  program: null,
  programNo: null,
  group: null,
  groupNo: null,
  no: null,
  text,
  indicators: rows.map((row) => ({ text: row.text, target: parseTarget(row.target, KPU_PROFILE.scales) })),
})

const agreementOf = (
  satker: string,
  level: NonNullable<Agreement['level']>,
  firstParty: Party,
  secondParty: Party | null,
  objectives: readonly Objective[],
  amount: bigint,
): Agreement => ({
  title: 'PERJANJIAN KINERJA TAHUN 2024',
  year: 2024,
  satker,
  unit: firstParty.position,
  level,
  firstParty,
  secondParty,
  place: 'Kotamulya',
  statementDate: '2024-03-01',
  annexDate: '2024-03-01',
  annexYear: 2024,
  annexColumns: ['No', 'Sasaran Strategis', 'Indikator Kinerja', 'Target'],
  objectives: objectives.map((o, i) => ({ ...o, no: String(i + 1) })),
  budget: { label: 'Program', lines: [{ no: '1', code: '076.01.CQ', text: PROGRAMME, amount }], printedTotal: amount },
  letterhead: null,
  signatures: (['statement', 'annex'] as const).flatMap((on) => [
    ...(secondParty === null ? [] : [{ on, party: 'second' as const, ...secondParty }]),
    { on, party: 'first' as const, ...firstParty },
  ]),
})

const party = (position: string, satker: string, seed: number): Party => ({
  name: `${pick(['Raden', 'Sekar', 'Bagas', 'Tirta', 'Laksmi', 'Gunawan'], seed)} ${pick(['Wiratama', 'Mahendra', 'Hardayani', 'Pamungkas', 'Ayuningtyas'], seed * 7)}`,
  position: `${position} ${satker}`,
  acting: false,
})

const INDICATORS_OF_SECRETARY = 80

/** One office with its whole cascade: Ketua, Sekretaris, four divisions (in a province) and their subdivisions. */
export const officeFamily = (index: number): OfficeFamily => {
  const province = index % 14 === 0
  const satker = `KPU ${province ? 'Provinsi' : 'Kabupaten'} Contoh ${index}`
  const amount = 30_508_381_000n
  const [ketua, sekretaris] = [party('Ketua', satker, index * 31), party('Sekretaris', satker, index * 31 + 1)]
  const top = rowsOf(index * 1000, 12)
  const middle = rowsOf(index * 1000 + 100, INDICATORS_OF_SECRETARY - top.length)
  const family: Agreement[] = [
    agreementOf(
      satker,
      'ketua',
      ketua,
      null,
      top.map((r, i) => objectiveOf(`Terwujudnya tujuan ${i}`, r)),
      amount,
    ),
    agreementOf(
      satker,
      'sekretaris',
      sekretaris,
      ketua,
      [
        ...top.map((r, i) => carried(r, index + i)),
        ...middle.map((r, i) => objectiveOf(`Terlaksananya sasaran ${i}`, r)),
      ],
      amount,
    ),
  ]
  const below = (
    above: Agreement,
    units: readonly string[],
    position: string,
    level: NonNullable<Agreement['level']>,
  ) => {
    const rows = above.objectives.flatMap((o) =>
      o.indicators.map((x) => ({ text: x.text, target: x.target?.raw ?? '' })),
    )
    const share = Math.ceil(rows.length / units.length)
    return units.map((unit, u) => {
      const objectives = rows.slice(u * share, (u + 1) * share).map((r, i) => carried(r, index * 13 + u * 100 + i))
      const first = party(`${position} ${unit}`, satker, index * 31 + family.length + u)
      return agreementOf(satker, level, first, above.firstParty, objectives, amount / BigInt(units.length))
    })
  }
  const secretary = family[1]
  if (secretary === undefined) return family
  const sub = UNITS.flatMap((unit) => unit.split(/,? dan /)).slice(0, 8)
  if (!province) return [...family, ...below(secretary, sub, 'Kepala Sub Bagian', 'kepala-subbagian')]
  const divisions = below(secretary, UNITS, 'Kepala Bagian', 'kepala-bagian')
  const subdivisions = divisions.flatMap((d, i) =>
    below(d, (UNITS[i] ?? '').split(/,? dan /), 'Kepala Sub Bagian', 'kepala-subbagian'),
  )
  return [...family, ...divisions, ...subdivisions]
}

/** So many offices, each with its cascade; the same every time. */
export const nation = (offices: number): readonly OfficeFamily[] =>
  Array.from({ length: offices }, (_, i) => officeFamily(i))
