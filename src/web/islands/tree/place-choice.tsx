import type { InputHTMLAttributes } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { nameWithin } from '../../../core/organisation/name-within.ts'
import { fill } from '../../../words/fill.ts'
import type { TreeWords } from '../../../words/id/tree.ts'
import { CONTROL, describedBy, Field } from '../../kit/field.tsx'
import { Icon } from '../../kit/icon.tsx'
import { askPlaces, type PlaceChoice, type PlaceChoices } from './tree-ask.ts'
import type { Named } from './tree-state.ts'

const PAUSE = 200

type ChoiceProps = {
  readonly w: TreeWords
  readonly unitId: string
  /** The office's name, which the names of its units need not say again. */
  readonly office: string
  readonly chosen: string | null
  readonly problem: string | undefined
  readonly onFound: (found: PlaceChoices) => void
  readonly onChoose: (place: Named) => void
}

/** The units of an office to move to: searched by words, walked by arrows, each with the reason where it cannot be. */
export const PlaceChoiceField = ({ w, unitId, office, chosen, problem, onFound, onChoose }: ChoiceProps) => {
  const [text, setText] = useState('')
  const [places, setPlaces] = useState<readonly PlaceChoice[] | null>(null)
  const [failed, setFailed] = useState(false)
  const [at, setAt] = useState(-1)
  const list = useRef<HTMLDivElement>(null)

  useEffect(() => {
    let isOld = false
    const later = setTimeout(
      async () => {
        const answer = await askPlaces(unitId, text)
        if (isOld) return
        setFailed(!('value' in answer))
        if (!('value' in answer)) return
        setPlaces(answer.value.places)
        setAt(-1)
        onFound(answer.value)
      },
      places === null ? 0 : PAUSE,
    )
    return () => {
      isOld = true
      clearTimeout(later)
    }
  }, [text, unitId])

  const walk = (to: number): void => {
    setAt(to)
    list.current?.children[to]?.scrollIntoView({ block: 'nearest' })
  }
  const choose = ({ id, name, above }: PlaceChoice): void =>
    onChoose({ id, name: nameWithin(name, [above ?? '', office]) })
  const pressed = (e: KeyboardEvent): void => {
    const count = places?.length ?? 0
    if (e.key === 'ArrowDown' && count > 0) walk((at + 1) % count)
    else if (e.key === 'ArrowUp' && count > 0) walk(at <= 0 ? count - 1 : at - 1)
    else if (e.key === 'Enter') {
      const place = places?.[at]
      // Once more on the chosen one sends the form.
      if (!place || place.id === chosen) return
      if (place.problem === null) choose(place)
    } else return
    e.preventDefault()
  }
  const active = places?.[at]
  const combobox = {
    type: 'search',
    role: 'combobox',
    'aria-expanded': true,
    'aria-controls': 'places',
    'aria-autocomplete': 'list',
    'aria-activedescendant': active ? `p-${active.id}` : undefined,
  } as InputHTMLAttributes<HTMLInputElement>
  return (
    <Field name="place" label={w.place} hint={w.placeHint} problem={problem}>
      <input
        {...combobox}
        id="place"
        autocomplete="off"
        spellcheck={false}
        class={CONTROL}
        value={text}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={describedBy('place', w.placeHint, problem)}
        onInput={(e) => setText(e.currentTarget.value)}
        onKeyDown={pressed}
      />
      <div id="places" ref={list} class="places" role="listbox" aria-label={w.place}>
        {(places ?? []).map((place, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard walks the list from the input above.
          // biome-ignore lint/a11y/useFocusableInteractive: the same.
          <div
            key={place.id}
            id={`p-${place.id}`}
            role="option"
            class={`place${i === at ? ' place-at' : ''}`}
            aria-selected={place.id === chosen}
            aria-disabled={place.problem !== null}
            onClick={() => (place.problem === null ? choose(place) : walk(i))}
          >
            {place.id === chosen ? <Icon name="check" /> : <span class="icon" />}
            <span class="min-w-0 wrap-anywhere">
              {nameWithin(place.name, [place.above ?? '', office])}
              {place.problem ? (
                <span class="place-why">{place.problem.detail}</span>
              ) : (
                place.above && (
                  <span class="place-above">{fill(w.under, { above: nameWithin(place.above, [office]) })}</span>
                )
              )}
            </span>
          </div>
        ))}
      </div>
      {places?.length === 0 && <p class="mt-1 text-soft">{w.placeNone}</p>}
      {failed && <p class="mt-1 text-error">{w.failed}</p>}
    </Field>
  )
}
