/** The dark modules of a QR code as one SVG path, each run of a row a rectangle; `isDark(row, column)` counts from 0. */
export const modulePath = (size: number, isDark: (row: number, column: number) => boolean): string => {
  let path = ''
  for (let row = 0; row < size; row += 1) {
    for (let start = 0; start < size; start += 1) {
      if (!isDark(row, start)) continue
      let end = start
      while (end < size && isDark(row, end)) end += 1
      path += `M${start} ${row}h${end - start}v1h${start - end}z`
      start = end
    }
  }
  return path
}
