import type { HttpContext } from '../env.ts'
import { themeCookie } from './theme-cookie.ts'

/** A page as it was sent. */
export type SentPage = { readonly bytes: Buffer; readonly encoding: 'br' | 'gzip' | null }

const MOST = 1_000
const pages = new Map<string, SentPage & { readonly reader: object; readonly from: object }>()

/** Everything of a request that a page is drawn from, besides its reader and its data. */
const keyOf = (c: HttpContext): string =>
  JSON.stringify([c.get('csrf'), c.get('language'), themeCookie(c), c.req.url, c.req.header('accept-encoding')])

/**
 * The page as it was drawn before for this very reader from this very data; both are handed out as the same objects until
 * the database says that something has changed (app/remembered). People go from a list into one thing and back again.
 */
export const drawnBefore = async (c: HttpContext, from: object, draw: () => Promise<SentPage>): Promise<SentPage> => {
  const reader = c.get('reader')
  if (reader === null) return draw()
  const key = keyOf(c)
  const known = pages.get(key)
  pages.delete(key)
  const page = known?.reader === reader && known.from === from ? known : { ...(await draw()), reader, from }
  pages.set(key, page)
  const [oldest] = pages.keys()
  if (pages.size > MOST && oldest !== undefined) pages.delete(oldest)
  return page
}
