import type { Hono } from 'hono'
import { problem } from '../../core/problem.ts'
import { treeStateOf } from '../../web/pages/tree-address.ts'
import { cutTree, treeFileName, treeSvg } from '../../web/pages/tree-files.tsx'
import type { HttpDeps } from '../deps.ts'
import { type HttpEnv, readerIn } from '../env.ts'
import { requireReader } from '../guards/require-reader.ts'
import { replyProblem } from '../reply-problem.ts'
import { sendFile } from './send-file.ts'

const encoder = new TextEncoder()

/** /pohon.svg and /pohon.pdf: the tree as its address says, to take away. */
export const mountTreeFiles = (app: Hono<HttpEnv>, { app: uses }: Pick<HttpDeps, 'app'>): void => {
  app.get('/pohon.svg', requireReader, async (c) => {
    const state = treeStateOf(new URL(c.req.url).searchParams)
    const view = await uses.showTree(readerIn(c), state)
    if (!view.ok) return replyProblem(c, view.problem)
    if (view.value.tree.nodes.length === 0) return replyProblem(c, problem('not-found', 'tree'))
    const svg = treeSvg(view.value, state, c.get('language'))
    const name = treeFileName(view.value, c.get('language'), 'svg')
    return sendFile(c, { name, mimeType: 'image/svg+xml', bytes: encoder.encode(svg) })
  })

  app.get('/pohon.pdf', requireReader, async (c) => {
    const state = treeStateOf(new URL(c.req.url).searchParams)
    const file = await uses.printTree(readerIn(c), state, (view) => cutTree(view, state, c.get('language')))
    return file.ok ? sendFile(c, file.value) : replyProblem(c, file.problem)
  })
}
