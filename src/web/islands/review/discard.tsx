import { Button } from '../../kit/button.tsx'

type DiscardProps = { readonly words: { readonly discard: string; readonly discardSure: string } }

/** Throws all of it away; since nothing brings it back, a second press is asked for. */
export const Discard = ({ words }: DiscardProps) => (
  <details class="discard">
    <summary class="font-semibold text-error">{words.discard}…</summary>
    <p class="my-2">{words.discardSure}</p>
    <Button look="danger" icon="remove" name="do" value="discard:">
      {words.discard}
    </Button>
  </details>
)
