import encodeQR from 'qr'
import { modulePath } from '../../core/module-path.ts'

/** A text as a QR code, dark on light in every theme, with its quiet zone. */
export const QrCode = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4, encoding: 'byte' })
  const view = rows.length
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${view} ${view}`} shape-rendering="crispEdges" class="qr-code">
      <rect width={view} height={view} fill="#fff" />
      <path d={modulePath(rows)} fill="#000" />
    </svg>
  )
}
