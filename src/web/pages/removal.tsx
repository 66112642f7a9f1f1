import { fill } from '../../words/fill.ts'
import type { PlanWords } from '../../words/id/plan.ts'
import { Button } from '../kit/button.tsx'
import { PostForm } from './form-parts.tsx'
import type { PageContext } from './page-context.ts'

type RemovalProps = { context: PageContext; edition: number; what: string; w: PlanWords }

/** Taking a whole thing away: folded, and asked for once more within. */
export const Removal = ({ context, edition, what, w }: RemovalProps) => (
  <details class="fold">
    <summary>{w.remove}</summary>
    <div class="mt-3">
      <PostForm csrf={context.csrf} edition={edition}>
        <p class="text-soft">{fill(w.removeLead, { what })}</p>
        <div>
          <Button look="danger" name="do" value="remove">
            {fill(w.removeSure, { what })}
          </Button>
        </div>
      </PostForm>
    </div>
  </details>
)
