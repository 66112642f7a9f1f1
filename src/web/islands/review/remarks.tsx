import type { RowFinding } from '../../../contract/edited-agreement.ts'
import { fill } from '../../../words/fill.ts'
import { Icon } from '../../kit/icon.tsx'
import { DoubtAt } from './doubt-at.tsx'
import { type ReviewLook, useReview } from './review-context.ts'

/** One finding with its weight in words and, where it can be computed, the repair. */
export const FindingLine = ({ finding }: { readonly finding: RowFinding }) => {
  const { words, language, mayEdit, position } = useReview()
  const repair = finding.repair
  return (
    <div class={`finding finding-${finding.severity}`} data-finding={finding.at}>
      <Icon name={finding.severity} />
      <p>
        <b class={`text-${finding.severity}`}>{words.severity[finding.severity]}</b> {finding.message[language]}{' '}
        {mayEdit && repair && repair.agreement === position && (
          <button type="submit" name="do" value={`set:${repair.at}=${repair.value}`} class="text-button">
            {fill(words.repair, { value: repair.value })}
          </button>
        )}
      </p>
    </div>
  )
}

/** What is said of these places: doubts of the reader first, then findings. */
export const Remarks = ({ places }: { readonly places: readonly string[] }) => {
  const { findingsAt, notesAt } = useReview()
  const found = places.flatMap((at) => findingsAt.get(at) ?? [])
  const doubted = places.filter((at) => notesAt.has(at))
  return found.length + doubted.length === 0 ? null : (
    <div class="findings">
      {doubted.map((at) => (
        <DoubtAt key={at} at={at} doubts={notesAt.get(at) ?? []} />
      ))}
      {found.map((f) => (
        <FindingLine key={`${f.code} ${f.at}`} finding={f} />
      ))}
    </div>
  )
}

/** True where something is said of one of these places. */
export const isRemarked = (look: ReviewLook, places: readonly string[]): boolean =>
  places.some((at) => look.findingsAt.has(at) || look.notesAt.has(at))
