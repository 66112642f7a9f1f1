import type { PaperRejection } from '../../contract/paper-view.ts'
import { fill, type Language } from '../../words/fill.ts'
import { Notice } from '../kit/notice.tsx'
import { momentText } from './moment.ts'
import { differenceSentence } from './paper-differences.tsx'
import { paperWordsOf } from './paper-words.ts'

type Props = { readonly rejections: readonly PaperRejection[]; readonly language: Language }

/** Scans of this print that somebody rejected: whoever looks at the next one knows of it. */
export const PaperRejections = ({ rejections, language }: Props) => {
  const w = paperWordsOf(language).judge
  if (rejections.length === 0) return null
  return (
    <Notice tone="warning" title={w.rejected}>
      <ul class="grid grid-cols-1 gap-2 wrap-anywhere">
        {rejections.map(({ scan, difference, judgement: { by, as, at, reason } }) => (
          <li key={`${at} ${difference.of}`}>
            <p>{fill(w.rejectedBy, { file: scan, who: by, as: w.as[as], when: momentText(at, language) })}</p>
            <p>{differenceSentence(difference, language)}</p>
            <p>“{reason}”</p>
          </li>
        ))}
      </ul>
      <p class="mt-2">{w.rejectedLead}</p>
    </Notice>
  )
}
