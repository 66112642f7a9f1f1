import type { TakeAway } from '../../app/take-away.ts'
import type { HttpContext } from '../env.ts'

/** A name for Content-Disposition: plain letters for old browsers, all of them for others (RFC 6266). */
const disposition = (how: 'attachment' | 'inline', name: string): string => {
  const plain = name.normalize('NFKD').replace(/[^\x20-\x7e]|["\\]/g, '')
  const full = encodeURIComponent(name).replace(/['()*]/g, (x) => `%${x.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${how}; filename="${plain}"; filename*=UTF-8''${full}`
}

/** Hands out a file, to be taken away, or shown within a page. */
export const sendFile = (c: HttpContext, file: TakeAway, how: 'attachment' | 'inline' = 'attachment'): Response =>
  c.body(new Uint8Array(file.bytes), 200, {
    'Content-Type': file.mimeType,
    'Content-Length': String(file.bytes.length),
    'Content-Disposition': disposition(how, file.name),
  })
