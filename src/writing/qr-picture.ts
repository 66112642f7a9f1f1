import qrcode from 'qrcode-generator'

/** An address as a QR code, drawn as one vector path (SVG) with its quiet zone of four modules. */
export const qrPicture = (address: string): string => {
  const code = qrcode(0, 'M')
  code.addData(Buffer.from(address, 'utf8').toString('latin1'), 'Byte')
  code.make()
  const size = code.getModuleCount()
  const path = Array.from({ length: size }, (_, row) => rowOf(size, row, (column) => code.isDark(row, column))).join('')
  const view = size + 8
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 ${view} ${view}" shape-rendering="crispEdges"><path d="${path}" fill="#000"/></svg>`
}

const rowOf = (size: number, row: number, dark: (column: number) => boolean): string => {
  let path = ''
  for (let start = 0; start < size; start += 1) {
    if (!dark(start)) continue
    let end = start
    while (end < size && dark(end)) end += 1
    path += `M${start} ${row}h${end - start}v1h${start - end}z`
    start = end
  }
  return path
}
