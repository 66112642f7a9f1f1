import type { Grades } from '../profile/scale.ts'

/** The scale that has this grade, and how far from the best it stands (0 is best); null where no scale has it. */
export const rankOf = (
  grade: string,
  scales: readonly Grades[],
): { readonly scale: Grades; readonly rank: number; readonly grade: string } | null => {
  const wanted = grade.trim().toUpperCase()
  for (const scale of scales) {
    const rank = scale.grades.findIndex((g) => g.toUpperCase() === wanted)
    const own = scale.grades[rank]
    if (own !== undefined) return { scale, rank, grade: own }
  }
  return null
}
