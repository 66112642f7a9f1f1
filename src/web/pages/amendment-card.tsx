import type { WorkingCopyView } from '../../contract/working-copy-view.ts'
import { fill } from '../../words/fill.ts'
import { LinkButton } from '../kit/button.tsx'
import { amendmentWordsOf } from './amendment-words.ts'
import type { PageContext } from './page-context.ts'

/** Which version a copy amends and why, and the way to what it changes; nothing for another copy. */
export const AmendmentCard = ({ context, copy }: { readonly context: PageContext; readonly copy: WorkingCopyView }) => {
  const w = amendmentWordsOf(context.language)
  const { amends } = copy
  return amends === null ? null : (
    <section class="card mb-4 flex flex-wrap items-center gap-3 p-4" aria-labelledby="perubahan-title">
      <div class="mr-auto min-w-0 flex-1 basis-60">
        <h2 id="perubahan-title" class="text-base font-semibold">
          <a href={`/perjanjian/${amends.agreementId}?versi=${amends.version}`}>
            {fill(w.amends, { version: amends.version })}
          </a>
        </h2>
        <p class="whitespace-pre-line wrap-anywhere">
          {fill(w.because, { reason: w.reason[amends.reason], note: amends.note })}
        </p>
      </div>
      <LinkButton look="primary" icon="split" href={`/penyusunan/${copy.id}/perubahan`}>
        {fill(w.show, { version: amends.version })}
      </LinkButton>
    </section>
  )
}
