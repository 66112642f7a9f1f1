import type { TreeWords } from '../../../words/id/tree.ts'

/** Which keys do what in the tree. */
export const TreeHelp = ({ w, moves }: { readonly w: TreeWords; readonly moves: boolean }) => {
  const keys: readonly (readonly [readonly string[], string])[] = [
    [['↑', '↓'], w.keyWalk],
    [['→'], w.keyOpen],
    [['←'], w.keyClose],
    [['Home', 'End'], w.keyEnds],
    [['*'], w.keyAll],
    [[w.keyLetters], w.keyJump],
    [['Enter'], w.keyEnter],
    ...(moves
      ? ([
          [['Alt+P'], w.keyMove],
          [['Ctrl+Z'], w.keyUndo],
        ] as const)
      : []),
  ]
  return (
    <details class="fold">
      <summary>{w.keys}</summary>
      <dl class="tree-keys">
        {keys.map(([names, what]) => (
          <div key={what}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
