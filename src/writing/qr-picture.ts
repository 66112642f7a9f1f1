import encodeQR from 'qr'
import { modulePath } from '../core/module-path.ts'

/** An address as a QR code, drawn as one vector path (SVG) with its quiet zone of four modules. */
export const qrPicture = (address: string): string => {
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border: 4, encoding: 'byte' })
  const view = rows.length
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${view} ${view}" shape-rendering="crispEdges"><path d="${modulePath(rows)}" fill="#000"/></svg>`
}
