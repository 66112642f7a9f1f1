import type { SuperiorWords } from '../id/superior.ts'

/** What a working copy has from its superior. {braces} are filled in. */
export const superior: SuperiorWords = {
  left: {
    above: 'Superior {has}, other units {taken}, {left}',
    plan: 'Budget ceiling {has}, {left}',
    below: 'Subordinates take {taken} of {has}, {left}',
    rest: '{amount} left',
    over: '{amount} over',
  },
  title: 'Superior changed',
  lead: 'The copy of {unit} changed rows that this copy carries. Accept, or refuse with a reason that the superior reads.',
  changedBy: '{where} · {who}, {when}',
  accept: 'Accept',
  acceptSeen: 'Accept, I have adjusted it',
  acceptAll: 'Accept all ({n})',
  reason: 'Reason to refuse',
  refuse: 'Refuse',
  refused: 'Refused by {who}: {reason}',
  refusedTitle: 'Changes of the superior that were refused',
  belowTitle: 'Subordinates and the changes of this copy',
  belowWaits: '{unit} has not answered.',
  belowRefused: '{unit} refused ({who}): {reason}',
  parties: {
    title: 'A party has changed',
    first: 'First party by the organisation today: {today}; written in the copy: {written}.',
    second: 'Second party by the organisation today: {today}; written in the copy: {written}.',
    nobody: 'nobody',
    noName: 'name not recorded',
    take: 'Write as in the organisation',
    backFirst: 'Take it back to draft first to change it.',
  },
  waits: '{n} changes of the superior wait for an answer',
}
