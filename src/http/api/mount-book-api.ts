import type { Hono } from 'hono'
import type { App } from '../../app/app.ts'
import { ENDPOINTS as E } from '../../contract/api/endpoints.ts'
import { type HttpEnv, readerIn } from '../env.ts'
import { sendFile } from '../served/send-file.ts'
import { filterOf } from './filter-of.ts'
import { mountEndpoint } from './mount-endpoint.ts'

/** An office's book, a line an endpoint. */
export const mountBookApi = (app: Hono<HttpEnv>, uses: App): void => {
  mountEndpoint(app, E.getBook, (c, { query }) => uses.showBook(readerIn(c), filterOf(query)))
  mountEndpoint(app, E.getBookFile, async (c, { query: { drafts, originals, ...filter } }) => {
    const wish = { drafts: drafts === 'true', attached: originals !== 'false' }
    const book = await uses.makeBook(readerIn(c), { ...filterOf(filter), ...wish })
    return book.ok ? sendFile(c, book.value) : book
  })
}
