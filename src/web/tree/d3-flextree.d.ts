/** As much of d3-flextree 2 (WTFPL) as the tree's layout uses; the package brings no types. */
declare module 'd3-flextree' {
  /** `x` is the middle of a node across the tree, `y` where it begins along it. */
  export type FlexNode<T> = {
    readonly data: T
    readonly x: number
    readonly y: number
    /** Each node before those below it. */
    eachBefore(visit: (node: FlexNode<T>) => void): void
  }
  export type FlexTree<T> = {
    (root: FlexNode<T>): FlexNode<T>
    hierarchy(root: T): FlexNode<T>
  }
  /** Node sizes are [across, along]; `spacing` is the room between neighbours that are no siblings, or are. */
  export function flextree<T>(options: {
    readonly children: (data: T) => readonly T[]
    readonly nodeSize: (node: FlexNode<T>) => readonly [number, number]
    readonly spacing: (a: FlexNode<T>, b: FlexNode<T>) => number
  }): FlexTree<T>
}
