import { expect, test } from 'vitest'
import { type KeyedName, settleKeys } from './settle-keys.ts'

const thing = (id: string, held: string, key: string, scope = 'kantor'): KeyedName => ({ id, scope, held, key })

test('what is found by its name already is left alone', () => {
  expect(settleKeys([thing('a', 'dinas pu', 'dinas pu'), thing('b', 'dinas pu', 'dinas pu', 'lain')])).toEqual({
    renewed: new Map(),
    aside: [],
  })
})

test('a name that is shortened now gets the key of its short form, in its own office alone', () => {
  const { renewed, aside } = settleKeys([
    thing('a', 'satuan polisi pamong praja', 'satpolpp'),
    thing('b', 'satpolpp', 'satpolpp', 'lain'),
  ])
  expect([...renewed]).toEqual([['a', 'satpolpp']])
  expect(aside).toEqual([])
})

test('two that are one name now: whoever holds the key keeps it, the other is set aside, and a second look changes nothing', () => {
  const two = [thing('a', 'satuan polisi pamong praja', 'satpolpp'), thing('b', 'satpolpp', 'satpolpp')]
  const { renewed, aside } = settleKeys(two)
  expect([...renewed]).toEqual([['a', 'satpolpp|a']])
  expect(aside).toEqual(['a'])
  expect(settleKeys(two.map((t) => ({ ...t, held: renewed.get(t.id) ?? t.held }))).renewed.size).toBe(0)
})

test('where nobody holds the key yet, the first in order gets it; two may exchange theirs', () => {
  expect([...settleKeys([thing('a', 'x', 'z'), thing('b', 'y', 'z')]).renewed]).toEqual([
    ['a', 'z'],
    ['b', 'z|b'],
  ])
  expect([...settleKeys([thing('a', 'x', 'y'), thing('b', 'y', 'x')]).renewed]).toEqual([
    ['a', 'y'],
    ['b', 'x'],
  ])
})
