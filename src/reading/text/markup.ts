import { withoutUnseen } from '../unseen.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
}

const entity = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return ENTITIES[name] ?? whole
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
}

/**
 * The words of a piece of recognised text without its markup: HTML tags and entities, Markdown emphasis, headings, links
 * and escapes. `<br>` becomes a line feed. White space at the ends goes; single stars and underscores inside words stay.
 */
export const withoutMarkup = (text: string): string => (MARKS.test(text) ? stripped(text) : text.trim())

const MARKS = /[<*_#>\\&![\u00a0\u00ad\u200b-\u200f\u2060\ufeff]/

const stripped = (text: string): string =>
  withoutUnseen(text)
    .replace(/<br\s{0,3}\/?>/gi, '\n')
    .replace(/<\/?[a-z][a-z0-9]{0,11}(?:\s[^<>]{0,200})?\/?>/gi, '')
    .replace(/<!--[^<>]{0,200}-->/g, '')
    .replace(/!\[[^\]\n]{0,200}\]\([^()\s]{0,500}\)/g, '')
    .replace(/(\*\*\*|\*\*)(?=\S)([^\n*]{1,4000})\1/g, '$2')
    .replace(/(^|[\s(])__(?=[^\s_])([^\n_]{1,2000})__(?=[\s).,;:]|$)/g, '$1$2')
    .replace(/(^|[\s(])\*(?=\S)([^\n*]{1,2000})\*(?=[\s).,;:]|$)/g, '$1$2')
    .replace(/(^|[\s(])_(?=\S)([^\n_]{1,2000})_(?=[\s).,;:]|$)/g, '$1$2')
    .replace(/^\s{0,3}#{1,6}\s+/, '')
    .replace(/^\s{0,3}>\s+/, '')
    .replace(/\\([|\\`*_{}[\]()#+.!-])/g, '$1')
    .replace(/&(#?[a-z0-9]{1,8});/gi, entity)
    .replace(/\u00a0/g, ' ')
    .trim()
