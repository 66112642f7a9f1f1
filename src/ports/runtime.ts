/** The present moment. */
export type Clock = { readonly now: () => Date }

/** New identifiers (UUIDv7: in order of making). */
export type Ids = { readonly next: () => string }

/** What an AbortSignal offers of itself here. */
export type CancelSignal = {
  readonly aborted: boolean
  readonly addEventListener: (type: 'abort', listener: () => void) => void
}

/** Work that goes on after the answer was given; what it throws is logged, and a stop waits for it. */
export type Later = (work: () => Promise<unknown>) => void
