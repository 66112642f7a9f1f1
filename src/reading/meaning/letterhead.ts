import type { Letterhead } from '../../core/agreement/agreement.ts'
import { letterheadPart } from './cue.ts'
import type { LineItem } from './item.ts'
import { isOfficeLine } from './parts.ts'
import { titleAt } from './statement.ts'

const LABEL = /^(?:alamat|telp|telepon|tlp|phone|fax|faks|e-?mail|surel|pos-?el|laman|website|situs)\b\s*[.:]*\s*/i

/** "Telp. (0999) 555017 Email: x@y" on one line. */
const INNER_LABEL =
  /[\s|,;·•-]+(?=(?:telp|telepon|tlp|phone|fax|faks|faksimile|e-?mail|surel|laman|website)\s{0,2}[.:])/i

const behindLabel = (text: string): string => text.replace(LABEL, '').trim()

/** The office's name and address above the title; null where nothing stands there. */
export const readLetterhead = (lines: readonly LineItem[]): Letterhead | null => {
  const title = titleAt(lines)
  const head = lines
    .slice(0, Math.max(0, title))
    .flatMap((l) => l.text.split(INNER_LABEL).map((text) => ({ text: text.trim() })))
    .filter((l) => l.text !== '')
  const names = head.filter((l, i) => isName(l.text, head[i - 1]?.text ?? '')).map((l) => l.text)
  const part = (wanted: 'address' | 'phone' | 'email'): string | null => {
    const found = head.find((l) => letterheadPart(l.text) === wanted)
    if (found === undefined) return null
    return behindLabel(found.text)
  }
  if (names.length === 0 && part('address') === null) return null
  return { lines: names.slice(0, 10), address: part('address'), phone: part('phone'), email: part('email') }
}

/** An office's name, or the place on the line below it. */
const isName = (text: string, above: string): boolean =>
  letterheadPart(text) === null && (isOfficeLine(text) || (/^[\p{Lu} .-]{3,40}$/u.test(text) && isOfficeLine(above)))
