import { Icon } from '../../kit/icon.tsx'

export type RowAction = { readonly label: string; readonly action: string }

/** What may be done with a row, folded away; plain buttons of the form, so that they work without script. */
export const RowMenu = ({ label, actions }: { readonly label: string; readonly actions: readonly RowAction[] }) => (
  <details class="row-menu" name="susunan">
    <summary class="icon-button" aria-label={label} title={label}>
      <Icon name="more" />
    </summary>
    <div class="row-menu-list">
      {actions.map((a) => (
        <button key={a.action} type="submit" name="do" value={a.action}>
          {a.label}
        </button>
      ))}
    </div>
  </details>
)
