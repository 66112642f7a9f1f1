import { useEffect, useMemo, useState } from 'preact/hooks'
import type { problemSentence } from '../../../words/problem-sentence.ts'
import type { Refusal } from './review-context.ts'
import type { ReviewState } from './review-state.ts'

type Refusals = Readonly<Record<string, Refusal>>

/** What was typed and is no value, with its sentence; the sentences of all problems come once there is a problem. */
export const useRefusals = (
  sent: Refusals | undefined,
  typed: ReviewState['refused'],
  language: 'id' | 'en',
  /** Until the sentences have come, or where the connection is lost. */
  shortly: string,
): Refusals => {
  const [say, setSay] = useState<typeof problemSentence | null>(null)
  const entries = Object.entries(typed)
  useEffect(() => {
    if (entries.length === 0 || say) return
    import('../../../words/problem-sentence.ts').then(
      (loaded) => setSay(() => loaded.problemSentence),
      () => undefined,
    )
  }, [typed])
  return useMemo(
    () => ({
      ...sent,
      ...Object.fromEntries(
        entries.map(([at, { typed: text, problem }]) => [
          at,
          { typed: text, message: say ? say(problem, language) : shortly },
        ]),
      ),
    }),
    [sent, typed, say, language],
  )
}
