import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import type { Hono } from 'hono'
import { problem } from '../../core/problem.ts'
import type { HttpDeps } from '../deps.ts'
import type { HttpEnv } from '../env.ts'
import { encodingFor } from '../guards/compress.ts'
import { replyProblem } from '../reply-problem.ts'

const brotli = promisify(brotliCompress)

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

type Asset = {
  readonly type: string
  readonly plain: Uint8Array<ArrayBuffer>
  readonly small: Uint8Array<ArrayBuffer> | null
}

/** Every file of the built client in memory, by its address; what is not among them does not exist. */
const loadAssets = async (folder: string): Promise<ReadonlyMap<string, Asset>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const assets = new Map<string, Asset>()
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    const type = TYPES[extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const plain = new Uint8Array(await readFile(path))
    const isText = /^(?:text|image\/svg)/.test(type)
    assets.set(relative(folder, path).replaceAll('\\', '/'), {
      type,
      plain,
      small: isText ? new Uint8Array(await brotli(plain)) : null,
    })
  }
  return assets
}

/** Built names carry the hash of their content, so that they may be kept for ever; others are asked for again. */
const isHashed = (name: string): boolean => /[-.][\w-]{8,}\.\w+$/.test(name)

/** Serves the built client under /aset. */
export const mountAssets = (app: Hono<HttpEnv>, { clientFolder }: Pick<HttpDeps, 'clientFolder'>): void => {
  let assets: Promise<ReadonlyMap<string, Asset>> | undefined
  app.get('/aset/*', async (c) => {
    assets ??= loadAssets(clientFolder)
    const name = c.req.path.slice('/aset/'.length)
    const asset = (await assets).get(name)
    if (!asset) return replyProblem(c, problem('not-found', 'asset'))
    const compressed =
      asset.small !== null && encodingFor(c.req.header('accept-encoding')) === 'br' ? asset.small : null
    if (compressed) c.header('Content-Encoding', 'br')
    c.header('Cache-Control', isHashed(name) ? 'public, max-age=31536000, immutable' : 'public, no-cache')
    return c.body(compressed ?? asset.plain, 200, { 'Content-Type': asset.type })
  })
}
