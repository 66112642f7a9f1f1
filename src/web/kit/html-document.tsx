import type { ComponentChildren } from 'preact'

export type ClientFiles = {
  readonly styles: readonly string[]
  readonly fonts: readonly string[]
  /** The islands' loader. */
  readonly loader: string
}

export type HtmlDocumentProps = {
  readonly title: string
  readonly language: string
  /** Null follows the machine. */
  readonly theme: 'light' | 'dark' | null
  readonly files: ClientFiles
  /** True where the page has islands: all others come without a script. */
  readonly islands: boolean
  /** Seconds after which the page asks for itself again, for browsers without script. */
  readonly refresh?: number | undefined
  readonly csrf: string
  readonly children: ComponentChildren
}

/** The outermost of every page. */
export const HtmlDocument = (p: HtmlDocumentProps) => (
  <html lang={p.language} data-theme={p.theme ?? undefined}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content={p.theme ?? 'light dark'} />
      <title>{p.title}</title>
      {p.files.fonts.map((href) => (
        <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossorigin="anonymous" />
      ))}
      {p.files.styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      <link rel="icon" type="image/svg+xml" href="/aset/ikrar.svg" />
      {p.refresh !== undefined && (
        <noscript>
          <meta http-equiv="refresh" content={String(p.refresh)} />
        </noscript>
      )}
      {p.islands && <script type="module" src={p.files.loader} data-csrf={p.csrf} />}
    </head>
    <body>{p.children}</body>
  </html>
)
