import type { Box } from '../../core/agreement/reading.ts'
import { contains, midX, midY } from '../layout/word.ts'
import type { Drawing } from './pdf-drawing.ts'
import type { TurnedWord } from './pdf-text.ts'
import type { Sheet } from './turn.ts'

/**
 * How a page is to be read: by its own text; by recognising its picture; or by the text that an earlier recognition laid
 * invisibly over its picture, together with the ruling lines of the picture.
 */
export type PageKind = 'text' | 'picture' | 'layered'

/** A page whose pictures cover this part of it may be a scan. */
const COVERED = 0.4
/** Fewer letters than this over the whole page are a stamp or a heading on a scan, not its text. */
const FEW_LETTERS = 200
/** A page with less text than this is looked at as a picture: it may be blank, or its letters drawn as curves. */
const NO_LETTERS = 12

const letters = (words: readonly TurnedWord[]): number => words.reduce((sum, w) => sum + w.text.length, 0)

const areaOn = (box: Box, { width, height }: Sheet): number =>
  Math.max(0, Math.min(width, box.x1) - Math.max(0, box.x0)) *
  Math.max(0, Math.min(height, box.y1) - Math.max(0, box.y0))

/** Text whose letters have no meaning: a font without a table of characters gives private or control characters. */
const isMeaningless = (words: readonly TurnedWord[]): boolean => {
  const text = words.map((w) => w.text).join('')
  const strange = text.match(/[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu)?.length ?? 0
  return strange > 0.2 * text.length
}

/** Words every agreement is full of; a recognition worth keeping spells many of them right. */
const COMMON =
  /^(?:dan|yang|di|ke|dari|dalam|dengan|untuk|pada|ini|kinerja|perjanjian|tahun|pihak|pertama|kedua|target|sasaran|indikator|persentase|jumlah|program|kegiatan|anggaran|provinsi|kabupaten|kota|kabupaten\/kota|komisi|pemilihan|umum|sekretaris|sekretariat|kepala|bagian|sub|ketua|jabatan|nama|laporan|tepat|waktu|data|informasi|dokumen|pengelolaan|layanan|meningkatnya|terwujudnya|terlaksananya)[.,:;]?$/i

/**
 * Judges text that an earlier recognition left: good if common words stand in it as often as they do in a document of this
 * kind, and few words mix letters with signs.
 */
const isGoodLayer = (words: readonly TurnedWord[]): boolean => {
  const plain = words.filter((w) => /\p{L}{2}/u.test(w.text))
  if (plain.length < 20) return false
  const common = plain.filter((w) => COMMON.test(w.text)).length
  const broken = words.filter((w) => /\p{L}[\d|\\~^{}<>_=]\p{L}|[|\\~^{}_]|\p{Ll}\p{Lu}\p{Ll}/u.test(w.text)).length
  return common >= 0.2 * plain.length && broken <= 0.03 * words.length
}

/** Decides how a page is read. */
export const pageKind = (words: readonly TurnedWord[], drawing: Drawing, sheet: Sheet): PageKind => {
  if (letters(words) < NO_LETTERS || isMeaningless(words)) return 'picture'
  const area = sheet.width * sheet.height
  const covered = drawing.pictures.reduce((sum, box) => sum + areaOn(box, sheet), 0)
  if (covered < COVERED * area) return 'text'
  if (drawing.hiddenLetters > drawing.shownLetters) return isGoodLayer(words) ? 'layered' : 'picture'
  const within = words.filter((w) => drawing.pictures.some((box) => contains(box, midX(w.box), midY(w.box))))
  return letters(within) < FEW_LETTERS ? 'picture' : 'text'
}
