import { STYLES, type TextBlock } from './card-content.ts'
import type { Paint } from './paint.ts'

/** Lines of text, one below the other. */
export const Lines = ({ block, paint }: { readonly block: TextBlock; readonly paint: Paint }) => {
  const { style, x, y, lines } = block
  return (
    <text x={x} y={y} {...paint(style)}>
      {lines.length === 1
        ? lines[0]
        : lines.map((line, i) => (
            <tspan key={`${i}${line}`} x={x} dy={i === 0 ? 0 : STYLES[style].line}>
              {line}
            </tspan>
          ))}
    </text>
  )
}
