import type { Language } from '../../words/fill.ts'
import { LinkButton } from '../kit/button.tsx'
import { treeSpeech } from '../tree/speech.ts'
import { treeAddress, treeStateOf } from '../tree/tree-address.ts'

type TreeLinkProps = {
  readonly language: Language
  readonly satker?: string | undefined
  readonly year?: number | null | undefined
}

/** The way to the performance tree of an office and year. */
export const TreeLink = ({ language, satker, year }: TreeLinkProps) => {
  const plain = treeStateOf(new URLSearchParams())
  const state = { ...plain, ...(satker && { satker }), ...(year !== undefined && { year }) }
  return (
    <LinkButton look="quiet" icon="tree" href={treeAddress(state)}>
      {treeSpeech(language).tree.open}
    </LinkButton>
  )
}
