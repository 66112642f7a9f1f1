import qrcode from 'qrcode-generator'
import { modulePath } from '../core/module-path.ts'

/** An address as a QR code, drawn as one vector path (SVG) with its quiet zone of four modules. */
export const qrPicture = (address: string): string => {
  const code = qrcode(0, 'M')
  code.addData(Buffer.from(address, 'utf8').toString('latin1'), 'Byte')
  code.make()
  const size = code.getModuleCount()
  const path = modulePath(size, (row, column) => code.isDark(row, column))
  const view = size + 8
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 ${view} ${view}" shape-rendering="crispEdges"><path d="${path}" fill="#000"/></svg>`
}
