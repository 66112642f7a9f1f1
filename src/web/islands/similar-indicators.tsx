import { useEffect, useState } from 'preact/hooks'
import type { SimilarRow } from '../../contract/plan-view.ts'
import { plan as english } from '../../words/en/plan.ts'
import { plan as indonesian } from '../../words/id/plan.ts'
import { Button } from '../kit/button.tsx'
import { Notice } from '../kit/notice.tsx'

export type SimilarIndicatorsProps = {
  readonly language: 'id' | 'en'
  /** Id of the input that is typed into. */
  readonly input: string
  /** Known already, from the server. */
  readonly similar: readonly SimilarRow[]
}

const PAUSE_MS = 250
const SHORTEST = 6

const ask = async (text: string, signal: AbortSignal): Promise<readonly SimilarRow[]> => {
  const reply = await fetch(`/api/v1/indicators/similar?text=${encodeURIComponent(text.slice(0, 2_000))}`, { signal })
  return reply.ok ? ((await reply.json()) as { similar: readonly SimilarRow[] }).similar : []
}

const inputNamed = (id: string): HTMLInputElement | null => {
  const input = document.getElementById(id)
  return input instanceof HTMLInputElement ? input : null
}

/** What the library holds already that is like what is being typed, so that nobody writes one indicator four ways. */
export const SimilarIndicators = ({ language, input, similar }: SimilarIndicatorsProps) => {
  const w = language === 'id' ? indonesian : english
  const [found, setFound] = useState(similar)
  const [active, setActive] = useState(false)
  useEffect(() => {
    const field = inputNamed(input)
    if (field === null) return
    setActive(true)
    let waiting: ReturnType<typeof setTimeout> | undefined
    let asked = new AbortController()
    const typed = (): void => {
      clearTimeout(waiting)
      asked.abort()
      asked = new AbortController()
      if (field.value.trim().length < SHORTEST) {
        setFound([])
        return
      }
      const { signal } = asked
      // What cannot be asked just now is not worth a word: saving looks once more.
      waiting = setTimeout(() => void ask(field.value, signal).then(setFound, () => undefined), PAUSE_MS)
    }
    field.addEventListener('input', typed)
    return () => {
      clearTimeout(waiting)
      asked.abort()
      field.removeEventListener('input', typed)
    }
  }, [input])
  const use = (text: string): void => {
    const field = inputNamed(input)
    if (field === null) return
    field.value = text
    field.focus()
    setFound([])
  }
  if (found.length === 0) return null
  return (
    <Notice tone="note" title={w.similar}>
      <ul class="mt-1 grid gap-2">
        {found.map((row) => (
          <li key={row.id} class="flex flex-wrap items-center gap-x-3 gap-y-1">
            <a href={`/indikator/${row.id}`} target="_blank" rel="noreferrer" class="min-w-0 wrap-anywhere">
              {row.text}
            </a>
            <span class="text-soft">{row.same ? w.similarSame : `${Math.round(row.score * 100)}%`}</span>
            {active && (
              <Button type="button" look="plain" onClick={() => use(row.text)}>
                {w.similarUse}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
