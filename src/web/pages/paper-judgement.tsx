import type { PaperDifferenceView, PaperScanView } from '../../contract/paper-view.ts'
import { fill } from '../../words/fill.ts'
import { Button } from '../kit/button.tsx'
import { CONTROL, Field } from '../kit/field.tsx'
import { momentText } from './moment.ts'
import type { PageContext } from './page-context.ts'
import { paperWordsOf } from './paper-words.ts'

export type JudgedProps = {
  readonly context: PageContext
  readonly copyId: string
  readonly scan: PaperScanView
  readonly d: PaperDifferenceView
  /** Which of the scan's differences, from 0. */
  readonly place: number
  /** What the difference is, in a sentence. */
  readonly sentence: string
  readonly mayAct: boolean
}

const Hidden = ({ context, scan, place }: JudgedProps) => (
  <>
    <input type="hidden" name="csrf" value={context.csrf} />
    <input type="hidden" name="scan" value={scan.id} />
    <input type="hidden" name="difference" value={place} />
  </>
)

/** The same place of print and scan side by side, or the words that were printed where there is no picture of them. */
export const PlacePictures = ({ context, copyId, scan, d, place, sentence }: Omit<JudgedProps, 'mayAct'>) => {
  const w = paperWordsOf(context.language).judge
  if (!d.pictures.scan && !d.pictures.print) return null
  const picture = (side: 'cetakan' | 'pindaian', title: string) => (
    <img
      src={`/penyusunan/${copyId}/pindaian/${scan.id}/${place}-${side}.png`}
      alt={`${title}. ${sentence}`}
      loading="lazy"
      class="h-auto max-w-full border border-line bg-white"
    />
  )
  return (
    <div class="mt-2 grid grid-cols-1 gap-3 sm:grid-cols-2">
      <figure class="min-w-0">
        <figcaption class="mb-1 text-[0.875rem] text-soft">{w.print}</figcaption>
        {d.pictures.print ? picture('cetakan', w.print) : <p>{d.printed ?? w.noPicture}</p>}
      </figure>
      <figure class="min-w-0">
        <figcaption class="mb-1 text-[0.875rem] text-soft">{w.scan}</figcaption>
        {d.pictures.scan ? picture('pindaian', w.scan) : <p>{w.noPicture}</p>}
      </figure>
    </div>
  )
}

const Said = (props: JudgedProps & { readonly judgement: NonNullable<PaperDifferenceView['judgement']> }) => {
  const { context, copyId, judgement, mayAct } = props
  const w = paperWordsOf(context.language).judge
  const { by, as, at, reason } = judgement
  const when = momentText(at, context.language)
  return (
    <>
      <p class="mt-2">{fill(w.said, { who: by, as: w.as[as], when })}</p>
      <p class="text-soft">“{reason}”</p>
      {mayAct && (
        <form method="post" action={`/penyusunan/${copyId}/kertas`} class="mt-2">
          <Hidden {...props} />
          <Button name="do" value="judge:open">
            {w.takeBack}
          </Button>
        </form>
      )}
    </>
  )
}

/** Where somebody says of a value that was read otherwise for certain that it is as printed, or that it differs indeed. */
export const PaperJudgement = (props: JudgedProps) => {
  const { context, copyId, scan, d, place, mayAct } = props
  const w = paperWordsOf(context.language).judge
  if (d.judgement) return <Said {...props} judgement={d.judgement} />
  if (!mayAct) return null
  const id = `alasan-${place}`
  return (
    <form method="post" action={`/penyusunan/${copyId}/kertas`} class="mt-3 grid max-w-md grid-cols-1 gap-3">
      <Hidden {...props} />
      <p class="text-soft">{scan.own ? w.own : w.lead}</p>
      <Field name={id} label={w.reason} hint={scan.own ? w.reasonHintOwn : w.reasonHint}>
        <textarea
          id={id}
          name="reason"
          rows={2}
          required
          maxLength={2_000}
          class={CONTROL}
          aria-describedby={`${id}-hint`}
        />
      </Field>
      <div class="flex flex-wrap gap-3">
        {!scan.own && (
          <Button icon="check" name="do" value="judge:same">
            {w.same}
          </Button>
        )}
        <Button look="danger" name="do" value="judge:differs">
          {w.differs}
        </Button>
      </div>
    </form>
  )
}
