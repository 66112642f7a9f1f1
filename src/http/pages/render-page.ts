import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { type PageContext, wordsOf } from '../../web/pages/page-context.ts'
import type { HttpContext } from '../env.ts'
import { encoded } from '../guards/compress.ts'
import { clientFiles } from './client-files.ts'
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
    files: clientFiles(),
  }
}

/** The words of a request's language, for what a handler says itself. */
export const wordsFor = (c: HttpContext) => wordsOf(c.get('language') ?? 'id')

/** A page as an answer. Compressed here, because taking an answer apart again costs more than making it. */
export const renderPage = async (
  c: HttpContext,
  page: VNode,
  status: ContentfulStatusCode = 200,
): Promise<Response> => {
  c.header('Content-Language', c.get('language') ?? 'id')
  c.header('Content-Type', 'text/html; charset=UTF-8')
  const { bytes, encoding } = await encoded(
    Buffer.from(`<!doctype html>${render(page)}`),
    c.req.header('accept-encoding'),
  )
  if (encoding !== null) c.header('Content-Encoding', encoding)
  c.set('isEncoded', true)
  return c.body(new Uint8Array(bytes), status) as Response
}
