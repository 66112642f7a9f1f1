import type { Hono } from 'hono'
import type { TakeAwayFormat } from '../../app/take-away.ts'
import { problem } from '../../core/problem.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpEnv, readerIn } from '../env.ts'
import { versionIn } from '../forms/version-in.ts'
import { requireReader } from '../guards/require-reader.ts'
import { replyProblem } from '../reply-problem.ts'
import { sendFile } from './send-file.ts'

const FORMATS: readonly TakeAwayFormat[] = ['pdf', 'docx', 'xlsx', 'json']

/** A page of a read document never changes: a browser may keep its picture, but no proxy may. */
const A_DAY = 'private, max-age=86400, immutable'

/** Files that pages link to: pictures of the pages that were read, and agreements to take away. */
export const mountFiles = (app: Hono<HttpEnv>, { app: uses }: Pick<HttpDeps, 'app'>): void => {
  app.get('/berkas/:file/halaman/:page{\\d+\\.png}', requireReader, async (c) => {
    const page = Number.parseInt(c.req.param('page'), 10)
    const picture = await uses.pagePicture(readerIn(c), c.req.param('file'), page, Number(c.req.query('w') ?? 900))
    if (!picture.ok) return replyProblem(c, picture.problem)
    c.header('Cache-Control', A_DAY)
    return sendFile(c, picture.value, 'inline')
  })

  app.get('/perjanjian/:name{[0-9a-f-]{36}\\.[a-z]{3,4}}', requireReader, async (c) => {
    const [id = '', extension = ''] = c.req.param('name').split('.')
    const format = FORMATS.find((f) => f === extension)
    if (!format) return replyProblem(c, problem('not-found', 'format'))
    const file = await uses.agreementFile(readerIn(c), id, format, versionIn(c.req.query('versi')))
    if (!file.ok) return replyProblem(c, file.problem)
    return sendFile(c, file.value, c.req.query('lihat') === undefined ? 'attachment' : 'inline')
  })
}
