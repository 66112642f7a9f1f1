import { createMiddleware } from 'hono/factory'
import { withOrigin } from '../../app/record-refusal.ts'
import type { HttpEnv } from '../env.ts'
import { clientAddress } from './client-address.ts'

/** Every deed of this request says in the trail where it came from, and the request's number in the log. */
export const rememberOrigin = createMiddleware<HttpEnv>((c, next) =>
  withOrigin({ address: clientAddress(c), request: c.get('requestId') }, next),
)
