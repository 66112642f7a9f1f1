/** Letters that no document format may carry: controls, lone surrogates, non-characters, and marks that reorder text unseen. */
const UNPRINTABLE =
  /[\p{Cc}\p{Cs}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]|[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}]/gu

/** Text as one printable paragraph: white space in single spaces, composed letters, nothing invisible. */
export const printable = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(UNPRINTABLE, '').normalize('NFC').trim()

/** The same for text that may be absent or empty: null for both. */
export const printableOrNull = (text: string | null): string | null => {
  const clean = text === null ? '' : printable(text)
  return clean === '' ? null : clean
}
