import type { NewAmendment } from '../../contract/amendment.ts'
import type { AmendmentOffer } from '../../contract/amendment-view.ts'
import { AMENDMENT_REASONS } from '../../core/agreement/working-copy.ts'
import { fill } from '../../words/fill.ts'
import { Breadcrumbs } from '../kit/breadcrumbs.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { CONTROL, describedBy, Field } from '../kit/field.tsx'
import { Notice } from '../kit/notice.tsx'
import { amendmentWordsOf } from './amendment-words.ts'
import { Frame } from './frame.tsx'
import { type PageContext, wordsOf } from './page-context.ts'

export type AmendPageProps = {
  readonly context: PageContext
  readonly agreementId: string
  /** Null where no amendment can be begun; `problem` says why. */
  readonly offer: AmendmentOffer | null
  readonly problem: string | null
  /** The copy that is in work already, to go on with. */
  readonly inWork: string | null
  readonly typed: Partial<NewAmendment>
}

const Reasons = ({ context, typed }: AmendPageProps) => {
  const w = amendmentWordsOf(context.language)
  return (
    <fieldset class="grid gap-2">
      <legend class="font-semibold">{w.reasonLabel}</legend>
      {AMENDMENT_REASONS.map((reason) => (
        <label key={reason} class="flex min-h-10 cursor-pointer items-start gap-2.5 py-1">
          <input
            type="radio"
            name="reason"
            value={reason}
            required
            checked={typed.reason === reason}
            class="mt-1 size-4 shrink-0"
          />
          <span>
            {w.reason[reason]}
            <span class="block text-[0.875rem] text-soft">{w.reasonHint[reason]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** /perjanjian/:id/ubah: begins an amendment, for a reason of law and with a sentence of its own. */
export const AmendPage = (props: AmendPageProps) => {
  const { context, agreementId, offer, problem, inWork, typed } = props
  const w = amendmentWordsOf(context.language)
  const words = wordsOf(context.language)
  const name = offer ? `${offer.unit} ${offer.year}` : w.back
  return (
    <Frame context={context} title={w.title}>
      <Breadcrumbs
        label={words.breadcrumbs}
        crumbs={[
          { label: words.agreements, href: '/perjanjian' },
          { label: name, href: `/perjanjian/${agreementId}` },
          { label: w.title },
        ]}
      />
      <h1>{w.title}</h1>
      <div class="mt-4 grid max-w-3xl grid-cols-1 gap-4">
        {problem && (
          <Notice tone="error" {...(offer === null && { title: w.cannot })}>
            <p>{problem}</p>
          </Notice>
        )}
        {offer && (
          <Card>
            <p class="wrap-anywhere font-semibold">{name}</p>
            <p class="mb-4 text-soft">{fill(w.lead, { version: offer.version })}</p>
            <form method="post" action={`/perjanjian/${agreementId}/ubah`} class="grid gap-4">
              <input type="hidden" name="csrf" value={context.csrf} />
              <Reasons {...props} />
              <Field name="note" label={w.note} hint={w.noteHint}>
                <textarea
                  id="note"
                  name="note"
                  class={CONTROL}
                  rows={3}
                  maxLength={2000}
                  required
                  aria-describedby={describedBy('note', w.noteHint, null)}
                >
                  {typed.note}
                </textarea>
              </Field>
              <p>
                <Button look="primary">{w.submit}</Button>
              </p>
            </form>
          </Card>
        )}
        <p class="flex flex-wrap gap-2">
          {inWork && (
            <LinkButton look="primary" href={`/penyusunan/${inWork}`}>
              {w.toCopy}
            </LinkButton>
          )}
          <LinkButton href={`/perjanjian/${agreementId}`}>{w.back}</LinkButton>
        </p>
      </div>
    </Frame>
  )
}
