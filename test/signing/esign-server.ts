import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** A request as the test's service received it. */
export type Received = {
  readonly method: string
  readonly path: string
  readonly authorization: string
  readonly fields: ReadonlyMap<string, string>
  readonly files: ReadonlyMap<string, Uint8Array>
}

export type Reply = (response: ServerResponse, request: Received) => void | Promise<void>

/** "Esign Client Service" as its documentation and public clients describe it; replies can be set by path. */
export type EsignServer = {
  readonly url: string
  readonly received: Received[]
  readonly replies: Map<'status' | 'sign' | 'verify', Reply>
  readonly close: () => Promise<void>
}

export const json =
  (status: number, body: unknown): Reply =>
  (response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

const formOf = async (request: IncomingMessage): Promise<Pick<Received, 'fields' | 'files'>> => {
  const fields = new Map<string, string>()
  const files = new Map<string, Uint8Array>()
  const body = await buffer(request)
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) return { fields, files }
  const form = await new Response(Uint8Array.from(body), { headers: { 'content-type': type } }).formData()
  for (const [key, value] of form) {
    if (typeof value === 'string') fields.set(key, value)
    else files.set(key, new Uint8Array(await value.arrayBuffer()))
  }
  return { fields, files }
}

const kindOf = (path: string): 'status' | 'sign' | 'verify' | null => {
  if (path.startsWith('/api/user/status/')) return 'status'
  if (path === '/api/sign/pdf') return 'sign'
  return path === '/api/sign/verify' ? 'verify' : null
}

export const startEsignServer = async (): Promise<EsignServer> => {
  const received: Received[] = []
  const replies: EsignServer['replies'] = new Map()
  const server = createServer(async (request, response) => {
    const path = request.url ?? ''
    const one = {
      method: request.method ?? '',
      path,
      authorization: request.headers.authorization ?? '',
      ...(await formOf(request)),
    }
    received.push(one)
    const kind = kindOf(path)
    const reply = kind === null ? undefined : replies.get(kind)
    if (one.authorization !== `Basic ${Buffer.from('ikrar:rahasia aplikasi').toString('base64')}`) {
      json(401, { timestamp: 1, status: 401, error: 'Unauthorized', message: 'Unauthorized', path })(response, one)
    } else if (reply === undefined) json(404, { status: 404, error: 'Not Found' })(response, one)
    else await reply(response, one)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const close = (): Promise<void> =>
    new Promise((done) => {
      server.closeAllConnections()
      server.close(() => done())
    })
  return { url: `http://127.0.0.1:${port}`, received, replies, close }
}
