import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { createHttpApp } from '../src/http/app.ts'
import { openWorld, PASSWORD, setUpOffice } from './app-world.ts'

/** What the built client's manifest says, as far as pages ask it. */
const MANIFEST = {
  'src/web/assets/inter.css': { file: 'assets/inter-A1b2C3d4.css', assets: [] },
  'src/web/assets/face.css': { file: 'assets/face-A1b2C3d4.css' },
  'src/web/islands/loader.ts': { file: 'assets/loader-A1b2C3d4.js' },
}

/** The door on a real database, asked without a network; `log` is what it wrote. */
export const openHttpWorld = async (options: Parameters<typeof openWorld>[0] & { readonly baseUrl?: string } = {}) => {
  const world = await openWorld(options)
  const lines: string[] = []
  const sink = new Writable({
    write: (chunk, _, done) => {
      lines.push(String(chunk))
      done()
    },
  })
  const log = pino({}, sink)
  const clientFolder = join(world.folder, 'client')
  await mkdir(join(clientFolder, 'assets'), { recursive: true })
  await writeFile(join(clientFolder, 'assets/app-B1a2C3d4.js'), `console.log("${'ikrar '.repeat(400)}")`)
  await writeFile(join(clientFolder, 'rahasia.txt'), 'not an asset')
  await mkdir(join(clientFolder, '.vite'))
  await writeFile(join(clientFolder, '.vite/manifest.json'), JSON.stringify(MANIFEST))
  const http = createHttpApp({
    app: world.app,
    log,
    clientFolder,
    baseUrl: options.baseUrl ?? null,
    language: 'id',
    version: '0.0.0-test',
    limits: { fileBytes: 64 * 1024, files: 3 },
    isReady: async () => true,
  })
  const ask = (path: string, init: RequestInit & { readonly token?: string } = {}): Promise<Response> => {
    const { token, ...rest } = init
    const headers = new Headers(rest.headers)
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`)
    return Promise.resolve(http.request(path, { ...rest, headers }))
  }
  const sendJson = (method: string, path: string, body: unknown, token?: string): Promise<Response> =>
    ask(path, {
      method,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
      ...(token === undefined ? {} : { token }),
    })
  /** Sets the office up and signs in by the API. */
  const signedIn = async (): Promise<string> => {
    await setUpOffice(world.app)
    const reply = await sendJson('POST', '/api/v1/session', { username: 'ratna', password: PASSWORD })
    const { token } = (await reply.json()) as { token: string }
    return token
  }
  return { ...world, http, ask, sendJson, signedIn, lines, log }
}

export type HttpWorld = Awaited<ReturnType<typeof openHttpWorld>>
