import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { VNode } from 'preact'
import { type PageContext, wordsOf } from '../../web/pages/page-context.ts'
import { drawn, type Fragment } from '../../web/pages/remembered.tsx'
import type { HttpContext } from '../env.ts'
import { acceptsGzip, encoded } from '../guards/compress.ts'
import { clientFiles } from './client-files.ts'
import { drawnBefore, type SentPage } from './drawn-pages.ts'
import { gzipPieces, type SharedBytes, sharedBytes } from './gzip-pieces.ts'
import { themeCookie } from './theme-cookie.ts'

/** What a page needs to know of its request. */
export const pageContext = (c: HttpContext): PageContext => {
  const { pathname, search } = new URL(c.req.url)
  return {
    language: c.get('language') ?? 'id',
    theme: themeCookie(c),
    here: c.req.method === 'GET' ? pathname + search : pathname,
    csrf: c.get('csrf') ?? '',
    reader: c.get('reader') ?? null,
    agency: c.get('agency'),
    files: clientFiles(),
  }
}

/** The words of a request's language, for what a handler says itself. */
export const wordsFor = (c: HttpContext) => wordsOf(c.get('language') ?? 'id')

const shared = new WeakMap<Fragment, SharedBytes>()

const sharedOf = (fragment: Fragment): SharedBytes => {
  const bytes = shared.get(fragment) ?? sharedBytes(Buffer.from(fragment.html))
  shared.set(fragment, bytes)
  return bytes
}

/** A page's bytes for whoever accepts `accept`. Fragments that many readers share are compressed once. */
const pageBytes = async (page: VNode, accept: string | undefined): Promise<SentPage> => {
  const [first, ...rest] = drawn(page)
  const pieces = [`<!doctype html>${first}`, ...rest]
  if (pieces.length > 1 && acceptsGzip(accept)) {
    const bytes = gzipPieces(pieces.map((p) => (typeof p === 'string' ? Buffer.from(p) : sharedOf(p))))
    return { bytes, encoding: 'gzip' }
  }
  return encoded(Buffer.from(pieces.map((p) => (typeof p === 'string' ? p : p.html)).join('')), accept)
}

/**
 * A page as an answer. Compressed here, because taking an answer apart again costs more than making it. `from` is the data it
 * is drawn from where that is handed out unchanged as the same object, so that the page can be too.
 */
export const renderPage = async (
  c: HttpContext,
  page: VNode,
  status: ContentfulStatusCode = 200,
  from?: object,
): Promise<Response> => {
  c.header('Content-Language', c.get('language') ?? 'id')
  c.header('Content-Type', 'text/html; charset=UTF-8')
  const draw = () => pageBytes(page, c.req.header('accept-encoding'))
  const { bytes, encoding } = from && status === 200 ? await drawnBefore(c, from, draw) : await draw()
  if (encoding !== null) c.header('Content-Encoding', encoding)
  c.set('isEncoded', true)
  return c.body(bytes as Uint8Array<ArrayBuffer>, status) as Response
}
