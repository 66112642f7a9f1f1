export type Crumb = { readonly label: string; readonly href?: string }

/** The way here, from the top; the last is this page. */
export const Breadcrumbs = ({ label, crumbs }: { readonly label: string; readonly crumbs: readonly Crumb[] }) => (
  <nav aria-label={label} class="no-print mb-1 text-[0.875rem] text-soft">
    <ol class="flex flex-wrap gap-x-2">
      {crumbs.map((crumb, i) => (
        <li key={crumb.label} class="flex gap-x-2">
          {i > 0 && <span aria-hidden="true">›</span>}
          {crumb.href ? <a href={crumb.href}>{crumb.label}</a> : <span aria-current="page">{crumb.label}</span>}
        </li>
      ))}
    </ol>
  </nav>
)
