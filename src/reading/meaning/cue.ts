import { monthOf, type PrintedDate, parsePrintedDate } from '../../core/calendar/printed-date.ts'
import { levelled } from '../../core/text-match.ts'
import { agency, type Parties } from './reading-profile.ts'
import { capitalShare } from './wording.ts'

const SHORT = 160

/** "PERJANJIAN KINERJA TAHUN 2024", "LAMPIRAN PERJANJIAN KINERJA": a heading, never a line of a table of contents. */
export const isTitle = (text: string): boolean => {
  if (
    text.length > SHORT ||
    !TITLE.test(text) ||
    /[.…]{3,}\s*\d*$|\s\d{1,3}$/.test(text.replace(/\b(?:19|20)\d{2}$/, ''))
  )
    return false
  return capitalShare(text.replace(/[a-z]\)/g, '')) > 0.6 || /tahun\s*(?:anggaran\s*)?\d{4}\s*$/i.test(text)
}
const TITLE =
  /^(?:(?:formulir|form|lampiran|pernyataan|dokumen|revisi|perubahan)\s+(?:[ivx\d]+\s*[.:]?\s*)?)?(?:pernyataan\s+)?p[eé]rjanjian\s+k[il1]nerja\b/i

/** The year a heading names: "… TAHUN 2024", "T.A. 2024". */
export const yearIn = (text: string): number | null => {
  const m = /(?:tahun|t\.?\s?a\.?|anggaran)\s{0,3}(?:anggaran\s{0,3})?[:.]?\s{0,3}((?:19|20)\d{2})\b/i.exec(
    text.slice(0, SHORT * 2),
  )
  return m ? Number(m[1]) : null
}

export const isOpening = (text: string): boolean =>
  /dalam\s+rangka\s+mewujudkan\s+manaj/i.test(text) ||
  beginsWith(text, agency().openings) ||
  /(?:yang|kami)\s+ber\s?tanda\s?tangan\s+di\s?bawah/i.test(text)

export const isPromise = (text: string): boolean =>
  /berjanji\s+akan\s+mewujudkan/i.test(text) || beginsWith(text, agency().promises)

/** The sentences behind the promise, after which nothing but signatures comes. */
export const isClosing = (text: string): boolean =>
  /tanggung\s+jawab\s+kami|penghargaan\s+dan\s+sanksi/i.test(text) || beginsWith(text, agency().closings)

/** A sentence whose wording before its first place is shorter tells nothing. */
const FEWEST_WORDS = 4

/** Whether a line begins as one of the agency's own sentences does. */
const beginsWith = (text: string, sentences: readonly string[]): boolean => {
  const plain = levelled(text.slice(0, SHORT))
  return sentences.some((sentence) => sentence.split(' ').length >= FEWEST_WORDS && plain.startsWith(sentence))
}

/** The unit or the year of an annex behind the agency's own label. */
const ownLabel = (text: string): { readonly label: 'unit' | 'tahun'; readonly value: string } | null => {
  const colon = text.indexOf(':')
  const before = colon < 0 || colon > 80 ? '' : levelled(text.slice(0, colon))
  const { labels } = agency()
  const label = before === labels.unit ? 'unit' : before === labels.tahun ? 'tahun' : null
  return label === null ? null : { label, value: text.slice(colon + 1).trim() }
}

/** "Nama : Ahmad", "Nama:" or "N a m a : Ahmad": the label and what stands behind it. Null for any other line. */
export const labelled = (text: string): { readonly label: string; readonly value: string } | null => {
  if (text.length > 500) return null
  const own = ownLabel(text)
  if (own !== null) return own
  const m =
    /^(?:[-•*]\s*|\d{1,2}[.)]\s*|[a-z][.)]\s+)?(n\s?a\s?m\s?a|j\s?a\s?b\s?a\s?t\s?a\s?n|nip|pangkat(?:\s*\/\s*gol(?:ongan)?)?|(?:nama\s*\/\s*)?unit(?:\s*\/?\s*(?:organisasi|kerja|bagian|eselon\s*[iv\d]+[a-b]?|satker))*(?:\s*\/\s*satker)?|nama\s*(?:\/\s*)?(?:unit|satuan|satker|instansi|opd|skpd|bagian)[a-z\s/]{0,30}|satuan\s+kerja|satker|instansi|opd|bagian|sub\s?bagian|tahun(?:\s+anggaran)?|alamat)\s*[:;=]\s*(.*)$/i.exec(
      text,
    )
  if (m) return { label: level(m[1] ?? ''), value: (m[2] ?? '').trim() }
  const bare = /^(nama|jabatan)$|^(nama|jabatan)\s{2,}(\S.*)$|^(nama|jabatan)\t(.*)$/i.exec(text)
  return bare ? { label: level(bare[1] ?? bare[2] ?? bare[4] ?? ''), value: (bare[3] ?? bare[5] ?? '').trim() } : null
}

const level = (label: string): string => {
  const l = label.toLowerCase().replace(/\s+/g, ' ')
  const closed = l.replace(/ /g, '')
  if (closed === 'nama' || closed === 'jabatan') return closed
  if (/^tahun/.test(l)) return 'tahun'
  if (/unit|satuan|satker|instansi|opd|skpd|bagian/.test(l)) return 'unit'
  return l
}

