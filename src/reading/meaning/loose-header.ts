import { isHeading } from './columns.ts'
import type { Item } from './item.ts'
import { hasWord } from './wording.ts'

/** "NO SASARAN STRATEGIS INDIKATOR KINERJA TARGET" as running text: the header of a table that lost its columns. */
export const isLooseHeader = (items: readonly Item[], i: number): boolean => {
  const item = items[i]
  if (item?.kind !== 'line' || item.text.length > 120) return false
  const words = item.text.split(' ').length
  if (words < 3 || words > 16 || /[.;:]$/.test(item.text)) return false
  if (!hasWord(item.text, 'indikator', 'iku')) return false
  if (!hasWord(item.text, 'sasaran') && !namesColumns(item.text)) return false
  const next = items[i + 1]
  const below = next?.kind === 'line' ? next.text : ''
  return /^no\b/i.test(item.text) || hasWord(item.text, 'target') || /^target$/i.test(below)
}

/** "NO KINERJA UTAMA INDIKATOR KINERJA TARGET": nothing but words of headings, the objectives under another word. */
const namesColumns = (text: string): boolean =>
  /^n[o0]\b/i.test(text) &&
  isHeading(text) &&
  hasWord(text, 'target') &&
  /\s(?:tujuan|kinerja\s+utama|kegiatan|program|uraian|(?:rencana\s+)?hasil\s+kerja)\b.*\s(?:indikator|iku)\b/i.test(
    text,
  )
