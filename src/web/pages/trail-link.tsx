import { trailWordsOf } from './deed-sentence.ts'
import type { PageContext } from './page-context.ts'
import { trailAddress } from './trail-address.ts'

/** From a thing to everything the trail knows of it; only for who may read the trail. */
export const TrailLink = ({ context, thing }: { readonly context: PageContext; readonly thing: string }) => (
  <p class="mt-3">
    <a href={trailAddress({ thing })}>{trailWordsOf(context.language).page.full}</a>
  </p>
)
