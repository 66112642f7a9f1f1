import type { RowFinding } from '../../../contract/edited-agreement.ts'
import type { ReadingNote } from '../../../core/agreement/reading.ts'
import { placeName } from '../../../words/place.ts'
import { Icon } from '../../kit/icon.tsx'
import { doubtSentence } from './doubt-at.tsx'
import { fieldFor, idOf } from './field-ids.ts'
import { FindingLine } from './remarks.tsx'
import { textIn, useReview } from './review-context.ts'

const BESIDE =
  /^(?:title|unit|satker|level|year|annexYear|place|statementDate|annexDate|(?:first|second)Party(?:\/\w+)?|signatures\/\d+(?:\/\w+)?|objectives\/\d+(?:\/.*)?|budget(?:\/.*)?)$/

/** True for a finding that stands beside its field; the others stand at the top. */
export const isBeside = (finding: { readonly at: string }): boolean => BESIDE.test(finding.at)

/** As they stand in the document: its head, its rows, its money. */
const inOrder = (a: string, b: string): number =>
  Number(a.startsWith('budget')) - Number(b.startsWith('budget')) || a.localeCompare(b, 'id', { numeric: true })

/** What the reader is not sure of, as a list that leads to the fields; and findings that belong to no single row. */
export const LookFirst = ({
  notes,
  findings,
}: {
  readonly notes: readonly ReadingNote[]
  readonly findings: readonly RowFinding[]
}) => {
  const look = useReview()
  const { words } = look
  const homeless = findings.filter((f) => !isBeside(f))
  const sorted = notes.toSorted((a, b) => a.confidence - b.confidence || inOrder(a.at, b.at))
  return notes.length + homeless.length === 0 ? null : (
    <section class="card" aria-labelledby="first-title">
      <h2 id="first-title" class="flex items-center gap-2 px-4 pt-3.5 pb-1 text-base font-semibold">
        <Icon name="doubt" />
        {words.doubtsFirst}
        <span class="text-soft">{notes.length}</span>
      </h2>
      {homeless.length > 0 && (
        <div class="findings px-4 pb-2">
          {homeless.map((f) => (
            <FindingLine key={`${f.code} ${f.at}`} finding={f} />
          ))}
        </div>
      )}
      <ol class="look-first">
        {sorted.map((n) => (
          <li key={`${n.code} ${n.at}`}>
            <a href={`#${idOf(fieldFor(n.at))}`}>
              <b>
                {placeName(n.at, look.language)}: {textIn(look, fieldFor(n.at)) || '—'}
              </b>
              <span>{doubtSentence(n, look.language)}</span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
