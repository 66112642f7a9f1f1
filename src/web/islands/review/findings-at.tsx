import type { Finding } from '../../../core/check/finding.ts'
import { fill } from '../../../words/fill.ts'
import { Icon } from '../../kit/icon.tsx'
import { useReview } from './review-context.ts'

/** One finding with its weight in words and, where it can be computed, the repair. */
export const FindingLine = ({ finding }: { readonly finding: Finding }) => {
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

/** The findings that speak of these places, in their order. */
export const FindingsAt = ({ places }: { readonly places: readonly string[] }) => {
  const { findingsAt } = useReview()
  const found = places.flatMap((at) => findingsAt.get(at) ?? [])
  return found.length === 0 ? null : (
    <div class="findings">
      {found.map((f) => (
        <FindingLine key={`${f.code} ${f.at}`} finding={f} />
      ))}
    </div>
  )
}
