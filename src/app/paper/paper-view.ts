import type { PaperScanView, PaperView } from '../../contract/paper-view.ts'
import type { Reader } from '../../contract/view.ts'
import type { Database } from '../../db/database.ts'
import { printOf, type StoredScan, scanOf } from '../../db/paper.ts'
import type { StoredCopy } from '../../db/working-copies.ts'
import type { Deps } from '../deps.ts'
import { mayBeSigned, paperActorOf } from './paper-turn.ts'

const scanView = (s: StoredScan): PaperScanView | null =>
  s.state === 'discarded'
    ? null
    : {
        id: s.id,
        name: s.name,
        size: Number(s.size),
        by: s.uploader,
        uploadedAt: s.uploaded_at.toISOString(),
        state: s.state,
        page: s.page,
        pages: s.page_count,
        problem: s.problem,
        differences: s.differences ?? [],
        refusing: s.refusing ?? 0,
        doubtful: s.doubtful ?? 0,
        signedOn: s.signed_on,
        boundAs: s.bound_as,
        reason: s.reason,
      }

/** How far a copy is with being signed on paper, within a transaction that is open already. */
export const paperView = async (
  tx: Database,
  deps: Pick<Deps, 'profile' | 'clock'>,
  reader: Reader,
  copy: StoredCopy,
): Promise<PaperView> => {
  const print = await printOf(tx, copy.id)
  const scan = print === null ? null : await scanOf(tx, print.id)
  const as = await paperActorOf(tx, deps, reader, copy)
  return {
    print: print && { by: print.taker, takenAt: print.taken_at.toISOString() },
    scan: scan && scanView(scan),
    as,
    ready: as !== null && print === null && copy.state === 'checked' && (await mayBeSigned(tx, deps.profile, copy)).ok,
  }
}
