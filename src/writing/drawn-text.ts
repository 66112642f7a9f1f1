import { XMLBuilder, XMLParser } from 'fast-xml-parser'

/** One line of a drawing's text; `x`, `y` of its base line's start, middle or end, in the drawing's pixels. */
export type DrawnText = {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly fill: string
  readonly anchor: 'start' | 'middle' | 'end'
  readonly text: string
}

/** A drawing with its text taken out, for the typesetter to set itself. */
export type LiftedDrawing = {
  readonly svg: string
  readonly width: number
  readonly height: number
  readonly texts: readonly DrawnText[]
}

type Attributes = Readonly<Record<string, string>>
type Node = { readonly ':@'?: Attributes } & Readonly<Record<string, unknown>>

const OPTIONS = { preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '' } as const
const parser = new XMLParser({ ...OPTIONS, trimValues: false, parseTagValue: false, parseAttributeValue: false })
const builder = new XMLBuilder({ ...OPTIONS, suppressEmptyNode: true })

const nameOf = (node: Node): string => Object.keys(node).find((key) => key !== ':@') ?? ''
const childrenOf = (node: Node): readonly Node[] => {
  const inner = node[nameOf(node)]
  return Array.isArray(inner) ? inner : []
}
const attributesOf = (node: Node): Attributes => node[':@'] ?? {}

const plain = (node: Node): string =>
  nameOf(node) === '#text' ? String(node['#text']) : childrenOf(node).map(plain).join('')

type Spot = { readonly x: number; readonly y: number }

/** Our drawings move their parts and do nothing else to them. */
const moved = ({ x, y }: Spot, transform: string | undefined): Spot => {
  const [, dx, dy] = /^translate\((-?[\d.]+) (-?[\d.]+)\)$/.exec(transform ?? '') ?? []
  return { x: x + Number(dx ?? 0), y: y + Number(dy ?? 0) }
}

const linesOf = (node: Node, at: Spot): readonly DrawnText[] => {
  const a = attributesOf(node)
  const style = {
    size: Number(a['font-size'] ?? 12),
    bold: a['font-weight'] !== undefined,
    fill: a['fill'] ?? '#000',
    anchor: a['text-anchor'] === 'end' || a['text-anchor'] === 'middle' ? a['text-anchor'] : 'start',
  } as const
  const spans = childrenOf(node).filter((child) => nameOf(child) === 'tspan')
  let y = at.y + Number(a['y'] ?? 0)
  const line = (x: string | undefined, text: string): DrawnText => ({ ...style, x: at.x + Number(x ?? 0), y, text })
  if (spans.length === 0) return [line(a['x'], plain(node))]
  return spans.map((span) => {
    y += Number(attributesOf(span)['dy'] ?? 0)
    return line(attributesOf(span)['x'] ?? a['x'], plain(span))
  })
}

/**
 * Takes the text out of an SVG of ours (translations alone, looks in attributes). Text within a picture costs Typst two
 * milliseconds a line and is no text to those who hear the page; set by Typst itself it is both cheap and text.
 */
export const liftText = (svg: string): LiftedDrawing => {
  const texts: DrawnText[] = []
  const without = (nodes: readonly Node[], at: Spot): readonly Node[] =>
    nodes.flatMap((node): Node[] => {
      const name = nameOf(node)
      if (name === 'text') {
        texts.push(...linesOf(node, at))
        return []
      }
      const spot = moved(at, attributesOf(node)['transform'])
      return Array.isArray(node[name]) ? [{ ...node, [name]: without(childrenOf(node), spot) }] : [node]
    })
  const nodes: readonly Node[] = parser.parse(svg)
  const root = nodes.find((node) => nameOf(node) === 'svg')
  const { width = '1', height = '1' } = root ? attributesOf(root) : {}
  return { svg: builder.build(without(nodes, { x: 0, y: 0 })), width: Number(width), height: Number(height), texts }
}
