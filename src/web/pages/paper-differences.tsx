import type { PaperScanView } from '../../contract/paper-view.ts'
import type { PaperDifference } from '../../core/agreement/paper.ts'
import { fill, type Language } from '../../words/fill.ts'
import { problemSentence } from '../../words/problem-sentence.ts'
import { Icon } from '../kit/icon.tsx'
import { Notice } from '../kit/notice.tsx'
import { paperWordsOf } from './paper-words.ts'

type Props = { readonly scan: PaperScanView; readonly language: Language; readonly scanUrl: string }

const SEVERITY = { refuses: 'error', doubtful: 'warning', note: 'note' } as const

const Difference = ({ d, language, scanUrl }: Omit<Props, 'scan'> & { readonly d: PaperDifference }) => {
  const w = paperWordsOf(language)
  const severity = SEVERITY[d.weight]
  const isWorded = ['name', 'position', 'text', 'row-added'].includes(d.kind)
  const read = d.read === null ? w.nothingRead : isWorded ? `“${d.read}”` : d.read
  const sentence = fill(w.kind[d.kind], { of: d.of, printed: d.printed ?? w.nothingPrinted, read })
  return (
    <li class={`finding finding-${severity} wrap-anywhere`}>
      <Icon name={severity} />
      <div>
        <p>
          <b class={`text-${severity}`}>{w.weight[d.weight]}</b> {sentence}
        </p>
        {d.page !== null && (
          <p>
            <a href={`${scanUrl}#page=${d.page}`}>{fill(w.onPage, { page: d.page })}</a>
          </p>
        )}
      </div>
    </li>
  )
}

/** What came of reading the scan back, in plain words: the same, or every place that is not. */
export const PaperDifferences = ({ scan, language, scanUrl }: Props) => {
  const w = paperWordsOf(language)
  if (scan.state === 'failed' && scan.problem) {
    return (
      <Notice tone="error" title={w.failed}>
        <p>{problemSentence(scan.problem, language)}</p>
      </Notice>
    )
  }
  return (
    <div class="grid grid-cols-1 gap-3">
      {scan.refusing > 0 && (
        <Notice tone="error" title={w.refused}>
          <p>{w.refusedLead}</p>
        </Notice>
      )}
      {scan.refusing === 0 && scan.doubtful > 0 && (
        <Notice tone="warning" title={w.doubted}>
          <p>{w.doubtedLead}</p>
        </Notice>
      )}
      {scan.refusing + scan.doubtful === 0 && (
        <Notice tone="ok" title={w.same}>
          <p>{w.sameLead}</p>
        </Notice>
      )}
      {scan.differences.length > 0 && (
        <ul class="grid grid-cols-1 gap-2">
          {scan.differences.map((d) => (
            <Difference key={`${d.kind} ${d.of} ${d.printed} ${d.read} ${d.page}`} {...{ d, language, scanUrl }} />
          ))}
        </ul>
      )}
    </div>
  )
}
