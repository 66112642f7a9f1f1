import { editToWire } from '../../../contract/edit-mapping.ts'
import type { EditedAgreement } from '../../../contract/edited-agreement.ts'
import { answerOf, type Kind } from './answer-of.ts'
import type { SaveState } from './review-head.tsx'
import { type ReviewState, savedReview, sendReview, unsendReview } from './review-state.ts'

type AutosaveDeps = {
  readonly kind: Kind
  readonly url: string
  readonly csrf: string
  readonly get: () => ReviewState
  readonly update: (change: (s: ReviewState) => ReviewState) => void
  readonly onSaving: (saving: SaveState) => void
  /** Somebody else was faster: what is saved now, and the server's sentence about it. */
  readonly onStale: (theirs: EditedAgreement, message: string) => void
}

const PAUSE = 350
const RETRY = 5_000

/** Sends what was edited, one parcel at a time, and tries again while the connection is lost. */
export const createAutosave = ({ kind, url, csrf, get, update, onSaving, onStale }: AutosaveDeps) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<boolean> | null = null
  let stopped = false

  const current = async (): Promise<EditedAgreement> =>
    answerOf(kind, await (await fetch(url, { headers: { accept: 'application/json' } })).json()).ground

  const parcel = async (): Promise<boolean> => {
    const { draft, pending, sent } = get()
    const response = await fetch(url, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'x-csrf-token': csrf },
      body: JSON.stringify({ revision: draft.revision, edits: pending.slice(0, sent).map(editToWire) }),
    })
    if (response.ok) {
      const { ground, others } = answerOf(kind, await response.json())
      const saved = savedReview(get(), ground, others)
      if (saved !== null) {
        update(() => saved)
        return true
      }
      update((s) => ({ ...s, pending: s.pending.slice(s.sent), sent: 0 }))
      stopped = true
      onSaving('stale')
      onStale(ground, '')
      return false
    }
    if (response.status < 400 || response.status >= 500 || response.status === 429) throw new Error('try again later')
    const refused: { readonly detail?: string } = await response.json().catch(() => ({}))
    update(unsendReview)
    stopped = true
    onSaving('stale')
    onStale(await current(), refused.detail ?? '')
    return false
  }

  const run = async (): Promise<boolean> => {
    onSaving('saving')
    try {
      while (get().pending.length > 0) {
        update(sendReview)
        if (!(await parcel())) return false
      }
      onSaving('saved')
      return true
    } catch {
      update(unsendReview)
      onSaving('offline')
      soon(RETRY)
      return false
    }
  }

  /** Sends now what has not been sent; true once the server has everything. */
  const flush = (): Promise<boolean> => {
    clearTimeout(timer)
    if (stopped) return Promise.resolve(false)
    if (get().pending.length === 0 && running === null) return Promise.resolve(true)
    running ??= run().finally(() => {
      running = null
    })
    return running
  }

  const soon = (milliseconds = PAUSE): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), milliseconds)
  }

  return {
    soon,
    flush,
    /** After a choice between two versions. */
    goOn: (): void => {
      stopped = false
      soon(0)
    },
  }
}

export type Autosave = ReturnType<typeof createAutosave>
