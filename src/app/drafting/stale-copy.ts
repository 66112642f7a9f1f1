import { type Problem, problem } from '../../core/problem.ts'
import type { StoredCopy } from '../../db/working-copies.ts'

/** That a copy has gone on since the revision somebody speaks of: who changed it last, and when. */
export const staleCopy = (copy: Pick<StoredCopy, 'editor' | 'edited_at' | 'revision'>): Problem =>
  problem('conflict/stale-revision', 'revision', {
    who: copy.editor ?? '',
    when: copy.edited_at?.toISOString() ?? '',
    revision: copy.revision,
  })
