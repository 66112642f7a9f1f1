import { compareNames } from '../organisation/person-name.ts'
import { levelled } from '../text-match.ts'
import type { Agreement, Party } from './agreement.ts'
import type { Edit } from './edit.ts'
import type { SigningParty } from './standing.ts'

export type Parties = Pick<Agreement, 'firstParty' | 'secondParty'>

/** That a party is written otherwise than the organisation has it on a day; `today` null where nobody stands above. */
export type PartyChange = {
  readonly party: SigningParty
  readonly written: Party | null
  readonly today: Party | null
}

/** A post without a known holder says nothing of the name; a name spelt otherwise is no other person. */
const differs = (written: Party | null, today: Party | null): boolean => {
  if (written === null || today === null) return written !== today
  if (levelled(written.position) !== levelled(today.position)) return true
  if (today.name === null) return false
  return written.name === null || compareNames(written.name, today.name) === 'other' || written.acting !== today.acting
}

/** The parties of an agreement that are not, or not any more, those of the organisation. */
export const partyChanges = (written: Parties, today: Parties): readonly PartyChange[] =>
  [
    { party: 'first' as const, written: written.firstParty, today: today.firstParty },
    { party: 'second' as const, written: written.secondParty, today: today.secondParty },
  ].filter((change) => differs(change.written, change.today))

/** The edits that write a party as the organisation has it. A name stays where only the wording of its post is another. */
export const partyEdits = ({ party, written, today }: PartyChange): readonly Edit[] => {
  if (party === 'second' && (written === null || today === null)) return [{ kind: 'set-second-party', party: today }]
  if (today === null) return []
  const at = party === 'first' ? 'firstParty' : 'secondParty'
  const edits: Edit[] = [{ kind: 'set', at: `${at}/position`, text: today.position }]
  if (party === 'first' && today.name === null) return edits
  return [
    ...edits,
    { kind: 'set', at: `${at}/name`, text: today.name },
    { kind: 'set-acting', at, acting: today.acting },
  ]
}
