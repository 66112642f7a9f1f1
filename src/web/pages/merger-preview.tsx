import type { MergerView } from '../../contract/merger-view.ts'
import type { UnitView } from '../../contract/organisation-view.ts'
import { fill } from '../../words/fill.ts'
import type { MergerWords } from '../../words/id/merger.ts'
import { problemSentence } from '../../words/problem-sentence.ts'
import { Button, LinkButton } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { Notice } from '../kit/notice.tsx'
import { dayText } from './moment.ts'
import { type PageContext, peopleWordsOf } from './page-context.ts'

/** What was chosen: the unit to merge into, others that come along, and the day. */
export type MergerChoice = { readonly into: string; readonly others: readonly string[]; readonly from: string }

type PreviewProps = {
  readonly context: PageContext
  readonly view: UnitView
  readonly choice: MergerChoice
  readonly preview: MergerView
  readonly w: MergerWords
}

const Holders = ({ context, preview, w }: PreviewProps) => {
  const capacities = peopleWordsOf(context.language).capacityShort
  if (preview.holders.length === 0) return <p class="text-soft">{w.holdersNone}</p>
  return (
    <ul class="grid gap-2">
      {preview.holders.map((holder) => (
        <li key={holder.id}>
          <span class="wrap-anywhere">
            {holder.name}
            <span class="text-soft">
              , {fill(w.holderOf, { capacity: capacities[holder.capacity], unit: holder.unit })}
            </span>
          </span>
          <label class="flex min-h-10 items-center gap-2">
            <input type="checkbox" name="pindah" value={holder.id} checked={holder.isMoved} class="size-5 shrink-0" />
            <span class="min-w-0 wrap-anywhere">{fill(w.takesOver, { into: preview.into.name })}</span>
            <span class="sr-only">: {holder.name}</span>
          </label>
        </li>
      ))}
    </ul>
  )
}

const Happenings = (props: PreviewProps) => {
  const { context, preview, w } = props
  const into = preview.into.name
  return (
    <>
      <section>
        <h3 class="font-semibold">{fill(w.closes, { into })}</h3>
        <ul class="mt-1 grid gap-1">
          {preview.closes.map((unit) => (
            <li key={unit.id} class="wrap-anywhere">
              {unit.name}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3 class="font-semibold">{fill(w.moves, { into })}</h3>
        {preview.moves.length === 0 && <p class="text-soft">{w.movesNone}</p>}
        <ul class="mt-1 grid gap-1">
          {preview.moves.map((unit) => (
            <li key={unit.id} class="wrap-anywhere">
              {unit.name} <span class="text-soft">{fill(w.movesFrom, { above: unit.above })}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3 class="font-semibold">{fill(w.holders, { day: dayText(preview.lastDay, context.language) })}</h3>
        <Holders {...props} />
      </section>
      {preview.roles > 0 && <Notice tone="note">{fill(w.roles, { n: preview.roles, into })}</Notice>}
      <p class="text-soft">{w.agreements}</p>
    </>
  )
}

/** Everything a merger will do, or why it cannot be done; from here it is confirmed. */
export const MergerPreview = (props: PreviewProps) => {
  const { context, view, choice, preview, w } = props
  const sentences = [...new Set(preview.problems.map((p) => problemSentence(p, context.language)))]
  return (
    <Card title={fill(w.preview, { day: dayText(preview.from, context.language) })} id="rencana">
      {sentences.length > 0 && (
        <Notice tone="error" title={w.stops}>
          <ul class="grid gap-1">
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      <form method="post" action={`/organisasi/${view.id}/gabung`} class="mt-2 grid gap-4">
        <input type="hidden" name="csrf" value={context.csrf} />
        <input type="hidden" name="ke" value={choice.into} />
        <input type="hidden" name="mulai" value={choice.from} />
        <input type="hidden" name="rencana" value={preview.plan} />
        {choice.others.map((id) => (
          <input key={id} type="hidden" name="unit" value={id} />
        ))}
        <Happenings {...props} />
        <div class="flex flex-wrap gap-3">
          {sentences.length === 0 && <Button look="danger">{w.confirm}</Button>}
          <LinkButton href={`/organisasi/${view.id}`}>{w.back}</LinkButton>
        </div>
      </form>
    </Card>
  )
}
