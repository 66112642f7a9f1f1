import type { UnitRow } from '../../../contract/organisation-view.ts'
import { useTreeLook } from './tree-look.ts'
import { Row } from './tree-row.tsx'
import { rowsOf } from './tree-state.ts'

type BranchProps = { readonly of: string; readonly above: readonly UnitRow[] }

const Branch = ({ of, above }: BranchProps) => {
  const { branches, open } = useTreeLook()
  return (
    <>
      {rowsOf(branches, of, above).map((row) => (
        <Row key={row.unit.id} row={row}>
          {open.has(row.unit.id) && <Group of={row.unit.id} above={[...above, row.unit]} />}
        </Row>
      ))}
    </>
  )
}

const Group = (props: BranchProps) => {
  const { alive } = useTreeLook()
  return (
    <ul id={`g-${props.of}`} class="tree-group" role={alive ? 'group' : undefined}>
      <Branch {...props} />
    </ul>
  )
}

/** The tree: nested lists of links without script, an ARIA tree with it. */
export const TreeList = () => {
  const { w, alive, acts } = useTreeLook()
  const onKeyDown = (e: KeyboardEvent): void => acts.current.press(e)
  const tree = alive && { role: 'tree' as const, 'aria-label': w.tree, onKeyDown }
  return (
    <ul class="tree" {...tree}>
      <Branch of="" above={[]} />
    </ul>
  )
}
