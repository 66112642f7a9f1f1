import type { NextWorkWords } from '../id/next-work.ts'

export const nextWork: NextWorkWords = {
  done: {
    checked: 'This working copy has been declared checked.',
    returned: 'This working copy has been sent back; the planner reads why.',
    submitted: 'This agreement has been submitted.',
    accepted: 'This agreement has been accepted.',
    published: 'This agreement has been published.',
  },
  bound: 'This agreement has been recorded as signed on paper.',
  next: 'Next: {unit} {year}',
  asked: '{step}. {n} still wait for you.',
  none: 'Nothing else waits for you.',
}
