import type { RefObject } from 'preact'
import { Dialog } from '../../kit/dialog.tsx'
import { useReview } from './review-context.ts'

/** Every key of the review. */
export const HelpDialog = ({ refTo }: { readonly refTo: RefObject<HTMLDialogElement | null> }) => {
  const { help } = useReview().words
  const keys: readonly (readonly [readonly string[], string])[] = [
    [['Tab', 'Shift+Tab'], help.next],
    [['Enter', 'Shift+Enter'], help.enter],
    [['↑', '↓'], help.arrows],
    [['Alt+N', 'Alt+P'], help.doubt],
    [['Alt+T', 'Alt+Shift+T'], help.finding],
    [['Ctrl+Z', 'Ctrl+Y'], help.undo],
    [['Esc'], help.escape],
    [['Ctrl+V'], help.paste],
    [['Shift+↑', 'Shift+↓'], help.choose],
    [['Alt+↑', 'Alt+↓'], help.move],
    [['Del'], help.removeChosen],
    [['Ctrl+C'], help.copy],
    [['?', 'F1'], help.help],
  ]
  return (
    <Dialog id="tombol" title={help.title} closeLabel={help.close} refTo={refTo}>
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
