/** A named ordinal scale, best grade first (blueprint §4). Scales are data of the agency profile. */
export type Scale = { readonly id: string; readonly grades: readonly string[] }

/** BPK's audit opinion: unqualified, qualified, adverse, disclaimer. */
export const AUDIT_OPINION: Scale = { id: 'audit-opinion', grades: ['WTP', 'WDP', 'TW', 'TMP'] }

/** The AKIP grade of PermenPANRB 88/2021. */
export const AKIP_GRADE: Scale = { id: 'akip-grade', grades: ['AA', 'A', 'BB', 'B', 'CC', 'C', 'D'] }

export const DEFAULT_SCALES: readonly Scale[] = [AUDIT_OPINION, AKIP_GRADE]

/** The scale that has this grade, and how far from the best it stands (0 is best); null where no scale has it. */
export const rankOf = (
  grade: string,
  scales: readonly Scale[] = DEFAULT_SCALES,
): { readonly scale: Scale; readonly rank: number } | null => {
  for (const scale of scales) {
    const rank = scale.grades.indexOf(grade.trim().toUpperCase())
    if (rank >= 0) return { scale, rank }
  }
  return null
}