/** "Pihak Kedua," as the heading of a signature block; "Kedua," where the stamp hid the first word. */
export const signatureMark = (text: string): 'first' | 'second' | null => {
  const own = ownParty(text, agency().headings)
  if (own !== null) return own
  const m =
    /^[("'\s]*(?:p[il1]hak\s+)?(pertama|kedua|kesatu|k\s?e\s?d\s?u\s?a|p\s?e\s?r\s?t\s?a\s?m\s?a|[il1]|[il1]{2})\b[\s,.:;)"']*$/i.exec(
      text,
    )
  if (!m) return null
  const word = (m[1] ?? '').toLowerCase().replace(/\s/g, '')
  if (/^[il1]+$/.test(word)) return /^p/i.test(text.trim()) ? (word.length === 1 ? 'first' : 'second') : null
  return word === 'kedua' ? 'second' : 'first'
}

/** The party that this line is the agency's own wording of, headed or named. */
const ownParty = (text: string, { first, second }: Parties): 'first' | 'second' | null => {
  if (text === '' || text.length > SHORT) return null
  const plain = levelled(text)
  return plain === first ? 'first' : plain === second ? 'second' : null
}

/** Which party a line of the statement names: "Selanjutnya disebut Pihak Pertama". */
export const partyNamed = (text: string): 'first' | 'second' | null => {
  const own = ownParty(text, agency().namings)
  if (own !== null) return own
  const m = /(?:disebut|sebagai|selaku)\s+(?:sebagai\s+)?["“']?\s*pihak\s+(pertama|kesatu|kedua|i{1,2}\b)/i.exec(text)
  if (!m) return null
  return /^(?:kedua|ii)$/i.test(m[1] ?? '') ? 'second' : 'first'
}

export type PlaceDate = { readonly place: string | null; readonly date: PrintedDate | null }

/** "Kota Contoh, 1 Maret 2021", "Embun,    Maret 2024", "Tanggal: 1 Maret 2021". Null for any other line. */
export const placeDate = (text: string): PlaceDate | null => {
  if (text.length > 90) return null
  const m =
    /^(?:[Dd]itetapkan\s+di\s+|[Dd]ibuat\s+di\s+|[Dd]i\s*:?\s+)?([\p{Lu}][\p{L} .'’-]{1,40}?)\s*[,.;:]\s*(?:tanggal\s+)?[.…_\s]*(\d{1,2}|[.…_-]{2,})?[\s.…_-]*(\p{L}{3,10})\.?\s*,?\s*(\d{4})\s*\.?$/u.exec(
      text.trim(),
    )
  if (m && monthOf(m[3] ?? '') !== null) {
    const day = /^\d/.test(m[2] ?? '') ? `${m[2]} ` : ''
    const date = parsePrintedDate(`${day}${m[3]} ${m[4]}`)
    const place = (m[1] ?? '').trim()
    return { place: /^(?:pada\s+)?tanggal$/i.test(place) ? null : place, date }
  }
  const digits = /^([\p{Lu}][\p{L} .'’-]{1,40}?)\s*,\s*(\d{1,2}[-/.]\d{1,2}[-/.]\d{4})$/u.exec(text.trim())
  if (digits) return { place: (digits[1] ?? '').trim(), date: parsePrintedDate(digits[2] ?? '') }
  const only = /^(?:pada\s+)?tanggal\s*:?\s*(.{6,30})$/i.exec(text.trim())
  const date = only ? parsePrintedDate(only[1] ?? '') : null
  if (date !== null) return { place: null, date }
  const where = /^(?:[Dd]itetapkan|[Dd]ibuat|DITETAPKAN|DIBUAT)\s+(?:di|DI)\s*:?\s*([\p{Lu}][\p{L} .'’-]{1,40})$/u.exec(
    text.trim(),
  )
  return where ? { place: (where[1] ?? '').trim(), date: null } : null
}

const ADDRESS = /^(?:alamat\b|j(?:alan|l)\b\.?)/i
const PHONE = /^(?:telp|telepon|tlp|phone|fax|faks?|no\.?\s*telp)/i
const EMAIL = /^(?:e-?mail|surel|pos-?el|laman|website|situs|www\.)|^\S+@\S+$/i

export const letterheadPart = (text: string): 'address' | 'phone' | 'email' | null =>
  text.length > 250
    ? null
    : ADDRESS.test(text)
      ? 'address'
      : PHONE.test(text)
        ? 'phone'
        : EMAIL.test(text)
          ? 'email'
          : null

/** Lines that repeat at the foot or head of pages: "5/Perjanjian Kinerja 2024", "Halaman 2 dari 10". */
export const isPageFooter = (text: string): boolean =>
  text.length < 120 &&
  (/^(?:[ivxl\d]{1,5}\s*[|/\\\]]\s*)perjanjian\s+kinerja\b/i.test(text) ||
    /^perjanjian\s+kinerja\b.{0,60}[|/]\s*\d{1,3}$/i.test(text) ||
    /^(?:halaman|hal\.?|page)\s*:?\s*\d{1,4}(?:\s*(?:dari|of|\/)\s*\d{1,4})?$/i.test(text) ||
    /^[-–—]\s*\d{1,4}\s*[-–—]$/.test(text))
