import type { Facts, Measure } from './loose-facts.ts'
import { type Column, column, partScore } from './loose-part.ts'

type How = 'new' | 'more'

/** One way a line's words may begin a cell or go on in the one above: what it is worth, and which cells it is alike to. */
export type Way = { readonly score: number; readonly id: number }

/** Which cells are alike for all that follows, as small numbers: 0 is no cell. */
export class Alike {
  readonly #ids = new Map<string, number>()
  readonly #known = new Map<Column, number>()
  readonly #marked: boolean

  /** `marked` where it matters, too, where a cell began and which line has its number or target. */
  constructor(marked: boolean) {
    this.#marked = marked
  }

  idOf(cell: Column | null): number {
    if (cell === null) return 0
    const known = this.#known.get(cell)
    if (known !== undefined) return known
    const id = this.#interned(`${cell.line} ${cell.last}${this.#marked ? ` ${cell.from} ${cell.mark}` : ''}`)
    this.#known.set(cell, id)
    return id
  }

  /** Whether cells on one line with one last word are alike, however they began. */
  get plain(): boolean {
    return !this.#marked
  }

  #interned(key: string): number {
    const known = this.#ids.get(key)
    if (known !== undefined) return known
    this.#ids.set(key, this.#ids.size + 1)
    return this.#ids.size
  }
}

type Known = { readonly ways: Way[]; readonly cells: Column[] }

/**
 * The ways of one line's words within one column, each worked out once for a cell above, however many readings end in that
 * cell: readings of a table differ in their scores far more often than in their cells.
 */
export class Ways {
  readonly alike: Alike
  readonly #known = new Map<Column | null, Record<How, Known>>()
  readonly #plain: number[] = []
  readonly #score: (before: Column | null, cut: number, how: How) => number
  readonly #column: (before: Column | null, cut: number, how: How) => Column

  constructor(facts: Facts, i: number, m: Measure, side: 'objective' | 'indicator', marked: boolean) {
    this.alike = new Alike(m.numbersMid || m.targetsMid)
    const end = facts.words.length
    const [from, to] = side === 'objective' ? [() => 0, (cut: number) => cut] : [(cut: number) => cut, () => end]
    this.#score = (before, cut, how) => partScore(before, facts, from(cut), to(cut), how, i, m, m[side])
    this.#column = (before, cut, how) => column(before, facts, from(cut), to(cut), how, i, marked)
  }

  of(before: Column | null, cut: number, how: How): Way {
    const { ways } = this.#on(before)[how]
    const ready = ways[cut]
    if (ready !== undefined) return ready
    const way = { score: this.#score(before, cut, how), id: this.#idOf(before, cut, how) }
    ways[cut] = way
    return way
  }

  /** The cell that a way leaves. */
  cell(before: Column | null, cut: number, how: How): Column {
    const { cells } = this.#on(before)[how]
    const ready = cells[cut]
    if (ready !== undefined) return ready
    const cell = this.#column(before, cut, how)
    cells[cut] = cell
    return cell
  }

  #idOf(before: Column | null, cut: number, how: How): number {
    if (!this.alike.plain) return this.alike.idOf(this.cell(before, cut, how))
    const ready = this.#plain[cut]
    if (ready !== undefined) return ready
    const id = this.alike.idOf(this.cell(before, cut, how))
    this.#plain[cut] = id
    return id
  }

  #on(before: Column | null): Record<How, Known> {
    const known = this.#known.get(before)
    if (known !== undefined) return known
    const fresh = { new: { ways: [], cells: [] }, more: { ways: [], cells: [] } }
    this.#known.set(before, fresh)
    return fresh
  }
}
