import type { TreeCard } from '../../core/cascade/visible-tree.ts'
import type { CardContent } from './card-content.ts'

/** A card where it is drawn; `x`, `y` of its upper left corner. */
export type CardBox = {
  readonly card: TreeCard
  readonly content: CardContent
  readonly column: number
  readonly x: number
  readonly y: number
  readonly parent: string | null
}
