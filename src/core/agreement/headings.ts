import type { Agreement, Objective } from './agreement.ts'
import type { Edit } from './edit.ts'

const KEYS = ['program', 'programNo', 'group', 'groupNo'] as const

const tidy = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim()

/** True where two objectives stand under the same headings. */
export const sameHeadings = (a: Objective, b: Objective): boolean => KEYS.every((key) => tidy(a[key]) === tidy(b[key]))

/** The edits that bring objectives, by index, under the headings of another. */
export const underHeadingsOf = (a: Agreement, indexes: readonly number[], of: Objective): readonly Edit[] =>
  indexes.flatMap((index) => {
    const objective = a.objectives[index]
    return KEYS.flatMap((key): Edit[] =>
      objective === undefined || tidy(objective[key]) === tidy(of[key])
        ? []
        : [{ kind: 'set', at: `objectives/${index}/${key}`, text: of[key] }],
    )
  })

/** The edits that begin a new group at an objective: it and those below it under the same headings come under `title`. */
export const beginGroup = (a: Agreement, index: number, title: string): readonly Edit[] => {
  const first = a.objectives[index]
  if (first === undefined) return []
  const below = a.objectives.slice(index)
  const end = below.findIndex((o) => !sameHeadings(o, first))
  return below
    .slice(0, end < 0 ? below.length : end)
    .flatMap((_, i): Edit[] => [
      { kind: 'set', at: `objectives/${index + i}/group`, text: title },
      ...(first.groupNo === null ? [] : [{ kind: 'set' as const, at: `objectives/${index + i}/groupNo`, text: null }]),
    ])
}
