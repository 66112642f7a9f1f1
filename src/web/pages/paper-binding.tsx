import type { PaperScanView } from '../../contract/paper-view.ts'
import { Button } from '../kit/button.tsx'
import { CONTROL, Field } from '../kit/field.tsx'
import type { PageContext } from './page-context.ts'
import { paperWordsOf } from './paper-words.ts'

type Props = { readonly context: PageContext; readonly copyId: string; readonly scan: PaperScanView }

/** Where somebody says that a scan is the signed agreement, when it was signed, and why doubtful places are right. */
export const PaperBinding = ({ context, copyId, scan }: Props) => {
  const w = paperWordsOf(context.language)
  return (
    <form method="post" action={`/penyusunan/${copyId}/kertas`} class="grid max-w-md grid-cols-1 gap-4">
      <input type="hidden" name="csrf" value={context.csrf} />
      <input type="hidden" name="scan" value={scan.id} />
      <Field name="signedOn" label={w.signedOn} hint={w.signedOnHint}>
        <input id="signedOn" type="date" name="signedOn" required class={CONTROL} aria-describedby="signedOn-hint" />
      </Field>
      {scan.doubtful > 0 && (
        <Field name="reason" label={w.reason} hint={w.reasonHint}>
          <textarea id="reason" name="reason" rows={3} required class={CONTROL} aria-describedby="reason-hint" />
        </Field>
      )}
      <label class="flex min-h-10 items-start gap-2">
        <input type="checkbox" name="confirmed" value="ya" required class="mt-0.5 size-5 shrink-0" />
        <span>{w.confirm}</span>
      </label>
      <p class="text-[0.875rem] text-soft">{w.bindLead}</p>
      <Button look="primary" icon="check" wide name="do" value="bind">
        {w.bind}
      </Button>
    </form>
  )
}
