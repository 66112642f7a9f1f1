import type { ButtonHTMLAttributes, ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-shapes.ts'

type Look = 'primary' | 'plain' | 'quiet' | 'danger'

const BASE =
  'inline-flex items-center justify-center gap-2 min-h-10 rounded-md px-3.5 py-1.5 font-semibold text-[0.9375rem] leading-5 no-underline cursor-pointer select-none transition-colors disabled:opacity-50 disabled:cursor-default'

const LOOKS: Readonly<Record<Look, string>> = {
  primary: 'bg-accent-strong text-on-accent border border-accent-strong hover:bg-accent-hover',
  plain: 'bg-paper text-ink border border-line-strong hover:bg-hover',
  quiet: 'bg-transparent text-soft border border-transparent hover:bg-hover hover:text-ink',
  danger: 'bg-paper text-error border border-line-strong hover:bg-error-bg',
}

type Face = {
  readonly look?: Look
  readonly icon?: IconName
  readonly wide?: boolean
  /** Holds a name that may be longer than a phone is wide. */
  readonly wraps?: boolean
  readonly children: ComponentChildren
}

const classOf = ({ look = 'plain', wide, wraps }: Face): string =>
  `${BASE} ${LOOKS[look]} ${wraps ? 'wrap-anywhere text-left' : 'whitespace-nowrap'}${wide ? ' w-full' : ''}`

type ButtonProps = Face & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'class' | 'icon' | 'children'>

/** A button; it submits its form unless `type` says otherwise. */
export const Button = ({ look, icon, wide, children, ...rest }: ButtonProps) => (
  <button type="submit" {...rest} class={classOf({ ...(look && { look }), ...(wide && { wide }), children })}>
    {icon && <Icon name={icon} />}
    {children}
  </button>
)

type LinkButtonProps = Face & {
  readonly href: string
  readonly download?: boolean
  readonly rel?: string
  /** Has the keyboard when the page comes up. */
  readonly autofocus?: boolean
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export const LinkButton = ({ look, icon, wide, wraps, children, ...rest }: LinkButtonProps) => (
  <a {...rest} class={classOf({ ...(look && { look }), ...(wide && { wide }), ...(wraps && { wraps }), children })}>
    {icon && <Icon name={icon} />}
    {children}
  </a>
)
