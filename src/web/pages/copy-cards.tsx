import { agreementFromInterchange } from '../../contract/agreement-mapping.ts'
import type { CopyMark, WorkingCopyView } from '../../contract/working-copy-view.ts'
import { mayChangeMark } from '../../core/agreement/lifecycle.ts'
import { rowsOf } from '../../core/agreement/working-copy.ts'
import { fill } from '../../words/fill.ts'
import { placeName } from '../../words/place.ts'
import { Button } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { CONTROL, Field } from '../kit/field.tsx'
import { type Choice, SelectField } from '../kit/select.tsx'
import { draftingWordsOf } from './drafting-words.ts'
import { momentText } from './moment.ts'
import type { PageContext } from './page-context.ts'

type CardProps = { readonly context: PageContext; readonly copy: WorkingCopyView }

const SHORT = 80

const cut = (text: string): string => (text.length > SHORT ? `${text.slice(0, SHORT)}…` : text)

/** A row as people know it: its number and the beginning of its words. */
const rowName = (copy: WorkingCopyView, at: string, language: 'id' | 'en'): string => {
  const [, objective, , indicator] = at.split('/')
  const found = copy.agreement.objectives[Number(objective)]
  const words = at.startsWith('objectives/')
    ? indicator === undefined
      ? found?.text
      : found?.indicators[Number(indicator)]?.text
    : undefined
  return words ? `${placeName(at, language)}: ${cut(words)}` : placeName(at, language)
}

const rowChoices = ({ context, copy }: CardProps): readonly Choice[] => [
  { value: '', label: draftingWordsOf(context.language).returnWhole },
  ...rowsOf(agreementFromInterchange(copy.agreement)).map((at) => ({
    value: at,
    label: rowName(copy, at, context.language),
  })),
]

const Hidden = ({ context, copy }: CardProps) => (
  <>
    <input type="hidden" name="csrf" value={context.csrf} />
    <input type="hidden" name="revision" value={copy.revision} />
    <input type="hidden" name="from" value={copy.state} />
  </>
)

const Words = ({ name, label }: { readonly name: string; readonly label: string }) => (
  <Field name={name} label={label}>
    <textarea id={name} name={name} class={CONTROL} rows={2} maxLength={2000} required />
  </Field>
)

