import type { ComponentChildren } from 'preact'

/** `<` is the only letter that could end the script element early. */
const asData = (props: unknown): string => JSON.stringify(props).replaceAll('<', '\\u003c')

type IslandProps = { readonly name: string; readonly props: unknown; readonly children: ComponentChildren }

/** A part of the page that the loader brings to life: its HTML, and the props to do it with. */
export const Island = ({ name, props, children }: IslandProps) => (
  <div data-island={name}>
    <div data-island-root>{children}</div>
    <script type="application/json" dangerouslySetInnerHTML={{ __html: asData(props) }} />
  </div>
)
