import { rankOf } from '../../core/indicator/scale.ts'
import { parseTarget, type Target } from '../../core/indicator/target.ts'
import { agency, oneOf } from './reading-profile.ts'
import { type Doubt, squash, type Traced } from './traced.ts'
import { UNITS } from './units.ts'

/** Units that say a bare number is a score or a grade: "80" with the unit "Nilai" is the score 80. */
export const SCORE_UNIT =
  /^(?:nilai|indeks|index|skor|score|angka|poin|point|level|predikat|opini|kategori|grade|skala|tingkat)$/i

/** The grade that a text is on one of the agency's scales; null where it is none. */
export const gradeIn = (text: string): string | null => rankOf(text, agency().profile.scales)?.grade ?? null

/** The target that a text is, by the agency's scales. */
export const targetIn = (text: string): Target | null => parseTarget(text, agency().profile.scales)

/** A grade in capitals within other words ("Nilai A (Memuaskan)"); a quarter ("TW IV") is none. */
const shortGrade = (text: string): RegExpExecArray | null => {
  const grades = agency().profile.scales.flatMap((scale) => scale.grades.filter((g) => /^[A-Z]{1,3}$/.test(g)))
  const pattern = oneOf(
    grades.toSorted((a, b) => b.length - a.length),
    '',
    '\\b(',
    ')\\b(?!\\s+[IVX]+\\b)',
  )
  return pattern.exec(text)
}

/** Whether a cell's text can be a target: "100%", "8 kali", "WTP", "3", "| Lembaga". */
export const looksLikeTarget = (text: string): boolean => {
  const t = squash(text)
  if (t === '' || t.length > 60) return false
  if (gradeIn(t) !== null) return t === t.toUpperCase()
  if (/^[≥≤><±~]?\s*\d[\d.,]*\s*(?:%|persen\b)/i.test(t)) return true
  const m = /^(?:[≥≤><]\s*)?((?:[\d|[\]!]|[Il](?![\p{L}])){1,4}(?![.,]?\d)|\d[\d.,]*)\s*(.*)$/u.exec(t)
  if (!m) return false
  const rest = m[2] ?? ''
  return rest === ''
    ? /\d/.test(m[1] ?? '')
    : rest.length <= 40 && /^\(?\p{L}/u.test(rest) && rest.split(' ').length <= 5
}

/** The target a cell prints, with what had to be guessed; null target where it says none the field knows. */
export const readTarget = (
  cell: Traced,
  unit: Traced | null,
): { readonly target: Target | null; readonly doubts: readonly Doubt[] } => {
  const printed = cell.text
  const unitText = unit?.text ?? ''
  if (printed === '' || /^[-–—.…_\s]+$/.test(printed)) return { target: null, doubts: [] }
  const clear = GHOST.test(printed) || /[°/][o0]$/i.test(printed) ? null : targetIn(withUnit(printed, unitText))
  if (clear !== null) return { target: clear, doubts: [] }
  const mended = mendedTarget(printed)
  const guess = mended === null ? null : targetIn(withUnit(mended, unitText))
  const guessed = (confidence: number): Doubt[] => [
    { code: 'doubt/guessed-target', confidence, printed: unitText === '' ? printed : `${printed} ${unitText}` },
  ]
  if (guess !== null) return { target: guess, doubts: guessed(0.7) }
  const inside = shortGrade(printed) ?? /(?:level|nilai|skor|indeks|angka|minimal)\s*:?\s*(\d[\d.,]*)/i.exec(printed)
  const part = inside ? targetIn(inside[1] ?? '') : null
  if (part !== null && printed.length <= 40) return { target: { ...part, raw: printed }, doubts: guessed(0.6) }
  if (printed.length <= 40 && /^\p{L}[\p{L}\s/-]*$/u.test(printed))
    return { target: { kind: 'grade', raw: printed, value: printed, unit: null }, doubts: guessed(0.5) }
  return { target: null, doubts: guessed(0.3) }
}

const withUnit = (text: string, unit: string): string => {
  if (unit === '' || /\p{L}|%/u.test(text.replace(/\([^)]*\)/g, ''))) return text
  if (SCORE_UNIT.test(unit)) return text
  return unit === '%' ? `${text}%` : `${text} ${unit}`
}

/** "1 Lembaga 3": a figure behind the unit, left by a rule of the table. */
const GHOST = /^(\d[\d.,]*\s*\p{L}[\p{L} /]{2,30}?)\s+[\dS|]$/u

/** A percentage whose sign or digits were misread: "98 °/o", "l00%". */
const MISREAD_PERCENT = /^([\dIlOo|.,]{1,7})\s*(?:%|9\/o|°\/o|o\/o|0\/0|\/0)\s*$/

/** Letters and marks that recognition takes for digits, put right at the head of a target; ghosts behind it dropped. */
const mendedTarget = (text: string): string | null => {
  const m = /^([\dIl|![\]OoSs.,]{1,8}?)(\s*)(%.*|\p{L}.*|\(.*)?$/u.exec(text)
  if (m && !/^\d/.test(m[1] ?? '')) {
    const number = digits(m[1] ?? '')
    const rest = m[3] ?? ''
    const apart = rest === '' ? (m[1] ?? '').length === 1 : m[2] !== '' || rest.startsWith('%') || UNITS.test(rest)
    if (/^\d[\d.,]*$/.test(number) && apart) return rest.startsWith('%') ? number + rest : `${number} ${rest}`.trim()
  }
  const percent = MISREAD_PERCENT.exec(text)
  if (percent) return `${digits(percent[1] ?? '')}%`
  const ghost = GHOST.exec(text)
  if (ghost) return ghost[1] ?? null
  const grade = text.replace(/[\s.,]/g, '').toUpperCase()
  return gradeIn(grade) !== null && grade !== text ? grade : null
}

const digits = (text: string): string =>
  text
    .replace(/[Il|![\]]/g, '1')
    .replace(/[Oo]/g, '0')
    .replace(/[Ss]/g, '5')
