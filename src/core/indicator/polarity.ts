/** Which way an indicator is good (blueprint §4). */
export type Polarity = 'maximize' | 'minimize' | 'stabilize'

/** What an indicator's wording says of its polarity; `doubtful` where it may be read either way. */
export type WordedPolarity = 'maximize' | 'minimize' | 'doubtful'

const UNWANTED =
  'revisi|sengketa|perkara|gugatan|temuan|pelanggaran|keluhan|komplain|kesalahan|keterlambatan|kecelakaan|gangguan|tunggakan|kerugian|penyimpangan|kebocoran|konflik|kerusakan|sisa'

/** Something unwanted is counted: "Jumlah revisi …", "Persentase kesalahan …", "Tingkat pelanggaran …". */
const COUNTS_UNWANTED = new RegExp(
  `^(?:jumlah|persentase|prosentase|tingkat|rasio|angka|frekuensi|banyaknya|rata-?\\s?rata)(?: (?:jumlah|nilai|kasus|kejadian|angka))? (?:${UNWANTED})\\b`,
  'i',
)

/** … and yet its handling is what counts: "sengketa yang diselesaikan", "gangguan yang ditanggulangi". */
const HANDLED =
  /\b(?:di|ter)(?:selesaikan|tindak ?lanjuti|tangani|tanggulangi|menangkan|fasilitasi|layani|proses|pulihkan|cegah|jawab|cover)\b|\b(?:ditindaklanjuti|penyelesaian|penanganan|menang)\b/i

/** Unclear whether the fall itself is measured or what is left of it: "Penurunan jumlah sengketa … 3 perkara". */
const FALL = /^(?:penurunan|menurunnya|berkurangnya|pengurangan|turunnya|minimnya|rendahnya)\b/i

/** Reads the polarity that the wording suggests; `maximize` is what nothing speaks against. */
export const wordedPolarity = (indicator: string): WordedPolarity => {
  const text = indicator.trim()
  if (FALL.test(text)) return 'doubtful'
  return COUNTS_UNWANTED.test(text) && !HANDLED.test(text) ? 'minimize' : 'maximize'
}