/** Warnings stop nobody who says why they stand. */
export const CopyWarnings = ({ context, copy }: CardProps) => {
  const w = draftingWordsOf(context.language)
  const warnings = copy.findings.filter((f) => f.severity === 'warning')
  const said = (code: string, at: string) =>
    copy.marks.find((m) => m.kind === 'explanation' && m.code === code && m.at === at)
  return warnings.length === 0 ? null : (
    <Card title={w.warnings} id="peringatan">
      <ul class="grid gap-4">
        {warnings.map((f, i) => {
          const explained = said(f.code, f.at)
          return (
            <li key={`${f.code} ${f.at}`} data-warning={`${f.code} ${f.at}`}>
              <p>{f.message[context.language]}</p>
              {explained ? (
                <MarkForm context={context} copy={copy} mark={explained} label={w.takeBack}>
                  {fill(w.explained, { who: explained.by, text: explained.text ?? '' })}
                </MarkForm>
              ) : (
                copy.mayEdit && (
                  <form
                    method="post"
                    action={`/penyusunan/${copy.id}/catatan`}
                    class="mt-1 flex flex-wrap items-end gap-2"
                  >
                    <Hidden context={context} copy={copy} />
                    <input type="hidden" name="at" value={f.at} />
                    <input type="hidden" name="code" value={f.code} />
                    <div class="min-w-0 flex-1 basis-60">
                      <label class="sr-only" for={`why-${i}`}>
                        {w.explain}
                      </label>
                      <input
                        id={`why-${i}`}
                        name="text"
                        class={CONTROL}
                        maxLength={2000}
                        required
                        placeholder={w.explain}
                      />
                    </div>
                    <Button name="do" value="explain">
                      {w.explainSave}
                    </Button>
                  </form>
                )
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

type MarkFormProps = CardProps & { readonly mark: CopyMark; readonly label: string; readonly children: string }

/** What was said, with the button that settles it or takes it back. */
const MarkForm = ({ context, copy, mark, label, children }: MarkFormProps) => (
  <form method="post" action={`/penyusunan/${copy.id}/catatan`} class="flex flex-wrap items-center gap-2">
    <input type="hidden" name="csrf" value={context.csrf} />
    <span class="min-w-0 flex-1 basis-60 whitespace-pre-line wrap-anywhere">{children}</span>
    {mayChangeMark(mark.kind, copy.agreementId !== null) && (copy.may.draft || mark.by === context.reader?.name) && (
      <Button look="quiet" name="do" value={`settle:${mark.id}`}>
        {label}
      </Button>
    )}
  </form>
)

/** Comments and reasons of a return, by their rows; and a new one. */
export const CopyMarks = ({ context, copy }: CardProps) => {
  const w = draftingWordsOf(context.language)
  const said = copy.marks.filter((m) => m.kind === 'comment' || m.kind === 'reason')
  return (
    <Card title={w.marks} id="catatan">
      {said.length === 0 && <p class="text-soft">{w.noMarks}</p>}
      <ul class="grid gap-3">
        {said.map((m) => (
          <li key={m.id}>
            <p class="text-[0.875rem] text-soft">
              {m.kind === 'reason' ? w.markKind.reason : w.markKind.comment} ·{' '}
              {m.at === '' ? w.returnWhole : rowName(copy, m.at, context.language)} · {m.by},{' '}
              {momentText(m.when, context.language)}
              {m.settled && ` · ${w.settled}`}
            </p>
            {m.settled ? (
              <p class="whitespace-pre-line text-soft wrap-anywhere">{m.text}</p>
            ) : (
              <MarkForm context={context} copy={copy} mark={m} label={w.settle}>
                {m.text ?? ''}
              </MarkForm>
            )}
          </li>
        ))}
      </ul>
      <form method="post" action={`/penyusunan/${copy.id}/catatan`} class="mt-4 grid gap-2">
        <Hidden context={context} copy={copy} />
        <SelectField name="at" label={w.commentAbout} value="" choices={rowChoices({ context, copy })} />
        <Words name="text" label={w.comment} />
        <p>
          <Button name="do" value="comment">
            {w.commentSave}
          </Button>
        </p>
      </form>
    </Card>
  )
}

/** Sends it back to who draws it up, with the reason, at a row where it has one. */
export const ReturnForm = ({ context, copy }: CardProps) => {
  const w = draftingWordsOf(context.language)
  return copy.next.some((step) => step.to === 'returned') ? (
    <Card title={w.returnTitle} id="kembalikan">
      <form method="post" action={`/penyusunan/${copy.id}/langkah`} class="grid gap-2">
        <Hidden context={context} copy={copy} />
        <SelectField name="about" label={w.returnAbout} value="" choices={rowChoices({ context, copy })} />
        <Words name="reason" label={w.returnReason} />
        <p>
          <Button look="danger" name="do" value="step:returned">
            {w.returnSend}
          </Button>
        </p>
      </form>
    </Card>
  ) : null
}

/** The steps of its life so far. */
export const CopyHistory = ({ context, copy }: CardProps) => {
  const w = draftingWordsOf(context.language)
  return (
    <Card title={w.history} id="perjalanan">
      {copy.steps.length === 0 && <p class="text-soft">{w.historyNone}</p>}
      <ol class="grid gap-2">
        {copy.steps.map((step) => (
          <li key={step.when}>
            <b>{fill(w.historyLine, { from: w.state[step.from], to: w.state[step.to] })}</b>
            <span class="block text-[0.875rem] text-soft">
              {fill(w.editedBy, { when: momentText(step.when, context.language), who: step.by })}
            </span>
            {step.note && <p class="whitespace-pre-line wrap-anywhere">{step.note}</p>}
          </li>
        ))}
      </ol>
    </Card>
  )
}
