import { wordChanges } from '../../core/agreement/word-changes.ts'
import { fill, type Language } from '../../words/fill.ts'
import { amendmentWordsOf } from './amendment-words.ts'

type SideProps = {
  readonly before: string | null
  readonly after: string | null
  readonly side: 'before' | 'after'
  readonly language: Language
  /** A value rather than a sentence: struck and added whole; an amount stays on one line. */
  readonly whole?: 'value' | 'amount'
}

/** One side of a text that may have changed: the old one with what was struck from it, the new one with what was added. */
export const ChangedText = ({ before, after, side, language, whole }: SideProps) => {
  const w = amendmentWordsOf(language)
  const own = side === 'before' ? before : after
  if (own === null || own === '') return <span class="text-soft">{own === null ? '—' : w.empty}</span>
  const [Mark, kind, said] =
    side === 'before' ? (['del', 'struck', w.fate.struck] as const) : (['ins', 'added', w.fate.added] as const)
  return (
    <span class={whole === 'amount' ? 'whitespace-nowrap' : 'whitespace-pre-line wrap-anywhere'}>
      {(whole && before !== after ? [{ kind, text: own }] : wordChanges(before ?? '', after ?? ''))
        .filter((change) => change.kind === 'same' || change.kind === kind)
        .map((change, i) => (
          <span key={`${i} ${change.text}`}>
            {i > 0 && ' '}
            {change.kind === 'same' ? (
              change.text
            ) : (
              <Mark>
                <span class="sr-only">{`${fill('[{said}:', { said })} `}</span>
                {change.text}
                <span class="sr-only">]</span>
              </Mark>
            )}
          </span>
        ))}
    </span>
  )
}
