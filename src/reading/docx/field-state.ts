/** Where the text of a story stands within Word's fields, which may begin in one paragraph and end in another. */
export type FieldState = {
  readonly mark: (type: string) => void
  readonly instruct: (text: string) => void
  /** True where text is part of the document: outside fields, or in a field's result. */
  readonly shows: () => boolean
  readonly isPageNumber: (instruction: string) => boolean
  /** Whether a page number was passed over since this was last asked. */
  readonly passedPageNumber: () => boolean
}

type Field = { instruction: string; inResult: boolean }

/** A state at the beginning of a story (body, header, footer, text box). */
export const fieldState = (): FieldState => {
  const open: Field[] = []
  let passed = false
  return {
    mark: (type) => {
      const innermost = open.at(-1)
      if (type === 'begin') open.push({ instruction: '', inResult: false })
      else if (type === 'separate' && innermost !== undefined) innermost.inResult = true
      else if (type === 'end' && isPageNumber(open.pop()?.instruction ?? '')) passed = true
    },
    instruct: (text) => {
      const innermost = open.at(-1)
      if (innermost !== undefined) innermost.instruction += text
    },
    shows: () => open.every((field) => field.inResult && !isPageNumber(field.instruction)),
    isPageNumber: (instruction) => {
      const found = isPageNumber(instruction)
      passed ||= found
      return found
    },
    passedPageNumber: () => {
      const had = passed
      passed = false
      return had
    },
  }
}

/** A page's own number is no text of the agreement; a reference to another page (in a table of contents) is. */
const isPageNumber = (instruction: string): boolean => /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(instruction)
