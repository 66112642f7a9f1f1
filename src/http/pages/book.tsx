import type { Hono } from 'hono'
import { bookWishOf } from '../../web/pages/book-address.ts'
import { BookPage } from '../../web/pages/book-page.tsx'
import type { HttpDeps } from '../deps.ts'
import { type HttpEnv, readerIn } from '../env.ts'
import { requireReader } from '../guards/require-reader.ts'
import { replyProblem } from '../reply-problem.ts'
import { sendFile } from '../served/send-file.ts'
import { pageContext, renderPage } from './render-page.ts'

/** /buku: what an office's book of a year would hold, by its address; /buku.pdf: the book. */
export const mountBook = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  app.get('/buku', requireReader, async (c) => {
    const wish = bookWishOf(new URL(c.req.url).searchParams)
    const view = await uses.showBook(readerIn(c), wish)
    if (!view.ok) return replyProblem(c, view.problem)
    return renderPage(c, <BookPage context={pageContext(c)} view={view.value} wish={wish} />)
  })

  app.get('/buku.pdf', requireReader, async (c) => {
    const wish = bookWishOf(new URL(c.req.url).searchParams)
    const book = await uses.makeBook(readerIn(c), wish)
    return book.ok ? sendFile(c, book.value) : replyProblem(c, book.problem)
  })
}
