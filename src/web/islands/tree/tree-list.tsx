import type { UnitRow } from '../../../contract/organisation-view.ts'
import { useTreeLook } from './tree-look.ts'
import { Row } from './tree-row.tsx'
import { rowsOf } from './tree-state.ts'

type BranchProps = { readonly of: string; readonly above: readonly UnitRow[] }

const Branch = ({ of, above }: BranchProps) => {
  const { state } = useTreeLook()
  return (
    <>
      {rowsOf(state.branches, of, above).map((row) => (
        <Row key={row.unit.id} row={row}>
          {state.open.has(row.unit.id) && <Group of={row.unit.id} above={[...above, row.unit]} />}
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
export const TreeList = ({ onKeyDown }: { readonly onKeyDown: (e: KeyboardEvent) => void }) => {
  const { w, alive } = useTreeLook()
  const tree = alive && { role: 'tree' as const, 'aria-label': w.tree, onKeyDown }
  return (
    <ul class="tree" {...tree}>
      <Branch of="" above={[]} />
    </ul>
  )
}
