/** Why an outside service gave no usable answer; each is a reason of words/…/reason.ts. */
export type FetchFault = 'reason/timeout' | 'reason/connection' | 'reason/too-much'

export type Answer = {
  readonly status: number
  readonly headers: Headers
  readonly body: Uint8Array
}

export type Bounds = { readonly milliseconds: number; readonly bytes: number }

/** One request whose answer, headers and all of its body, comes within a time and a size, or not at all. No redirects. */
export const boundedFetch = async (url: string, init: RequestInit, bounds: Bounds): Promise<Answer | FetchFault> => {
  const signal = AbortSignal.timeout(bounds.milliseconds)
  try {
    // A redirect would carry passphrases and documents to a place nobody configured.
    const response = await fetch(url, { ...init, redirect: 'error', signal })
    const body = await bodyOf(response, bounds.bytes)
    return body === null ? 'reason/too-much' : { status: response.status, headers: response.headers, body }
  } catch {
    return signal.aborted ? 'reason/timeout' : 'reason/connection'
  }
}

/** The whole body, or null as soon as it is larger than it may be. */
const bodyOf = async (response: Response, most: number): Promise<Uint8Array | null> => {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > most) {
      await response.body?.cancel().catch(() => undefined)
      return null
    }
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}
