import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Reader } from '../contract/view.ts'
import type { AgencyProfile } from '../core/profile/agency-profile.ts'
import type { Language } from '../words/fill.ts'

/** What every request carries once it is past the door's guards (http/guards). */
export type HttpEnv = {
  Bindings: HttpBindings
  Variables: {
    /** Who is signed in; null where nobody is. Pages behind `requireReader` may use `readerIn`. */
    reader: Reader | null
    /** Goes into the hidden field `csrf` of every form, and into `data-csrf` for islands (header x-csrf-token). */
    csrf: string
    agency: AgencyProfile
    language: Language
    requestId: string
    /** The code of the problem this request was refused with; null where it was not. */
    refusal: string | null
    /** The session's secret; null where there is none. */
    sessionToken: string | null
    /** True where a program shows its token itself, so that no cookie speaks for it. */
    isBearer: boolean
    /** True where people reach us by https. */
    secure: boolean
    /** True where the handler has compressed its answer, or found that it is not worth it. */
    isEncoded: boolean
  }
}

export type HttpContext = Context<HttpEnv>

/** The reader of a route that `requireReader` guards. */
export const readerIn = (c: HttpContext): Reader => {
  const reader = c.get('reader')
  if (reader === null) throw new Error('this route is not behind requireReader')
  return reader
}
