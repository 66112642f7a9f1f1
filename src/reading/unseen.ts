/** Text without marks that take no room on paper: zero-width spaces and joiners, marks of direction, byte order marks. */
export const withoutZeroWidth = (text: string): string => text.replace(/[\u200b-\u200f\u2060\ufeff]/g, '')

/** The same without soft hyphens, where none of them stands at the end of a printed line. */
export const withoutUnseen = (text: string): string => withoutZeroWidth(text).replaceAll('\u00ad', '')
