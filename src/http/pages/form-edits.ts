import { shownText } from '../../contract/review-form.ts'
import type { Agreement } from '../../core/agreement/agreement.ts'
import { applyEdit } from '../../core/agreement/apply-edit.ts'
import type { Edit } from '../../core/agreement/edit.ts'
import type { KnownValues } from '../../core/agreement/known-values.ts'
import { type ReviewPageProps, reviewWordsOf } from '../../web/pages/review-page.tsx'
import { fill, type Language } from '../../words/fill.ts'
import { problemSentence } from '../../words/problem-sentence.ts'

export type Refused = NonNullable<ReviewPageProps['review']['refused']>

/** The edits that can be made, in their order, and what was typed that is no value of its field. */
export const sorted = (before: Agreement, edits: readonly Edit[], known: KnownValues, language: Language) => {
  let agreement = before
  const good: Edit[] = []
  const refused: Record<string, Refused[string]> = {}
  for (const edit of edits) {
    const next = applyEdit(agreement, edit, known)
    if (next.ok) {
      agreement = next.value
      good.push(edit)
    } else if (edit.kind === 'set') {
      refused[edit.at] = { typed: edit.text ?? '', message: problemSentence(next.problem, language) }
    }
  }
  return { good, refused }
}

/** What was typed into a form that came too late, each beside what is saved now. */
export const besideSaved = (saved: Agreement, edits: readonly Edit[], language: Language): Refused => {
  const { otherValue } = reviewWordsOf(language)
  return Object.fromEntries(
    edits.flatMap((e) => {
      if (e.kind !== 'set') return []
      return [[e.at, { typed: e.text ?? '', message: fill(otherValue, { value: shownText(saved, e.at) }) }]]
    }),
  )
}
