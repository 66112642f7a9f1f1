import type { WorkingCopyView } from '../../contract/working-copy-view.ts'

/** The part of a copy's page where the keyboard goes on after a mark: among the warnings while one wants a reason, then at the steps. */
export const afterMark = ({ findings, marks }: WorkingCopyView, verb: 'comment' | 'explain'): string => {
  if (verb === 'comment') return '#catatan'
  const isLeft = findings.some(
    (f) =>
      f.severity === 'warning' && !marks.some((m) => m.kind === 'explanation' && m.code === f.code && m.at === f.at),
  )
  return isLeft ? '#peringatan' : '#tindakan'
}
