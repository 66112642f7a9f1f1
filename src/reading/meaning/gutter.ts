import type { LineItem } from './item.ts'

/**
 * In text that keeps the layout of its page: the place (in letters from the left) between the column of objectives and the
 * column of indicators. Null where the header has no wide gaps, or where too many lines run across every gap.
 */
export const gutterOf = (header: string, lines: readonly LineItem[]): number | null => {
  const objective = header.search(/sasaran|tujuan|kinerja\s+utama|kegiatan|uraian|hasil\s+kerja/i)
  const indicator = header.search(/indikator|\biku\b/i)
  const between = indicator > objective && objective >= 0 ? header.slice(objective, indicator) : ''
  if (!/ {3,}$/.test(between)) return null
  const long = lines.filter(
    (l) => l.wide.trimEnd().length > indicator / 2 && /\S {3,}\S|^ {4,}\S/.test(l.wide.trimEnd()),
  )
  if (long.length < 2) return null
  let best: { readonly at: number; readonly crossed: number } | null = null
  for (let at = objective + 1; at <= Math.min(indicator + 24, 300); at += 1) {
    const crossed = long.filter((l) => l.wide.slice(at - 2, at).trim() !== '').length
    if (
      best === null ||
      crossed < best.crossed ||
      (crossed === best.crossed && Math.abs(at - indicator) < Math.abs(best.at - indicator))
    )
      best = { at, crossed }
  }
  return best !== null && best.crossed * 20 <= long.length ? best.at : null
}
