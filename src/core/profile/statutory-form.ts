import type { AnnexLabels, Wording } from './printed-form.ts'

const OPENING =
  'Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada hasil, kami yang bertanda tangan di bawah ini:'
const AIM =
  'akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan.'

/** The sentences of PermenPANRB 53/2014, annex I. */
export const STATUTORY_WORDING: Wording = {
  title: 'PERJANJIAN KINERJA',
  opening: OPENING,
  openingAlone: OPENING,
  firstParty: 'selanjutnya disebut Pihak Pertama.',
  secondParty: 'selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua.',
  promise: `Pihak Pertama berjanji ${AIM}`,
  promiseAlone: `berjanji ${AIM}`,
  responsibility: 'Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami.',
  superior:
    'Pihak Kedua akan memberikan supervisi yang diperlukan serta akan melakukan evaluasi akuntabilitas kinerja terhadap capaian kinerja dari perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi.',
  firstHeading: 'Pihak Pertama,',
  secondHeading: 'Pihak Kedua,',
}

export const STATUTORY_ANNEX: AnnexLabels = {
  heading: 'PERJANJIAN KINERJA',
  unit: 'Nama/Unit Organisasi',
  year: 'Tahun Anggaran',
  columns: ['No.', 'Sasaran', 'Indikator Kinerja', 'Target'],
  activityColumns: ['No.', 'Program/Kegiatan', 'Sasaran Kegiatan', 'Indikator Kinerja Kegiatan', 'Target'],
  objectives: {},
  budget: 'Kegiatan',
  amount: 'Anggaran',
  total: 'JUMLAH',
}
