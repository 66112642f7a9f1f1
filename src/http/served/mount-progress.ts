import type { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { HttpDeps } from '../deps.ts'
import { type HttpEnv, readerIn } from '../env.ts'
import { requireReader } from '../guards/require-reader.ts'
import { replyProblem } from '../reply-problem.ts'

const EVERY_MS = 700
/** Proxies close a connection on which nothing was said for a minute. */
const SAY_SOMETHING_MS = 20_000
/** After this the browser connects anew by itself. */
const LONGEST_MS = 10 * 60_000

/** How far a batch is, as Server-Sent Events: `progress` whenever it moves on, the last one when it is no longer read. */
export const mountProgress = (
  app: Hono<HttpEnv>,
  { app: uses, stopping }: Pick<HttpDeps, 'app' | 'stopping'>,
): void => {
  app.get('/baca/:id/progres', requireReader, async (c) => {
    const reader = readerIn(c)
    const id = c.req.param('id')
    const first = await uses.batchProgress(reader, id)
    if (!first.ok) return replyProblem(c, first.problem)
    c.header('X-Accel-Buffering', 'no')
    c.header('Cache-Control', 'no-store')
    return streamSSE(c, async (stream) => {
      const from = Date.now()
      let said = ''
      let saidAt = from
      while (!stream.aborted && !stopping?.aborted && Date.now() - from < LONGEST_MS) {
        const now = await uses.batchProgress(reader, id)
        if (!now.ok) return
        const data = JSON.stringify(now.value)
        if (data !== said) {
          await stream.writeSSE({ event: 'progress', data })
          said = data
          saidAt = Date.now()
        } else if (Date.now() - saidAt > SAY_SOMETHING_MS) {
          await stream.write(': still here\n\n')
          saidAt = Date.now()
        }
        if (now.value.state !== 'waiting' && now.value.state !== 'reading') return
        await stream.sleep(EVERY_MS)
      }
    })
  })
}
