/**
 * A unit's name where those above it are seen: without the name of one of them at its end. "Sub Bagian Hukum Sekretariat KPU
 * Kabupaten X" below "Sekretariat KPU Kabupaten X" is "Sub Bagian Hukum".
 */
export const nameWithin = (name: string, above: readonly string[]): string => {
  const ends = above.filter((a) => a !== '' && name.endsWith(` ${a}`)).map((a) => a.length)
  return ends.length === 0 ? name : name.slice(0, -Math.max(...ends)).trimEnd()
}
