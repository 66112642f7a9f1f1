import type { Choice } from './loose-choice.ts'
import type { Measure } from './loose-facts.ts'
import type { TornLine } from './loose-line.ts'
import type { Column } from './loose-part.ts'

/** Whether numbers stand on the first lines of objectives and targets on those of indicators, as a first reading has it. */
export const placesIn = (
  lines: readonly TornLine[],
  choices: readonly Choice[],
  floor: number,
): Pick<Measure, 'numbersOnTop' | 'targetsOnTop' | 'objectivesOnTop' | 'numbersMid' | 'targetsMid'> => {
  const plain = choices.filter((c) => c.heading === 'none')
  const numbered = plain.filter((c) => lines[c.line]?.number != null && c.objective !== 'none')
  const begun = plain.filter((c) => c.objective === 'new')
  const targeted = plain.filter((c) => lines[c.line]?.target != null && c.indicator !== 'none')
  const share = (some: readonly Choice[], how: (c: Choice) => boolean): number =>
    some.filter(how).length / Math.max(1, some.length)
  const targetsMid = mostlyMiddle(cellsOf(plain, 'indicator', (i) => lines[i]?.target != null))
  return {
    targetsMid,
    numbersMid: targetsMid && mostlyMiddle(cellsOf(plain, 'objective', (i) => isDigits(lines[i]?.number ?? null))),
    numbersOnTop:
      numbered.length >= 2 &&
      numbered.length * 2 >= begun.length &&
      share(numbered, (c) => c.objective === 'new') >= floor,
    objectivesOnTop: begun.length >= 2 && share(begun, (c) => c.indicator === 'new') >= floor,
    targetsOnTop: targeted.length >= 2 && share(targeted, (c) => c.indicator === 'new') >= floor,
  }
}

type CellLines = { readonly from: number; to: number; mark: number | null }

const cellsOf = (
  choices: readonly Choice[],
  part: 'objective' | 'indicator',
  marked: (line: number) => boolean,
): CellLines[] => {
  const cells: CellLines[] = []
  for (const choice of choices) {
    if (choice[part] === 'new') cells.push({ from: choice.line, to: choice.line, mark: null })
    const cell = cells.at(-1)
    if (cell === undefined) continue
    if (choice[part] !== 'none') cell.to = choice.line
    if (choice[part] !== 'none' && marked(choice.line)) cell.mark ??= choice.line
  }
  return cells
}

/** Whether the marks of cells of three lines and more stand in the middle of them rather than on top. */
const mostlyMiddle = (cells: readonly CellLines[]): boolean => {
  const tall = cells.filter((c) => c.mark !== null && c.to - c.from >= 2)
  const middle = tall.filter((c) => Math.abs((c.mark ?? 0) - (c.from + c.to) / 2) <= 0.5)
  return tall.length >= 3 && middle.length >= tall.length * 0.6
}

export const isDigits = (number: string | null): boolean => number !== null && /^\d/.test(number)

/** What a cell costs whose mark does not stand on its middle line, where marks do. */
export const offMiddle = (cell: Column | null, marksInMiddle: boolean): number => {
  if (!marksInMiddle || cell === null) return 0
  if (cell.mark === null) return 2
  return 2 * Math.max(0, Math.abs(cell.mark - (cell.from + cell.line) / 2) - 0.5)
}
