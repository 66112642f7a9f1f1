import { merger as english } from '../../words/en/merger.ts'
import { merger as indonesian } from '../../words/id/merger.ts'
import type { PageContext } from './page-context.ts'

/** From a unit to the page on which it becomes one with another. */
export const MergerLink = ({ context, unitId }: { readonly context: PageContext; readonly unitId: string }) => (
  <a href={`/organisasi/${unitId}/gabung`} class="pl-4 underline">
    {(context.language === 'id' ? indonesian : english).link}
  </a>
)
