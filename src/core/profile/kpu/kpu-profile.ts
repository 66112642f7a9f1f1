import type { AgencyProfile, OfficeKind } from '../agency-profile.ts'
import { NATIONAL_SCALES, USUAL_ACHIEVEMENT } from '../national-scales.ts'
import { STATUTORY_ANNEX, STATUTORY_WORDING } from '../statutory-form.ts'
import { KPU_LEVELS, KPU_UNIT_KINDS } from './kpu-levels.ts'
import { NATIONAL_UNITS, PROVINCE_UNITS, REGENCY_UNITS } from './kpu-units.ts'

const STRATEGIC = 'Sasaran Strategis'
const OPERATIONAL = 'Sasaran Kegiatan'

const REGENCY: OfficeKind = {
  id: 'regency',
  label: { id: 'semua kabupaten/kota', en: 'all regencies and cities' },
  words: ['kabupaten', 'kota'],
  head: 'ketua',
  superiors: { sekretaris: ['ketua'], 'kepala-subbagian': ['sekretaris'] },
  units: REGENCY_UNITS,
}

const PROVINCE: OfficeKind = {
  id: 'province',
  label: { id: 'semua provinsi', en: 'all provinces' },
  words: ['provinsi', 'kip aceh', 'daerah istimewa', 'dki jakarta'],
  head: 'ketua',
  superiors: { sekretaris: ['ketua'], 'kepala-bagian': ['sekretaris'], 'kepala-subbagian': ['kepala-bagian'] },
  units: PROVINCE_UNITS,
}

const NATIONAL: OfficeKind = {
  id: 'national',
  label: { id: 'kantor pusat', en: 'the national office' },
  words: [],
  head: 'ketua',
  superiors: {
    'sekretaris-jenderal': ['ketua'],
    sekretaris: ['ketua'],
    'kepala-biro': ['sekretaris-jenderal'],
    inspektur: ['sekretaris-jenderal'],
    'kepala-bagian': ['kepala-biro', 'inspektur', 'sekretaris'],
    'kepala-subbagian': ['kepala-bagian', 'inspektur'],
  },
  units: NATIONAL_UNITS,
}

/** The General Election Commission. */
export const KPU_PROFILE: AgencyProfile = {
  id: 'kpu',
  name: 'Komisi Pemilihan Umum',
  names: [
    { long: 'komisi pemilihan umum', short: 'kpu' },
    { long: 'komisi independen pemilihan', short: 'kip' },
  ],
  officeWords: [],
  lexicon: [
    ...['kampanye', 'kepemiluan', 'kursi', 'partai', 'pemilih', 'pemilihan', 'pemilu', 'pemungutan', 'pencalonan'],
    ...['penghitungan', 'pengucapan', 'politik', 'presiden', 'rekapitulasi', 'suara', 'sumpah'],
  ],
  guesses: [
    ...['pemilu', 'pilkada', 'pilpres', 'kpps', 'komisioner', 'jurdil', 'luberjurdil'],
    ...['sekretariat', 'sekretaris', 'ketua'],
  ],
  offices: null,
  officeKinds: [REGENCY, PROVINCE],
  otherwise: NATIONAL,
  unitKinds: KPU_UNIT_KINDS,
  levels: KPU_LEVELS,
  headLevels: ['ketua', 'sekretaris-jenderal', 'sekretaris'],
  wholeOffice: [
    ['ketua', 'sekretaris'],
    ['ketua', 'sekretaris-jenderal'],
  ],
  checks: {},
  scales: NATIONAL_SCALES,
  achievement: USUAL_ACHIEVEMENT,
  wording: STATUTORY_WORDING,
  annex: {
    ...STATUTORY_ANNEX,
    objectives: {
      ...{ ketua: STRATEGIC, 'sekretaris-jenderal': STRATEGIC, sekretaris: STRATEGIC },
      ...{ 'kepala-biro': OPERATIONAL, inspektur: OPERATIONAL, 'kepala-bagian': OPERATIONAL },
      'kepala-subbagian': OPERATIONAL,
    },
  },
  letterhead: [],
  calendar: {
    daysAfterDipa: 30,
    handIn: { month: 1, day: 31 },
    earlyMonths: [11, 12],
    receivers: [
      {
        officeKind: 'national',
        to: ['Kementerian PANRB', 'Kementerian Keuangan', 'Kementerian PPN/Bappenas'],
        as: 'paper-and-file',
      },
      { officeKind: 'province', to: ['Biro Perencanaan dan Organisasi', 'Inspektorat'], as: 'scan' },
      { officeKind: 'regency', to: ['KPU Provinsi'], as: 'through-office-above' },
    ],
  },
}
