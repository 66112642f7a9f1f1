import type { Agreement } from '../../agreement/agreement.ts'
import { checkEach, type OwnDiscovery } from '../check.ts'
import type { FamilyView } from '../family-view.ts'
import { indicatorPath, quoted } from '../sentence-parts.ts'

/** Begins as a measure does. */
const MEASURE =
  /^\W*(?:persentase|prosentase|presentase|%|jumlah|banyaknya|nilai|indeks|skor|tingkat|rasio|angka|opini|predikat|kategori|peringkat|level|rata-?\s?rata|frekuensi|lama|waktu|penurunan|peningkatan|pertumbuhan|kenaikan|laju|cakupan|capaian|maturitas)\b/i

/** Begins as work or its draft does: "Draft laporan …", "Tersusunnya …", "Pengelolaan …", "Melaksanakan …". */
const WORK =
  /^\W*(?:draft?|drap|konsep|rancangan|ter\p{L}{3,}nya|me(?:n|m|ng|ny|l|r)\p{L}{4,}|(?:pe(?:n|m|ng|ny|l|r)|per)\p{L}{3,}an|pembentukan|evaluasi|fasilitasi|sosialisasi|koordinasi|monitoring|supervisi|rapat)\s/iu
const NOT_WORK =
  /^\W*(?:permohonan|pertanyaan|pegawai|peserta|perusahaan|perkantoran|perjanjian|peraturan|perundangan)\b/i

/** An indicator is a measure, an objective a state to be reached. An objective taken from a superior's indicator is right as it is. */
export const annexNotMeasurable = checkEach('annex/not-measurable', 'note', (a, view, index) => [
  ...objectives(a, index, view),
  ...a.objectives.flatMap((o, i) =>
    o.indicators.flatMap(({ text, target }, j) => {
      if (MEASURE.test(text) || !WORK.test(text) || NOT_WORK.test(text)) return []
      return [
        {
          at: indicatorPath(i, j, 'text'),
          facts: { indicator: text, target: target?.raw ?? null },
          message: {
            id: `Indikator ${quoted(text)} menyebut pekerjaan, bukan ukuran; targetnya ${quoted(target?.raw ?? '–')} tidak mengatakan apa yang diukur.`,
            en: `The indicator ${quoted(text)} names work, not a measure; its target ${quoted(target?.raw ?? '–')} does not say what is measured.`,
          },
        },
      ]
    }),
  ),
])

const AS_INDICATOR = /^\W*(?:persentase|prosentase|presentase|jumlah|rasio|rata-?\s?rata)\b/i

const objectives = (a: Agreement, index: number, view: FamilyView): readonly OwnDiscovery[] => {
  const derived = new Set(
    view.cascades.flatMap((c) =>
      c.links.filter((l) => l.agreement === index && l.method === 'derivation').map((l) => l.objective),
    ),
  )
  // Where most objectives are indicators the office derives them, though from whom may not be at hand.
  const worded = a.objectives.filter((o) => AS_INDICATOR.test(o.text)).length
  if (worded * 2 > a.objectives.length) return []
  return a.objectives.flatMap((o, i) =>
    derived.has(i) || !AS_INDICATOR.test(o.text)
      ? []
      : [
          {
            at: `objectives/${i}/text`,
            facts: { objective: o.text, no: o.no },
            message: {
              id: `Sasaran ${quoted(o.text)} berbunyi seperti indikator, bukan keadaan yang hendak dicapai.`,
              en: `The objective ${quoted(o.text)} is worded as an indicator, not as something to be achieved.`,
            },
          },
        ],
  )
}
