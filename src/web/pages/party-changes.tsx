import type { WorkingCopyView } from '../../contract/working-copy-view.ts'
import type { Party } from '../../core/agreement/agreement.ts'
import { fill, type Language } from '../../words/fill.ts'
import { Button } from '../kit/button.tsx'
import type { PageContext } from './page-context.ts'
import { superiorWordsOf } from './superior-words.ts'

const partyText = (party: Party | null, language: Language): string => {
  const w = superiorWordsOf(language).parties
  if (party === null) return w.nobody
  const position = party.acting ? `Plt. ${party.position}` : party.position
  return `${party.name ?? w.noName} (${position})`
}

/** Parties that the organisation has otherwise by now, and the button that writes them; nothing where all is as it is. */
export const PartyChanges = ({ context, copy }: { readonly context: PageContext; readonly copy: WorkingCopyView }) => {
  const { language } = context
  const w = superiorWordsOf(language).parties
  return copy.partyChanges.length === 0 ? null : (
    <section class="card mb-4 flex flex-wrap items-center gap-3 p-4" aria-labelledby="pihak-title">
      <div class="mr-auto min-w-0 flex-1 basis-72">
        <h2 id="pihak-title" class="text-base font-semibold">
          {w.title}
        </h2>
        <ul class="grid gap-1">
          {copy.partyChanges.map(({ party, written, today }) => (
            <li key={party} class="wrap-anywhere">
              {fill(party === 'first' ? w.first : w.second, {
                today: partyText(today, language),
                written: partyText(written, language),
              })}
            </li>
          ))}
        </ul>
        {!copy.mayEdit && copy.may.draft && <p class="text-[0.875rem] text-soft">{w.backFirst}</p>}
      </div>
      {copy.mayEdit && (
        <form method="post" action={`/penyusunan/${copy.id}/langkah`}>
          <input type="hidden" name="csrf" value={context.csrf} />
          <input type="hidden" name="revision" value={copy.revision} />
          <Button look="primary" icon="check" name="do" value="parties">
            {w.take}
          </Button>
        </form>
      )}
    </section>
  )
}
