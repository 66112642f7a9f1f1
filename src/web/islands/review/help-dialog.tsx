import { useEffect, useRef } from 'preact/hooks'
import { Dialog } from '../../kit/dialog.tsx'
import { useReview } from './review-context.ts'

/** Every key of the review; shown each time it is opened. */
export const HelpDialog = ({ opened }: { readonly opened: number }) => {
  const { help } = useReview().words
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [opened])
  const keys: readonly (readonly [readonly string[], string])[] = [
    [['Tab', 'Shift+Tab'], help.next],
    [['Enter', 'Shift+Enter'], help.enter],
    [['↑', '↓'], help.arrows],
    [['Alt+Enter'], help.addIndicator],
    [['Alt+Shift+Enter'], help.addObjective],
    [['Alt+Del'], help.removeRow],
    [['Alt+↑', 'Alt+↓'], help.move],
    [['Alt+Shift+S'], help.split],
    [['Alt+Shift+G'], help.merge],
    [['Alt+Shift+K'], help.group],
    [['Shift+↑', 'Shift+↓'], help.choose],
    [['Ctrl+A'], help.chooseAll],
    [['Ctrl+C', 'Ctrl+X'], help.copy],
    [['Del'], help.removeChosen],
    [['Ctrl+V'], help.paste],
    [['Ctrl+Z', 'Ctrl+Y'], help.undo],
    [['Alt+N', 'Alt+P'], help.doubt],
    [['Alt+B'], help.confirm],
    [['Alt+T', 'Alt+Shift+T'], help.finding],
    [['Esc'], help.escape],
    [['?', 'F1'], help.help],
  ]
  return (
    <Dialog id="tombol" title={help.title} closeLabel={help.close} refTo={dialog}>
      <dl class="keys">
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
    </Dialog>
  )
}
