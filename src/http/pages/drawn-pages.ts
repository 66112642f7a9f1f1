import type { HttpContext } from '../env.ts'
import { themeCookie } from './theme-cookie.ts'

/** A page as it was sent. */
export type SentPage = { readonly bytes: Buffer; readonly encoding: 'br' | 'gzip' | null }

type DrawnFor = { readonly key: string; readonly reader: object; readonly from: object }
/** Reader and data are only recognised: what the database has overtaken must not live on for a page that nobody will see again. */
type Kept = { readonly page: SentPage; readonly reader: WeakRef<object>; readonly from: WeakRef<object> }

/** Pages that were drawn, up to so many bytes of them; those that were asked for longest ago go first. */
export const createDrawnPages = (mostBytes: number) => {
  const pages = new Map<string, Kept>()
  let bytes = 0
  const drop = (key: string): void => {
    bytes -= pages.get(key)?.page.bytes.length ?? 0
    pages.delete(key)
  }
  return {
    /** The page that was drawn for this very reader from this very data; undefined where there is none. */
    get: ({ key, reader, from }: DrawnFor): SentPage | undefined => {
      const known = pages.get(key)
      if (known?.reader.deref() !== reader || known.from.deref() !== from) return undefined
      pages.delete(key)
      pages.set(key, known)
      return known.page
    },
    set: ({ key, reader, from }: DrawnFor, page: SentPage): void => {
      drop(key)
      if (page.bytes.length > mostBytes) return
      pages.set(key, { page, reader: new WeakRef(reader), from: new WeakRef(from) })
      bytes += page.bytes.length
      for (const oldest of pages.keys()) {
        if (bytes <= mostBytes) break
        drop(oldest)
      }
    },
    size: (): { readonly pages: number; readonly bytes: number } => ({ pages: pages.size, bytes }),
  }
}

/** Some thousands of compressed pages, or some hundreds that are not. */
const MOST_BYTES = 24 * 1024 * 1024
const kept = createDrawnPages(MOST_BYTES)

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
  const drawnFor = { key: keyOf(c), reader, from }
  const known = kept.get(drawnFor)
  if (known) return known
  const page = await draw()
  kept.set(drawnFor, page)
  return page
}
