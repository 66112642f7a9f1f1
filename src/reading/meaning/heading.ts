import type { Traced } from './traced.ts'

/** How a heading is numbered: "A", "I", "1", or not at all. */
export type Style = 'letter' | 'roman' | 'digit' | 'none'

export type Heading = { readonly no: string | null; readonly text: Traced; readonly style: Style }

/** "1. Mewujudkan …", "A Program …", "II. …": the number apart from the text. */
export const readHeading = (printed: Traced): Heading => {
  const m =
    /^\(?((?:\d{1,2}(?:\.\d{1,2}){0,2})|[A-Z]|[IVX]{1,5}|[a-z])\s*[.):]\s*(?=\S)(.*)$/.exec(printed.text) ??
    /^([A-Z]|[IVX]{1,5}|\d{1,2})\s+(?=\p{Lu})(.*)$/u.exec(printed.text)
  if (!m || (m[2] ?? '').length < 3) return { no: null, text: printed, style: 'none' }
  return { no: m[1] ?? null, text: { ...printed, text: m[2] ?? '' }, style: styleOf(m[1] ?? '') }
}

export const styleOf = (no: string): Style =>
  /^\d/.test(no)
    ? 'digit'
    : /^[IVX]{2,}$/.test(no) || no === 'I' || no === 'V'
      ? 'roman'
      : no === ''
        ? 'none'
        : 'letter'

/** "1.", "(2)", "a)" as the interchange file keeps them: "1", "2", "a". */
export const plainNumber = (printed: string): string | null => {
  const no = printed.replace(/^[([\s]+|[)\].,:;\s]+$/g, '').trim()
  return no === '' ? null : no
}
