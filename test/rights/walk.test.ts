import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RIGHTS_OF } from '../../src/core/access/role.ts'
import { call } from './call-route.ts'
import { ROUTES, type Row } from './route-table.ts'
import { CALLERS, type Caller, openWalk, type Walk } from './walk-world.ts'

let walk: Walk

beforeAll(async () => {
  walk = await openWalk()
})
afterAll(() => walk.world.close())

/** What somebody must be told, by the table alone. */
const expected = (row: Row, { role, where }: Caller): string => {
  if (row.for === 'open') return 'let through'
  if (row.for === 'exit') return 'sign in'
  if (row.for === 'off') return 'not found'
  if (role === null) return 'sign in'
  if (row.for === 'missing') return 'not found'
  if (!('right' in row)) return 'let through'
  const has = RIGHTS_OF[role].includes(row.right)
  if (row.for === 'anywhere') return has ? 'let through' : 'forbidden'
  if (row.for === 'managed' && !has) return 'forbidden'
  if (where === 'beside') return 'not found'
  return has ? 'let through' : 'forbidden'
}

/** Every route of the door as its router has it; middleware stands there for all methods. */
const mounted = (): readonly string[] =>
  [...new Set(walk.world.http.routes.filter((r) => r.method !== 'ALL').map((r) => `${r.method} ${r.path}`))].sort()

describe('every route of the door', () => {
  test('stands in the table of rights, and the table names no other', () => {
    expect(mounted()).toEqual(Object.keys(ROUTES).sort())
  })

  test.each(Object.entries(ROUTES))('%s lets through whom the table says, and nobody else', async (route, row) => {
    const told: Record<string, string> = {}
    const wanted: Record<string, string> = {}
    for (const caller of CALLERS) {
      told[caller.name] = await call(walk, route, row, caller)
      wanted[caller.name] = expected(row, caller)
    }
    expect(told).toEqual(wanted)
  })
})
