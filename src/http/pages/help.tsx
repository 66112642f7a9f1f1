import type { Hono } from 'hono'
import { HelpPage } from '../../web/pages/help-page.tsx'
import type { HttpEnv } from '../env.ts'
import { requireReader } from '../guards/require-reader.ts'
import { pageContext, renderPage } from './render-page.ts'

/** /bantuan: the guide in short. */
export const mountHelp = (app: Hono<HttpEnv>): void => {
  app.get('/bantuan', requireReader, (c) => renderPage(c, <HelpPage context={pageContext(c)} />))
}
