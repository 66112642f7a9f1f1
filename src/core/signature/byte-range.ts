/**
 * True where a signature's four numbers sign a file from its first byte to `end` but for one gap, and that gap is exactly
 * the place of the signature itself (`contents`, its delimiters included). Anything else leaves room for unsigned bytes.
 */
export const signsAllButItself = (
  range: readonly number[],
  contents: { readonly start: number; readonly end: number },
  fileLength: number,
): boolean => {
  const [from, before, after, rest] = range
  if (range.length !== 4 || from === undefined || before === undefined || after === undefined || rest === undefined) {
    return false
  }
  if (![from, before, after, rest].every((n) => Number.isSafeInteger(n) && n >= 0)) return false
  return (
    from === 0 &&
    before === contents.start &&
    after === contents.end &&
    after < after + rest &&
    after + rest <= fileLength
  )
}

/** Where a signature's signed part ends, or null where the four numbers say nothing usable. */
export const endOfRange = (range: readonly number[], fileLength: number): number | null => {
  const [from, before, after, rest] = range
  if (range.length !== 4 || from !== 0 || before === undefined || after === undefined || rest === undefined) return null
  const end = after + rest
  const sound = [before, after, rest].every((n) => Number.isSafeInteger(n) && n > 0) && before < after
  return sound && end <= fileLength ? end : null
}
