import { type InputProps, TextField } from './field.tsx'

type SuggestedFieldProps = Omit<InputProps, 'list' | 'autocomplete' | 'children'> & {
  /** Id of the list of suggestions. */
  readonly list: string
  readonly suggestions: readonly string[]
}

/** A labelled one-line input that suggests what may be meant; anything may be typed. */
export const SuggestedField = ({ list, suggestions, ...field }: SuggestedFieldProps) => (
  <>
    <TextField {...field} list={list} autocomplete="off" />
    <datalist id={list}>
      {suggestions.map((suggestion) => (
        <option key={suggestion} value={suggestion} />
      ))}
    </datalist>
  </>
)
