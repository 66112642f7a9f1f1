import { agencyProfileSchema } from '../../src/contract/agency-profile.ts'
import type { Agreement, Party } from '../../src/core/agreement/agreement.ts'
import { parseTarget } from '../../src/core/indicator/target.ts'
import profile from './kota-contoh.json' with { type: 'json' }

/** An invented city government, as a file that somebody hands in would hold it. */
export const KOTA_CONTOH = agencyProfileSchema.parse(profile)

const WALI_KOTA: Party = { name: 'Bima Contoh', position: 'Wali Kota Contoh', acting: false }
const KADIS: Party = {
  name: 'Dewi Teladan, M.Pd',
  position: 'Kepala Dinas Pendidikan Kota Contoh',
  acting: false,
}
const KABID: Party = {
  name: 'Joko Misal, S.E',
  position: 'Kepala Bidang Pelayanan Dinas Pendidikan Kota Contoh',
  acting: false,
}
const KASI: Party = {
  name: 'Lina Umpama, S.Pd',
  position: 'Kepala Seksi Mutu Dinas Pendidikan Kota Contoh',
  acting: false,
}

type Row = readonly [objective: string, indicator: string, target: string]

const agreement = (
  level: string,
  unit: string,
  [first, second]: readonly [Party, Party | null],
  rows: readonly Row[],
): Agreement => ({
  title: 'PERJANJIAN KINERJA TAHUN 2025',
  year: 2025,
  satker: level === 'wali-kota' ? 'Pemerintah Kota Contoh' : 'Dinas Pendidikan Kota Contoh',
  unit,
  level,
  firstParty: first,
  secondParty: second,
  place: 'Contoh',
  statementDate: '2025-01-15',
  annexDate: '2025-01-15',
  annexYear: 2025,
  annexColumns: [],
  letterhead: null,
  signatures: [],
  objectives: rows.map(([text, indicator, target], i) => ({
    ...{ program: null, programNo: null, group: null, groupNo: null },
    no: String(i + 1),
    text,
    indicators: [{ text: indicator, target: parseTarget(target, KOTA_CONTOH.scales) }],
  })),
  budget: {
    label: '',
    lines: [{ no: null, code: null, text: 'Layanan Sekolah', amount: 750_000_000n }],
    printedTotal: 750_000_000n,
  },
})

export const cityAgreements: readonly Agreement[] = [
  agreement(
    'wali-kota',
    'Pemerintah Kota Contoh',
    [WALI_KOTA, null],
    [['Warga kota terlayani dengan baik', 'Mutu layanan kota', 'PRIMA']],
  ),
  agreement(
    'kepala-dinas',
    'Dinas Pendidikan Kota Contoh',
    [KADIS, WALI_KOTA],
    [['Anak kota bersekolah', 'Mutu layanan sekolah', 'BAIK']],
  ),
  agreement(
    'kepala-bidang',
    'Bidang Pelayanan Dinas Pendidikan Kota Contoh',
    [KABID, KADIS],
    [['Mutu layanan sekolah', 'Mutu layanan kelas', 'BAIK']],
  ),
  agreement(
    'kepala-seksi',
    'Seksi Mutu Dinas Pendidikan Kota Contoh',
    [KASI, KABID],
    [['Mutu layanan kelas', 'Mutu layanan guru', 'PRIMA']],
  ),
]
