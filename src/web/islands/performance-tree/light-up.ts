import type { LitParts } from '../../tree/lit-parts.ts'

/** Puts the class of lit parts where it belongs, and takes it off everything else. */
export const lightUp = (svg: SVGElement, lit: LitParts | null): void => {
  const light = (attribute: string, ids: ReadonlySet<string> | undefined) => {
    for (const el of svg.querySelectorAll(`[${attribute}]`)) {
      el.classList.toggle('pt-lit', ids?.has(el.getAttribute(attribute) ?? '') ?? false)
    }
  }
  light('data-card', lit?.cards)
  light('data-edge', lit?.edges)
  light('data-cross', lit?.crosses)
}
