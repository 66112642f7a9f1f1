import type { PaperDifferenceView, PaperScanView } from '../../contract/paper-view.ts'
import type { PaperDifference } from '../../core/agreement/paper-difference.ts'
import { fill, type Language } from '../../words/fill.ts'
import { problemSentence } from '../../words/problem-sentence.ts'
import { Icon } from '../kit/icon.tsx'
import { Notice } from '../kit/notice.tsx'
import type { PageContext } from './page-context.ts'
import { PaperJudgement, PlacePictures } from './paper-judgement.tsx'
import { paperWordsOf } from './paper-words.ts'

type Props = {
  readonly context: PageContext
  readonly copyId: string
  readonly scan: PaperScanView
  readonly scanUrl: string
  readonly mayAct: boolean
}

const SEVERITY = { refuses: 'error', doubtful: 'warning', note: 'note' } as const

/** What a difference is, in a sentence. */
export const differenceSentence = (d: Omit<PaperDifference, 'places'>, language: Language): string => {
  const w = paperWordsOf(language)
  const isWorded = ['name', 'position', 'text', 'row-added'].includes(d.kind)
  const read = d.read === null ? w.nothingRead : isWorded ? `“${d.read}”` : d.read
  return fill(w.kind[d.kind], { of: d.of, printed: d.printed ?? w.nothingPrinted, read })
}

const Difference = (props: Props & { readonly d: PaperDifferenceView; readonly place: number }) => {
  const { context, d, scanUrl } = props
  const w = paperWordsOf(context.language)
  const severity = d.judgement ? 'note' : SEVERITY[d.weight]
  const sentence = differenceSentence(d, context.language)
  return (
    <li class={`finding finding-${severity} wrap-anywhere`}>
      <Icon name={severity} />
      <div class="min-w-0 flex-1">
        <p>
          <b class={`text-${severity}`}>{d.judgement ? w.judge.done : w.weight[d.weight]}</b> {sentence}
        </p>
        {d.page !== null && (
          <p>
            <a href={`${scanUrl}#page=${d.page}`}>{fill(w.onPage, { page: d.page })}</a>
          </p>
        )}
        <PlacePictures {...props} sentence={sentence} />
        {d.open && <PaperJudgement {...props} sentence={sentence} />}
      </div>
    </li>
  )
}

/** Every place in which a scan was read otherwise than it was printed, with what people said of it. */
export const DifferenceList = (props: Props) => (
  <ul class="grid grid-cols-1 gap-2">
    {props.scan.differences.map((d, place) => (
      <Difference key={`${d.kind} ${d.of} ${d.printed} ${d.read} ${d.page}`} {...props} d={d} place={place} />
    ))}
  </ul>
)

/** What came of it on the whole. */
const Outcome = ({ scan, language }: { readonly scan: PaperScanView; readonly language: Language }) => {
  const w = paperWordsOf(language)
  const judged = scan.differences.filter((d) => d.judgement).length
  if (scan.refusing > 0) {
    const isOpen = scan.differences.some((d) => d.open && !d.judgement)
    return (
      <Notice tone="error" title={w.refused}>
        <p>{w.refusedLead}</p>
        {isOpen && <p>{w.judge.refusedLead}</p>}
      </Notice>
    )
  }
  if (scan.doubtful > 0) {
    return (
      <Notice tone="warning" title={w.doubted}>
        <p>{w.doubtedLead}</p>
      </Notice>
    )
  }
  if (judged > 0) {
    return (
      <Notice tone="ok" title={fill(w.judge.allDone, { n: judged })}>
        <p>{w.judge.allDoneLead}</p>
      </Notice>
    )
  }
  return (
    <Notice tone="ok" title={w.same}>
      <p>{w.sameLead}</p>
    </Notice>
  )
}

/** What came of reading the scan back, in plain words: the same, or every place that is not. */
export const PaperDifferences = (props: Props) => {
  const { context, scan } = props
  if (scan.state === 'failed' && scan.problem) {
    return (
      <Notice tone="error" title={paperWordsOf(context.language).failed}>
        <p>{problemSentence(scan.problem, context.language)}</p>
      </Notice>
    )
  }
  return (
    <div class="grid grid-cols-1 gap-3">
      <Outcome scan={scan} language={context.language} />
      {scan.differences.length > 0 && <DifferenceList {...props} />}
    </div>
  )
}
