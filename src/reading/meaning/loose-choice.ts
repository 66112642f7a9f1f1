/** What a line's words are: so many of the objective in front, the rest of the indicator; or all of a heading. */
export type Choice = {
  readonly line: number
  readonly objective: 'none' | 'new' | 'more'
  readonly cut: number
  readonly indicator: 'none' | 'new' | 'more'
  readonly heading: 'none' | 'new' | 'more'
}
