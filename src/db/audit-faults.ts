import type { TrailFault } from '../contract/audit.ts'

/** An entry as the walk sees it; `own` is its hash computed anew from its facts. */
export type Link = {
  readonly id: bigint
  readonly at: Date
  readonly who: string
  readonly verb: string
  readonly previous: string
  readonly hash: string
  readonly own: string
}

const MOST = 100

const faultAt = (kind: TrailFault['kind'], link: Link): TrailFault => ({
  kind,
  number: Number(link.id),
  other: null,
  at: link.at.toISOString(),
  who: link.who,
  verb: link.verb,
})

const gone = (kind: TrailFault['kind'], number: number, other: number | null): TrailFault => ({
  kind,
  number,
  other,
  at: null,
  who: null,
  verb: null,
})

/**
 * Finds the breaks of a chain whose links pass by in the order of their numbers. Each break is told once, at the entry whose
 * facts no longer give its hash (`altered`), at one that was written anew with a hash of its own, so that the next does not
 * follow from it (`replaced`), or at the numbers that are not there (`removed`).
 */
export const chainFaults = (anchor: { readonly number: number | null; readonly hash: string } | null) => {
  const faults: TrailFault[] = []
  let count = 0
  let entries = 0
  let previous: Link | null = null
  let isAnchored = anchor === null
  const tell = (fault: TrailFault): void => {
    count += 1
    if (faults.length < MOST) faults.push(fault)
  }
  const pass = (link: Link): void => {
    entries += 1
    const expected = previous === null ? 1n : previous.id + 1n
    if (link.id > expected) {
      const last = Number(link.id) - 1
      tell(gone('removed', Number(expected), last === Number(expected) ? null : last))
    }
    if (link.own !== link.hash) tell(faultAt('altered', link))
    // Where the entry's own facts hold, its link back does too: then the one before is not what it was.
    else if (link.id === expected && link.previous !== (previous?.hash ?? '')) {
      if (previous === null) tell(faultAt('altered', link))
      else if (previous.own === previous.hash) tell(faultAt('replaced', previous))
    }
    const isNumber = anchor?.number === null || anchor?.number === Number(link.id)
    if (anchor !== null && isNumber && link.hash === anchor.hash) isAnchored = true
    previous = link
  }
  const end = (isSetUp: boolean): readonly TrailFault[] => {
    if (entries === 0 && isSetUp) tell(gone('emptied', 1, null))
    if (!isAnchored) tell(gone('head-missing', anchor?.number ?? entries + 1, null))
    return faults
  }
  return { pass, end, entries: () => entries, faultCount: () => count }
}
