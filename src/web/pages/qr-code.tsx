import qrcode from 'qrcode-generator'
import { modulePath } from '../../core/module-path.ts'

/** A text of plain letters as a QR code, dark on light in every theme, with its quiet zone. */
export const QrCode = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const code = qrcode(0, 'M')
  code.addData(text, 'Byte')
  code.make()
  const size = code.getModuleCount()
  const view = size + 8
  return (
    <svg role="img" aria-label={label} viewBox={`-4 -4 ${view} ${view}`} shape-rendering="crispEdges" class="qr-code">
      <rect x="-4" y="-4" width={view} height={view} fill="#fff" />
      <path d={modulePath(size, (row, column) => code.isDark(row, column))} fill="#000" />
    </svg>
  )
}
