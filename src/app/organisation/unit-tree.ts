import type { TreeBranch, TreeView } from '../../contract/tree-view.ts'
import type { Reader } from '../../contract/view.ts'
import { refusalFor, unitsWith } from '../../core/access/may.ts'
import { dayInJakarta } from '../../core/calendar/term.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Database } from '../../db/database.ts'
import { branchesOf, branchesTo, pathsTo } from '../../db/read/unit-tree.ts'
import { unitsNamed } from '../../db/read/units.ts'
import { asReader } from '../../db/scope.ts'
import type { Deps } from '../deps.ts'
import { isId } from '../identifier.ts'

/** How the tree is asked for: the units that are open (the reader's office for null), one to be seen, and words to search. */
export type TreeWish = { readonly open: readonly string[] | null; readonly unit: string | null; readonly text: string }

const MOST_OPEN = 100

const known = (ids: readonly string[]): readonly string[] =>
  [...new Set(ids.map((id) => id.toLowerCase()))].filter(isId).slice(0, MOST_OPEN)

/** The head of the reader's tree, and every branch on the way to what is open. */
const openBranches = async (tx: Database, reader: Reader, wish: TreeWish): Promise<readonly TreeBranch[]> => {
  const open = known(wish.open ?? reader.officePlace.slice(0, 1))
  const seen = known(wish.unit === null ? [] : [wish.unit])
  const paths = await pathsTo(tx, [...open, ...seen])
  const below = paths.flatMap((path) =>
    seen.includes(path.at(-1) ?? '') && !open.includes(path.at(-1) ?? '') ? path.slice(0, -1) : path,
  )
  const heads = [...reader.officePlace.slice(-1), ...paths.flatMap((path) => path.slice(0, 1))]
  return [...(await branchesTo(tx, heads)), ...(await branchesOf(tx, [...new Set(below)]))]
}

/** The organisation as a tree, open where it is wished, or at what is searched for. */
export const unitTree =
  ({ db, clock }: Deps) =>
  async (reader: Reader, wish: TreeWish): Promise<Result<TreeView>> => {
    const refused = refusalFor(reader.may, 'read')
    if (refused) return refuse(refused)
    const text = wish.text.slice(0, 200).replaceAll('\0', ' ').trim()
    return asReader(db, reader, async (tx) => {
      const hits = text === '' ? null : (await unitsNamed(tx, text)).map((hit) => hit.id)
      const branches = hits === null ? await openBranches(tx, reader, wish) : await branchesTo(tx, hits)
      return ok({ branches, hits, administered: unitsWith(reader, 'administer'), today: dayInJakarta(clock.now()) })
    })
  }

/** What stands directly below each of these units. */
export const unitBranches =
  ({ db }: Deps) =>
  async (reader: Reader, ids: readonly string[]): Promise<Result<Pick<TreeView, 'branches'>>> => {
    const refused = refusalFor(reader.may, 'read')
    if (refused) return refuse(refused)
    return asReader(db, reader, async (tx) => ok({ branches: await branchesOf(tx, known(ids)) }))
  }
