import { Button, LinkButton } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { CONTROL, Field } from '../kit/field.tsx'
import type { PageContext } from './page-context.ts'
import { planWordsOf } from './plan-words.ts'

/** `at` is the address below which such things lie, and how the import's address names one. */
type ImportProps = { readonly context: PageContext; readonly at: 'rencana' | 'anggaran'; readonly id: string }

/** A sheet to fill in, and where it is uploaded to be looked at first. */
export const ImportCard = ({ context, at, id }: ImportProps) => {
  const w = planWordsOf(context.language)
  return (
    <Card title={w.importTitle} id="impor">
      <p class="mb-3 max-w-2xl text-soft">{w.importLead}</p>
      <form
        method="post"
        action={`/${at}/impor?${at}=${id}`}
        enctype="multipart/form-data"
        class="grid max-w-2xl gap-4"
      >
        <input type="hidden" name="csrf" value={context.csrf} />
        <Field name="files" label={w.file}>
          <input type="file" id="files" name="files" required accept=".xlsx" class={CONTROL} />
        </Field>
        <div class="flex flex-wrap gap-2">
          <Button look="primary" icon="upload">
            {w.preview}
          </Button>
          <LinkButton icon="download" href={`/${at}/${id}/isian.xlsx`} download>
            {w.template}
          </LinkButton>
        </div>
      </form>
    </Card>
  )
}
