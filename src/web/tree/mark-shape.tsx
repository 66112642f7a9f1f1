import type { Mark, Shape } from './mark.ts'
import type { Paint } from './paint.ts'

/** Body and sign of each mark, on a grid of 14 around its middle. */
const PATHS: Readonly<Record<Shape, readonly [body: string, sign: string]>> = {
  cross: ['M-3-7H3L7-3V3L3 7H-3L-7 3V-3Z', 'M-2.5-2.5L2.5 2.5M2.5-2.5L-2.5 2.5'],
  alert: ['M0-7L7.5 6H-7.5Z', 'M0-2.5V1.5M0 3.7V4'],
  info: ['M7 0A7 7 0 1 1-7 0A7 7 0 1 1 7 0Z', 'M0 0V3.5M0-3.2V-3'],
  check: ['M7 0A7 7 0 1 1-7 0A7 7 0 1 1 7 0Z', 'M-3 .2L-.8 2.4L3-2.2'],
  less: ['M0 7L7.5-6H-7.5Z', 'M0-3.5V2.5M-2 .7L0 2.7L2 .7'],
  unequal: ['M-6.5-6.5H6.5V6.5H-6.5Z', 'M-3.5-1.8H3.5M-3.5 1.8H3.5M2-4L-2 4'],
  open: ['M-6.5-6.5H6.5V1L0 7.5L-6.5 1Z', 'M-2.8-3.5L2.8 2.1M2.8-3.5L-2.8 2.1'],
  stray: ['M0-7.5L7.5 0L0 7.5L-7.5 0Z', 'M-1.8-1.6A1.8 1.8 0 1 1 0 .6V1.4M0 3.7V3.9'],
  end: ['M2.5 0A2.5 2.5 0 1 1-2.5 0A2.5 2.5 0 1 1 2.5 0Z', ''],
}

type MarkShapeProps = { readonly mark: Mark; readonly x: number; readonly y: number; readonly paint: Paint }

/** The picture of a mark; what it says stands beside it or in the title of what it marks. */
export const MarkShape = ({ mark, x, y, paint }: MarkShapeProps) => {
  const [body, sign] = PATHS[mark.shape]
  return (
    <g transform={`translate(${x} ${y})`}>
      <path d={body} {...paint('mark', mark.tone)} />
      {sign && <path d={sign} {...paint('sign')} />}
    </g>
  )
}
