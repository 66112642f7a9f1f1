import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { good, openWorld, setUpOffice, type World } from '../../test/app-world.ts'
import { office, officeWith } from '../../test/core/example-office.ts'
import { agreementToInterchange } from '../contract/agreement-mapping.ts'
import { FORMAT } from '../contract/interchange.ts'
import type { Reader } from '../contract/view.ts'
import type { Agreement } from '../core/agreement/agreement.ts'
import { checkFamily } from '../core/check/check-family.ts'
import { KPU_PROFILE } from '../core/profile/kpu/kpu-profile.ts'
import { currentAgreements, familyIds } from '../db/read/kept-agreements.ts'
import type { FamilyChecker } from '../ports/checking.ts'
import { createApp } from './create-app.ts'

let world: World
let reader: Reader

beforeAll(async () => {
  world = await openWorld()
  reader = await setUpOffice(world.app)
})
afterAll(() => world.close())

const fileOf = (agreements: readonly Agreement[], year: number, satker = reader.office) => ({
  format: FORMAT,
  agreements: agreements.map((a) => agreementToInterchange({ ...a, satker, year, annexYear: year })),
})

const listed = async (year: number) => good(await world.app.listAgreements(reader, { year })).rows

/** What the database says of a year's findings, and what a first look at all of its agreements says. */
const bothOf = async (year: number) => {
  const { satkerId } = await world.db
    .selectFrom('agreement')
    .select('satker_id as satkerId')
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
  const ids = await familyIds(world.db, satkerId, year)
  const family = await currentAgreements(world.db, ids)
  const told = checkFamily(
    family.map((member) => member.agreement),
    KPU_PROFILE,
  )
  const kept = await world.db
    .selectFrom('finding')
    .select(['agreement_id', 'code', 'at', 'message_id'])
    .where('agreement_id', 'in', [...ids])
    .orderBy('agreement_id')
    .orderBy('position')
    .execute()
  return {
    kept: kept.map((f) => [ids.indexOf(f.agreement_id), f.code, f.at, f.message_id]),
    told: told.map((f) => [f.agreement, f.code, f.at, f.message.id]),
  }
}

/** A checker that tells when it is asked, and answers when it is let go. */
const held = () => {
  const asked: (() => void)[] = []
  const waiting: (() => void)[] = []
  let checks = 0
  const { checker } = world.deps
  const gated: FamilyChecker = {
    ...checker,
    check: async (versions, facts, load) => {
      checks += 1
      await new Promise<void>((go) => {
        waiting.push(go)
        asked.shift()?.()
      })
      return checker.check(versions, facts, load)
    },
  }
  const app = createApp({ ...world.deps, checker: gated, checkPatience: 0 })
  return {
    app,
    checks: () => checks,
    isAsked: () => (waiting.length > 0 ? Promise.resolve() : new Promise<void>((tell) => asked.push(tell))),
    letGo: () => {
      for (const go of waiting.splice(0)) go()
    },
  }
}

describe('the findings of an office’s year', () => {
  test('are there when the answer is, where nobody else keeps into it', async () => {
    good(await world.app.importInterchange(reader, fileOf(officeWith(4, { place: null }), 2031)))
    const rows = await listed(2031)
    expect(rows.every((row) => row.checking === undefined)).toBe(true)
    expect(rows.reduce((n, row) => n + row.counts.error, 0)).toBeGreaterThan(0)
    const { kept, told } = await bothOf(2031)
    expect(kept).toEqual(told)
  })

  test('are shown as being checked, on the list and on the page, until the check has seen all that was kept', async () => {
    const { app, isAsked, letGo } = held()
    good(await app.importInterchange(reader, fileOf(office, 2032)))
    await isAsked()
    const [row] = await listed(2032)
    expect(row?.checking).toBe(true)
    expect(good(await world.app.agreementView(reader, row?.id ?? '')).checking).toBe(true)
    // Kept while the check of the first runs: it must not count as checked by it.
    good(await app.importInterchange(reader, fileOf(officeWith(4, { place: null }), 2032)))
    letGo()
    await isAsked()
    expect((await listed(2032))[0]?.checking).toBe(true)
    letGo()
    await world.settle()
    expect((await listed(2032))[0]?.checking).toBe(undefined)
    const { kept, told } = await bothOf(2032)
    expect(kept).toEqual(told)
    expect(told.map((f) => f[1])).toContain('statement/missing-party')
  })

  test('of many who keep into one year at once are looked for a few times, not once for each, and none is missed', async () => {
    const { app, checks, isAsked, letGo } = held()
    const one = (n: number) => fileOf(officeWith(4, { place: `Kota ${n}`, title: 'TAHUN 2001' }).slice(4, 5), 2033)
    good(await app.importInterchange(reader, one(0)))
    await isAsked()
    await Promise.all(Array.from({ length: 30 }, async (_, n) => good(await app.importInterchange(reader, one(n + 1)))))
    letGo()
    await isAsked()
    letGo()
    await world.settle()
    expect(checks()).toBe(2)
    const { kept, told } = await bothOf(2033)
    expect(kept).toEqual(told)
    expect((await listed(2033))[0]).toMatchObject({ version: 31 })
  })

  test('are looked for after a restart where the service ended before it came to them', async () => {
    const { app, isAsked, letGo } = held()
    good(await app.importInterchange(reader, fileOf(office, 2034)))
    await isAsked()
    expect((await listed(2034))[0]?.checking).toBe(true)
    await world.app.checkWaitingFamilies()
    expect((await listed(2034))[0]?.checking).toBe(undefined)
    // A slower process that saw less comes to its end afterwards: nothing waits any more, so it writes nothing.
    letGo()
    await world.settle()
    const { kept, told } = await bothOf(2034)
    expect(kept).toEqual(told)
  })

  test('of one year that cannot be checked stay marked, and keep nobody else waiting', async () => {
    const broken: FamilyChecker = {
      ...world.deps.checker,
      check: async (versions, facts, load) => {
        const agreements = await load(versions)
        if ([...agreements.values()].some((a) => a.year === 2035)) throw new Error('a rule with a bug')
        return world.deps.checker.check(versions, facts, load)
      },
    }
    const ill = createApp({ ...world.deps, checker: broken, later: () => undefined })
    good(await ill.importInterchange(reader, fileOf(office, 2035)))
    good(await ill.importInterchange(reader, fileOf(office, 2036)))
    expect((await listed(2035))[0]?.checking).toBe(true)
    expect((await listed(2036))[0]?.checking).toBe(undefined)
    await world.app.checkWaitingFamilies()
    expect((await listed(2035))[0]?.checking).toBe(undefined)
  })
})
