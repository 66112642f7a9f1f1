/** The date within the file, which PDF/A demands: the agreement's, or the start of its year where it has none yet. */
export const fileDate = (date: string | null, ofYear: number | null): object => {
  const [year, month, day] = (date ?? `${ofYear ?? 1980}-01-01`).split('-').map(Number)
  return { year, month, day: day ?? 1, hour: 0, minute: 0, second: 0 }
}
