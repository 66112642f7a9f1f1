import type { HttpContext } from '../env.ts'

export const isLoopback = (address: string): boolean => /^(?:127\.|::1$|::ffff:127\.)/.test(address)

/** Whoever asks: the peer's address, or what a proxy on this machine says of its own peer. */
export const clientAddress = (c: HttpContext): string => {
  const peer = c.env?.incoming?.socket?.remoteAddress ?? 'unknown'
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return forwarded && isLoopback(peer) ? forwarded : peer
}
