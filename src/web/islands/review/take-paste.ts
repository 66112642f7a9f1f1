import type { Edit } from '../../../core/agreement/edit.ts'
import { copied } from './clipboard-table.ts'
import { pasteEdits } from './paste.ts'
import type { ReviewState } from './review-state.ts'

/** The edits of a paste into a field; none where one text was pasted, which then stands in the field as if typed. */
export const takePaste = (
  { agreement, known }: ReviewState,
  field: HTMLTextAreaElement,
  at: string,
  column: string,
  html: string,
  text: string,
): readonly Edit[] => {
  const what = copied(html, text)
  if ('cells' in what) return pasteEdits(agreement, at, column, what.cells, known)
  field.setRangeText(what.text, field.selectionStart, field.selectionEnd, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
  return []
}
