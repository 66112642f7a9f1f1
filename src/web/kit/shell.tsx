import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-shapes.ts'

export type NavItem = {
  readonly label: string
  readonly href: string
  readonly icon: IconName
  readonly current: boolean
  readonly count?: number
}

type ShellProps = {
  readonly brand: { readonly name: string; readonly under: string; readonly href: string }
  readonly navLabel: string
  readonly skipLabel: string
  /** What opens the rest of the items where the window is narrow. */
  readonly moreLabel: string
  readonly items: readonly NavItem[]
  /** Who is signed in and the switches, at the foot of the navigation. */
  readonly foot: ComponentChildren
  readonly children: ComponentChildren
}

const Mark = () => (
  <svg viewBox="0 0 32 32" class="size-7 shrink-0" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="8" fill="currentColor" class="text-accent-strong" />
    <path
      d="M10 9v14M15 16.5l3 3 6-7.5"
      fill="none"
      stroke="#fff"
      stroke-width="3"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
)

/** The product's name with its mark. */
export const Brand = ({ name, under, href }: ShellProps['brand']) => (
  <a href={href} class="brand">
    <Mark />
    <span class="min-w-0">
      <span class="block text-[1.125rem] leading-6 font-bold tracking-tight">{name}</span>
      {under && <span class="line-clamp-2 text-[0.75rem] leading-4 text-soft">{under}</span>}
    </span>
  </a>
)

/** As many as stand side by side at the foot of the narrowest phone. */
const PLACES = 5

const NavLink = ({ item, rest }: { readonly item: NavItem; readonly rest?: boolean }) => (
  <a href={item.href} aria-current={item.current ? 'page' : undefined} class={rest ? 'nav-rest' : undefined}>
    <Icon name={item.icon} />
    <span>{item.label}</span>
    {item.count ? <b>{item.count}</b> : null}
  </a>
)

/** The items at the left; on a phone the first of them at the foot, and the rest in a sheet above it. */
const Navigation = ({ items, label, moreLabel }: { items: readonly NavItem[]; label: string; moreLabel: string }) => {
  const first = items.length <= PLACES ? items : items.slice(0, PLACES - 1)
  const rest = items.slice(first.length)
  return (
    <nav aria-label={label} class="nav">
      {items.map((item) => (
        <NavLink key={item.href} item={item} rest={rest.includes(item)} />
      ))}
      {rest.length > 0 && (
        <details class="nav-more">
          <summary class={rest.some((item) => item.current) ? 'nav-more-here' : undefined}>
            <Icon name="more" />
            <span>{moreLabel}</span>
          </summary>
          <div class="nav-sheet">
            {rest.map((item) => (
              <NavLink key={item.href} item={item} />
            ))}
          </div>
        </details>
      )}
    </nav>
  )
}

/** Navigation at the left on a wide window, at the foot on a phone, and one column of work. */
export const Shell = ({ brand, navLabel, skipLabel, moreLabel, items, foot, children }: ShellProps) => (
  <div class="shell">
    <a href="#isi" class="skip">
      {skipLabel}
    </a>
    <header class="side no-print">
      <Brand {...brand} />
      <Navigation items={items} label={navLabel} moreLabel={moreLabel} />
      <div class="side-foot">{foot}</div>
    </header>
    <main id="isi" tabIndex={-1} class="main">
      {children}
    </main>
  </div>
)
