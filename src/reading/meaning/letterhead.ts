import type { Letterhead } from '../../core/agreement/agreement.ts'
import { isTitle, letterheadPart } from './cue.ts'
import type { LineItem } from './item.ts'
import { isOfficeLine } from './parts.ts'

const behindLabel = (text: string): string => text.replace(/^[\p{L}.-]{2,10}\s*[.:]\s*/u, '').trim()

/** The office's name and address above the title; null where nothing stands there. */
export const readLetterhead = (lines: readonly LineItem[]): Letterhead | null => {
  const title = lines.findIndex((l) => isTitle(l.text))
  const head = lines.slice(0, Math.max(0, title)).filter((l) => l.text !== '')
  const names = head.filter((l, i) => isName(l.text, head[i - 1]?.text ?? '')).map((l) => l.text)
  const part = (wanted: 'address' | 'phone' | 'email'): string | null => {
    const found = head.find((l) => letterheadPart(l.text) === wanted)
    if (found === undefined) return null
    return /^jl|^jalan/i.test(found.text) ? found.text : behindLabel(found.text)
  }
  if (names.length === 0 && part('address') === null) return null
  return { lines: names.slice(0, 10), address: part('address'), phone: part('phone'), email: part('email') }
}

/** An office's name, or the place on the line below it. */
const isName = (text: string, above: string): boolean =>
  letterheadPart(text) === null && (isOfficeLine(text) || (/^[\p{Lu} .-]{3,40}$/u.test(text) && isOfficeLine(above)))
