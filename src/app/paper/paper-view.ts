import type { PaperDifferenceView, PaperJudgementView, PaperScanView, PaperView } from '../../contract/paper-view.ts'
import type { Reader } from '../../contract/view.ts'
import { mayBeJudged, type PaperDifference } from '../../core/agreement/paper-difference.ts'
import type { Database } from '../../db/database.ts'
import { printOf, type StoredScan, scanOf } from '../../db/paper.ts'
import { judgementsOf, rejectionsOf, type StoredJudgement } from '../../db/paper-judgements.ts'
import type { StoredCopy } from '../../db/working-copies.ts'
import type { Deps } from '../deps.ts'
import { mayBeSigned, paperActorOf } from './paper-turn.ts'

const judgementView = (j: Omit<StoredJudgement, 'place'>): PaperJudgementView => ({
  verdict: j.verdict,
  by: j.judge,
  as: j.judged_as,
  at: j.judged_at.toISOString(),
  reason: j.reason,
})

const shown = ({ places: _, ...difference }: PaperDifference): Omit<PaperDifference, 'places'> => difference

const differenceView = (d: PaperDifference, judgement: StoredJudgement | undefined): PaperDifferenceView => ({
  ...shown(d),
  pictures: { scan: (d.places?.scan ?? null) !== null, print: (d.places?.print ?? null) !== null },
  open: mayBeJudged(d),
  judgement: judgement ? judgementView(judgement) : null,
})

const scanView = (s: StoredScan, judgements: readonly StoredJudgement[], reader: Reader): PaperScanView | null => {
  if (s.state === 'discarded') return null
  const said = new Map(judgements.map((j) => [j.place, j]))
  return {
    id: s.id,
    name: s.name,
    size: Number(s.size),
    by: s.uploader,
    own: s.uploaded_by === reader.userId,
    uploadedAt: s.uploaded_at.toISOString(),
    state: s.state,
    page: s.page,
    pages: s.page_count,
    problem: s.problem,
    differences: (s.differences ?? []).map((d, i) => differenceView(d, said.get(i))),
    refusing: (s.refusing ?? 0) - judgements.filter((j) => j.verdict === 'same').length,
    doubtful: s.doubtful ?? 0,
    signedOn: s.signed_on,
    boundAs: s.bound_as,
    reason: s.reason,
  }
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
  const rejections = print === null || copy.state !== 'checked' ? [] : await rejectionsOf(tx, print.id)
  return {
    print: print && { by: print.taker, takenAt: print.taken_at.toISOString() },
    scan: scan && scanView(scan, await judgementsOf(tx, scan.id), reader),
    rejections: rejections.map(({ name, difference, ...j }) => ({
      scan: name,
      difference: shown(difference),
      judgement: judgementView({ ...j, verdict: 'differs' }),
    })),
    as,
    ready: as !== null && print === null && copy.state === 'checked' && (await mayBeSigned(tx, deps.profile, copy)).ok,
  }
}
