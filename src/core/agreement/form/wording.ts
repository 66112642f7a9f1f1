/**
 * The sentences of the statement (PermenPANRB 53/2014, annex I). Wording is data of an agency profile: another public body
 * hands in its own; {title} and the like are not used, the parties stand in tables between the sentences.
 */
export type Wording = {
  readonly opening: string
  readonly openingAlone: string
  readonly firstParty: string
  readonly secondParty: string
  readonly promise: string
  readonly promiseAlone: string
  readonly responsibility: string
  readonly superior: string
  readonly firstHeading: string
  readonly secondHeading: string
}

const OPENING =
  'Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada hasil, kami yang bertanda tangan di bawah ini:'
const AIM =
  'akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan.'

export const STATUTORY_WORDING: Wording = {
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
