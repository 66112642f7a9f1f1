import { describe, expect, test } from 'vitest'
import { type Actor, LIFECYCLE, mayChangeMark, STATES, type State, type StepFacts, takeStep } from './lifecycle.ts'

const EVERYBODY: readonly Actor[] = ['author', 'first-party', 'second-party', 'reviewer', 'receiving-office']

const ready: StepFacts = {
  parties: 2,
  frozen: false,
  errors: 0,
  unexplainedWarnings: 0,
  rowsToConfirm: 0,
  isUnchanged: false,
  signed: true,
  reasons: 1,
  newerVersionSigned: true,
}

const told = (from: State, to: State, facts: Partial<StepFacts> = {}, actors = EVERYBODY): unknown => {
  const taken = takeStep(from, to, actors, { ...ready, ...facts })
  return taken.ok ? 'taken' : taken.problem.kind === 'unmet' ? taken.problem.needs : taken.problem.kind
}

const ALLOWED: Readonly<Record<State, readonly State[]>> = {
  draft: ['checked'],
  checked: ['draft', 'signed-first', 'returned'],
  'signed-first': ['signed-second', 'submitted', 'returned', 'amended'],
  'signed-second': ['submitted', 'returned', 'amended'],
  submitted: ['accepted', 'returned', 'amended'],
  accepted: ['published', 'returned', 'amended'],
  published: ['returned', 'amended'],
  returned: ['draft', 'amended'],
  amended: [],
}

describe('the life of an agreement', () => {
  test('every pair of states is either a step of the table or refused, whoever asks', () => {
    for (const from of STATES) {
      for (const to of STATES) {
        expect(told(from, to) === 'no-such-step', `${from} → ${to}`).toBe(!ALLOWED[from].includes(to))
      }
    }
    expect(new Set(LIFECYCLE.map((s) => `${s.from} ${s.to}`)).size).toBe(LIFECYCLE.length)
  })

  test('each step is taken only by those whose step it is', () => {
    for (const { from, to, by } of LIFECYCLE) {
      const others = EVERYBODY.filter((actor) => !by.includes(actor))
      expect(told(from, to, {}, others), `${from} → ${to}`).toBe('not-yours')
    }
  })

  test('whoever is to promise returns what was checked instead of signing it, and nothing that is signed', () => {
    const mayReturn = STATES.filter((from) => told(from, 'returned', {}, ['first-party']) === 'taken')
    expect(mayReturn).toEqual(['checked'])
  })

  test('errors, unexplained warnings and rows to confirm block checking and signing, all named at once', () => {
    const doubtful = { errors: 1, unexplainedWarnings: 2, rowsToConfirm: 3, signed: false }
    expect(told('draft', 'checked', doubtful)).toEqual(['no-errors', 'warnings-explained', 'rows-confirmed'])
    expect(told('checked', 'signed-first', doubtful)).toHaveLength(4)
    expect(told('checked', 'signed-first')).toBe('taken')
  })

  test('why a warning stands is frozen with the first signature; comments, reasons and confirmations are not', () => {
    const kinds = ['confirm', 'comment', 'reason', 'explanation'] as const
    expect(kinds.filter((kind) => mayChangeMark(kind, false))).toEqual(kinds)
    expect(kinds.filter((kind) => mayChangeMark(kind, true))).toEqual(['confirm', 'comment', 'reason'])
  })

  test('an amendment that changes nothing is not declared checked', () => {
    expect(told('draft', 'checked', { isUnchanged: true })).toEqual(['amendment-differs'])
  })

  test('one party alone needs no second signature; two parties cannot hand in without it', () => {
    expect(told('signed-first', 'submitted', { parties: 1 })).toBe('taken')
    expect(told('signed-first', 'submitted')).toEqual(['one-party'])
    expect(told('signed-first', 'signed-second', { parties: 1 })).toEqual(['two-parties'])
  })

  test('from every step after the draft it can be returned, with reasons only', () => {
    for (const from of STATES.filter((s) => !['draft', 'returned', 'amended'].includes(s))) {
      expect(told(from, 'returned'), from).toBe('taken')
      expect(told(from, 'returned', { reasons: 0 }), from).toEqual(['reasons'])
    }
  })

  test('what was returned after a signature is frozen: only a newer version takes its place', () => {
    expect(told('returned', 'draft')).toBe('taken')
    expect(told('returned', 'draft', { frozen: true })).toBe('frozen')
    expect(told('returned', 'amended', { frozen: true })).toBe('taken')
    expect(told('published', 'amended', { newerVersionSigned: false })).toEqual(['newer-version-signed'])
  })
})
