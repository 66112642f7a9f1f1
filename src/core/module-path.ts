/** The dark modules of a QR code, row by row, as one SVG path, each run of a row a rectangle. */
export const modulePath = (rows: readonly (readonly boolean[])[]): string => {
  let path = ''
  for (const [y, row] of rows.entries()) {
    for (let start = 0; start < row.length; start += 1) {
      if (!row[start]) continue
      let end = start
      while (row[end]) end += 1
      path += `M${start} ${y}h${end - start}v1h${start - end}z`
      start = end
    }
  }
  return path
}
