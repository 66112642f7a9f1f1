import type { Visitor } from '../../app/account/visitor.ts'
import type { HttpContext } from '../env.ts'
import { clientAddress } from './client-address.ts'
import { deviceCookie } from './cookies.ts'

/** Who asks from outside: the address, the browser as it calls itself, and the secret by which it is known. */
export const visitorOf = (c: HttpContext): Visitor => ({
  address: clientAddress(c),
  agent: c.req.header('user-agent') ?? '',
  device: deviceCookie(c),
})
