import type { Agreement, BudgetLine, Objective } from '../../src/core/agreement/agreement.ts'
import { checkFamily } from '../../src/core/check/check-family.ts'
import type { Finding, FindingCode } from '../../src/core/check/finding.ts'
import { parseTarget } from '../../src/core/indicator/target.ts'
import type { Plans } from '../../src/core/plan/planned-for.ts'
import { KPU_PROFILE } from '../../src/core/profile/kpu/kpu-profile.ts'

/** An invented office of an invented province: every agreement in it is right as it stands. */

export const OFFICE = 'KPU Provinsi Nusa Contoh'

/** An objective with indicators written as "Persentase …: 100%"; no target after "→" means none is printed. */
export const objective = (no: string | null, text: string, ...indicators: readonly string[]): Objective => ({
  program: null,
  programNo: null,
  group: null,
  groupNo: null,
  no,
  text,
  indicators: indicators.map((line) => {
    const [wording = '', target = ''] = line.split(' → ')
    return { text: wording, target: parseTarget(target, KPU_PROFILE.scales) }
  }),
})

export const line = (
  text: string,
  amount: bigint | null,
  code: string | null = null,
  no: string | null = null,
): BudgetLine => ({
  no,
  code,
  text,
  amount,
})

const base: Agreement = {
  title: 'PERJANJIAN KINERJA TAHUN 2024',
  year: 2024,
  satker: OFFICE,
  unit: OFFICE,
  level: 'ketua',
  firstParty: { name: 'Raden Wiratama', position: `Ketua ${OFFICE}`, acting: false },
  secondParty: null,
  place: 'Kotamulya',
  statementDate: '2024-03-01',
  annexDate: '2024-03-01',
  annexYear: 2024,
  annexColumns: ['No', 'Sasaran Strategis', 'Indikator Kinerja', 'Target'],
  objectives: [],
  budget: null,
  letterhead: null,
  signatures: [],
}

const ELECTION = 'Program Penyelenggaraan Pemilu Dalam Proses Konsolidasi Demokrasi'
const SUPPORT = 'Program Dukungan Manajemen'
const money = (election: bigint, support: bigint): Agreement['budget'] => ({
  label: 'Program',
  lines: [line(ELECTION, election, null, '1'), line(SUPPORT, support, null, '2')],
  printedTotal: null,
})

export const SEKRETARIS = { name: 'Laksmi Hardayani, S.Sos', position: `Sekretaris ${OFFICE}`, acting: false }
export const KABAG_DATA = {
  name: 'Bagas Nurdiwangsa',
  position: `Kepala Bagian Perencanaan, Data dan Informasi ${OFFICE}`,
  acting: false,
}

export const ketua: Agreement = {
  ...base,
  objectives: [objective('1', 'Terwujudnya pemilih yang sadar', 'Persentase partisipasi pemilih → 77,5%')],
  budget: money(900n, 300n),
}

export const sekretaris: Agreement = {
  ...base,
  unit: `Sekretariat ${OFFICE}`,
  level: 'sekretaris',
  firstParty: SEKRETARIS,
  secondParty: ketua.firstParty,
  objectives: [
    objective('1', 'Persentase partisipasi pemilih', 'Persentase pemilih yang memberikan suara di TPS → 77,5%'),
    objective('2', 'Terwujudnya pemilih yang sadar', 'Persentase pegawai yang tercatat secara akurat → 95%'),
    objective('3', 'Terwujudnya pemilih yang sadar', 'Jumlah badan adhoc yang dibentuk → 10 Satker'),
  ],
  budget: money(900n, 300n),
}

export const kabagData: Agreement = {
  ...base,
  unit: 'Bagian Perencanaan, Data dan Informasi',
  level: 'kepala-bagian',
  firstParty: KABAG_DATA,
  secondParty: SEKRETARIS,
  objectives: [
    objective(
      '1',
      'Persentase pemilih yang memberikan suara di TPS',
      'Persentase pemilih yang terdata mutakhir → 77,5%',
    ),
    objective('2', 'Persentase pegawai yang tercatat secara akurat', 'Persentase data pegawai yang mutakhir → 95%'),
  ],
  budget: money(900n, 100n),
}

export const kabagUmum: Agreement = {
  ...base,
  unit: 'Bagian Keuangan, Umum dan Logistik',
  level: 'kepala-bagian',
  firstParty: {
    name: 'Sekar Ayuningtyas',
    position: `Kepala Bagian Keuangan, Umum dan Logistik ${OFFICE}`,
    acting: false,
  },
  secondParty: SEKRETARIS,
  objectives: [objective('1', 'Jumlah badan adhoc yang dibentuk', 'Jumlah badan adhoc yang dilantik → 10 satker')],
  budget: money(0n, 200n),
}

export const kasubbagData: Agreement = {
  ...base,
  unit: 'Sub Bagian Data dan Informasi',
  level: 'kepala-subbagian',
  firstParty: { name: 'Tirta Mahendra', position: `Kepala Sub Bagian Data dan Informasi ${OFFICE}`, acting: false },
  secondParty: KABAG_DATA,
  objectives: [
    objective('1', 'Persentase pemilih yang terdata mutakhir', 'Persentase pemilih yang dicocokkan datanya → 77,5%'),
    objective('2', 'Persentase data pegawai yang mutakhir', 'Persentase berkas pegawai yang diperbarui → 95%'),
  ],
  budget: money(900n, 100n),
}

export const office: readonly Agreement[] = [ketua, sekretaris, kabagData, kabagUmum, kasubbagData]

/** The office with one agreement put in the place of its own. */
export const officeWith = (index: number, changed: Partial<Agreement>): readonly Agreement[] =>
  office.map((a, i) => (i === index ? { ...a, ...changed } : a))

/** What one check finds, as "severity agreement at". */
export const found = (code: FindingCode, family: readonly Agreement[], plans: Plans = []): readonly string[] =>
  findings(code, family, plans).map((f) => `${f.severity} ${f.agreement} ${f.at}`)

export const findings = (code: FindingCode, family: readonly Agreement[], plans: Plans = []): readonly Finding[] =>
  checkFamily(family, KPU_PROFILE, plans).filter((f) => f.code === code)
