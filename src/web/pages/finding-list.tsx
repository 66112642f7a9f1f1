import type { Finding } from '../../core/check/finding.ts'
import type { PageWords } from '../../words/id/page.ts'
import { placeOnSheet } from '../document/place-on-sheet.ts'
import { Icon } from '../kit/icon.tsx'

type FindingListProps = {
  readonly words: PageWords
  readonly language: 'id' | 'en'
  readonly findings: readonly Finding[]
}

const WEIGHT = { error: 0, warning: 1, note: 2 } as const

/** What the checks say of an agreement, the heaviest first, each with the way to its place on the sheet. */
export const FindingList = ({ words, language, findings }: FindingListProps) => (
  <ul class="grid gap-2">
    {findings
      .toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity])
      .map((f) => (
        <li key={`${f.code} ${f.at} ${f.message.id}`} class={`finding finding-${f.severity}`}>
          <Icon name={f.severity} />
          <p>
            <b class={`text-${f.severity}`}>{words.severity[f.severity]}</b> {f.message[language]}{' '}
            <a href={`#${placeOnSheet(f.at)}`}>{words.agreementPage.see}</a>
          </p>
        </li>
      ))}
  </ul>
)
