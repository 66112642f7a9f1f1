/** The upper half of IBM code page 437, which a ZIP's names are in unless it says UTF-8. */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

/** A name in a ZIP: UTF-8 where flagged or where it reads as such (many tools forget the flag), else code page 437. */
export const decodeEntryName = (bytes: Uint8Array, flaggedUtf8: boolean): string => {
  try {
    return new TextDecoder('utf-8', { fatal: !flaggedUtf8 }).decode(bytes)
  } catch {
    return Array.from(bytes, (b) => (b < 0x80 ? String.fromCharCode(b) : (CP437[b - 0x80] ?? '?'))).join('')
  }
}

/**
 * A name that is safe to show and to keep: no way up, no root, no drive, no control characters. Nothing is ever written
 * under it; it is levelled so that nothing later is tempted to.
 */
export const harmlessName = (name: string): string =>
  name
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => part.replace(/[\p{Cc}\p{Cf}]/gu, '').trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[A-Za-z]:$/.test(part))
    .join('/')

/** True for what archivers and desktops leave behind: never a document of the office. */
export const isJunk = (name: string): boolean => {
  const last = name.split('/').at(-1) ?? ''
  return (
    /(^|\/)(__MACOSX|\.git|\.Trashes|\.Spotlight-V100|\$RECYCLE\.BIN)\//i.test(`${name}/`) ||
    /^(\.DS_Store|Thumbs\.db|desktop\.ini|\.~lock\..*|~\$.*|\._.*)$/i.test(last)
  )
}
