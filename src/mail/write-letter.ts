import type { Letter } from '../ports/account.ts'
import { letter as english } from '../words/en/letter.ts'
import { fill } from '../words/fill.ts'
import { letter as indonesian } from '../words/id/letter.ts'

/** A letter as it is sent: as text, and as simple HTML for readers that show it. */
export type WrittenLetter = { readonly subject: string; readonly text: string; readonly html: string }

const LOCALES = { id: 'id-ID', en: 'en-GB' } as const

const moment = (at: Date, language: 'id' | 'en'): string => {
  const shape = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Jakarta' } as const
  return `${new Intl.DateTimeFormat(LOCALES[language], shape).format(at)} WIB`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter)

/** Names come from people: a line end in one must not become a line of the letter. */
const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const factsOf = (letter: Letter): Record<string, string> => {
  const { language, name } = letter
  if (letter.kind === 'invitation') {
    const { by, office, expires } = letter
    return { name, by, office, expires: moment(expires, language) }
  }
  return letter.kind === 'reset'
    ? { name, expires: moment(letter.expires, language) }
    : { name, at: moment(letter.at, language) }
}

/** Words a letter in the language of whom it is for. `baseUrl` is where people reach this installation. */
export const writeLetter = (letter: Letter, baseUrl: string): WrittenLetter => {
  const words = letter.language === 'id' ? indonesian : english
  const { subject, lines, action, closing } = words[letter.kind]
  const raw = Object.entries(factsOf(letter)).map(([key, value]) => [key, onOneLine(value)] as const)
  const facts = { ...Object.fromEntries(raw), address: baseUrl }
  const said = (template: string): string => fill(template, facts)
  const link = 'path' in letter ? `${baseUrl}${letter.path}` : null
  const greeting = said(words.greeting)
  const text = [greeting, ...lines.map(said), ...(link === null ? [] : [link]), closing, `-- \n${said(words.footer)}`]
  const paragraph = (inner: string): string => `<p style="margin:0 0 16px">${inner}</p>`
  const html = [
    ...[greeting, ...lines.map(said)].map((line) => paragraph(escaped(line))),
    ...(link === null ? [] : [paragraph(`<a href="${escaped(link)}">${escaped(action)}</a><br>${escaped(link)}`)]),
    paragraph(escaped(closing)),
    `<p style="margin:0;font-size:13px;color:#57534e">${escaped(said(words.footer))}</p>`,
  ]
  return {
    subject,
    text: `${text.join('\n\n')}\n`,
    html: `<!doctype html><html lang="${letter.language}"><body style="font:16px/1.5 sans-serif;color:#1c1917">${html.join('')}</body></html>`,
  }
}
