import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Config } from './config.ts'
import { ServeFailure } from './start-words.ts'

/** An idle connection stays open longer than a proxy before us keeps it, or one in a thousand requests meets one just closed. */
const KEEP_ALIVE_MS = 75_000

/** Opens the configured port; gives back the one it got. Throws ServeFailure with what is wrong with it. */
export const listen = (server: Server, { host, port }: Pick<Config, 'host' | 'port'>): Promise<number> =>
  new Promise((resolve, reject) => {
    server.keepAliveTimeout = KEEP_ALIVE_MS
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusal(error, host, port)))
    server.listen(port, host, () => {
      server.removeAllListeners('error')
      const address: AddressInfo | string | null = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })

const refusal = (error: NodeJS.ErrnoException, host: string, port: number): ServeFailure => {
  if (error.code === 'EADDRINUSE') return new ServeFailure('serve/port-taken', { host, port, next: port + 1 })
  if (error.code === 'EACCES') return new ServeFailure('serve/port-forbidden', { port })
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new ServeFailure('serve/host-unknown', { host })
  return new ServeFailure('serve/listen-failed', { host, port, reason: error.message })
}

/** Stops taking requests and waits for those under way, `seconds` at most. */
export const closeServer = async (server: Server, seconds: number): Promise<void> => {
  const closed = new Promise<void>((done) => server.close(() => done()))
  server.closeIdleConnections()
  // A connection whose request was under way is kept open by its client when it is answered.
  const tidy = setInterval(() => server.closeIdleConnections(), 50)
  const impatient = setTimeout(() => server.closeAllConnections(), seconds * 1000)
  await closed
  clearTimeout(impatient)
  clearInterval(tidy)
}
