import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { good, openWorld, type World } from '../../../test/app-world.ts'
import { isOfOnePiece, type Rival, race, TOO_LATE } from '../../../test/lifecycle-race.ts'
import { addPerson } from '../../../test/rights/two-provinces.ts'
import {
  checkedCopy,
  contentOf,
  openSigningOffice,
  type SigningOffice,
  signerFor,
} from '../../../test/signing/signing-office.ts'
import type { Reader } from '../../contract/view.ts'
import type { WorkingCopyView } from '../../contract/working-copy-view.ts'
import { type Actor, LIFECYCLE, type State, type Step } from '../../core/agreement/lifecycle.ts'
import { ok } from '../../core/result.ts'
import { verifyTrail } from '../../db/audit-chain.ts'
import type { Signer } from '../../ports/signing.ts'
import type { App } from '../app.ts'
import { createApp } from '../create-app.ts'

/** Two of each: whoever may take a step is seldom alone. */
let people: Readonly<Record<Actor, readonly [Reader, Reader]>>
let world: World
let office: SigningOffice
let app: App
let year = 1950

/** A signature that takes no time: what is told apart here is who may set it. */
const signer: Signer = {
  kinds: ['certificate'],
  sign: async ({ pdf, field }) =>
    ok({
      pdf: new TextEncoder().encode(`${new TextDecoder().decode(pdf)} ${field}`),
      certificate: null,
      signedAt: world.clock.now(),
      timeStamped: false,
      reference: null,
    }),
}

beforeAll(async () => {
  world = await openWorld()
  app = createApp({ ...world.deps, signer })
  office = await openSigningOffice(world)
  const secretary = office.unitOf('sekretaris')
  const two = async (make: () => Promise<Reader>) => [await make(), await make()] as const
  const compilers = await two(async () => (await addPerson(world, '64', ['compiler'])).reader)
  people = {
    author: await two(async () => (await addPerson(world, '64.02', ['planner'])).reader),
    'first-party': await two(() => signerFor(world, secretary)),
    'second-party': await two(() => signerFor(world, office.root)),
    reviewer: compilers,
    'receiving-office': compilers,
  }
})
afterAll(() => world?.close())

const isOfOneParty = (step: Step): boolean => step.needs.includes('one-party')

/** What takes this step, as one of the two who may. */
const taking =
  ({ to, by: [actor = 'author'] }: Pick<Step, 'to' | 'by'>): Rival =>
  (copy, who) => {
    const parties = copy.agreement.secondParty === null ? 1 : 2
    const reader = people[actor === 'first-party' && parties === 1 ? 'second-party' : actor][who]
    const { id, revision } = copy
    if (to === 'amended') throw new Error('nobody asks for that step')
    if (to !== 'signed-first' && to !== 'signed-second') {
      const reasons = to === 'returned' ? [{ at: '', text: 'Mohon dilihat lagi.' }] : []
      return app.stepCopy(reader, id, { revision, from: copy.state, to, reasons })
    }
    const credential = { kind: 'certificate' as const, p12: 'AA==', passphrase: 'tidak dipakai' }
    return app.signCopy(reader, id, { revision, party: to === 'signed-first' ? 'first' : 'second', credential })
  }

const edit: Rival = (copy, who) =>
  app.editCopy(people.author[who], copy.id, {
    revision: copy.revision,
    edits: [{ kind: 'set', at: 'place', text: 'Kota Lain' }],
  })
const discard: Rival = (copy, who) => app.discardCopy(people.author[who], copy.id)

/** How a copy comes to each state. */
const ROADS: Readonly<Record<Exclude<State, 'amended'>, readonly Exclude<State, 'amended'>[]>> = {
  draft: [],
  checked: ['checked'],
  'signed-first': ['checked', 'signed-first'],
  'signed-second': ['checked', 'signed-first', 'signed-second'],
  submitted: ['checked', 'signed-first', 'signed-second', 'submitted'],
  accepted: ['checked', 'signed-first', 'signed-second', 'submitted', 'accepted'],
  published: ['checked', 'signed-first', 'signed-second', 'submitted', 'accepted', 'published'],
  returned: ['checked', 'returned'],
}

/** A copy of a year of its own in this state. */
const copyIn = async (state: State, oneParty: boolean): Promise<WorkingCopyView> => {
  year += 1
  const unit = oneParty ? office.root : office.unitOf('sekretaris')
  const from = { kind: 'blank' } as const
  let copy = good(await app.startCopy(office.planner, unit, { year, from }))
  const road = state === 'amended' ? [] : ROADS[state]
  for (const to of road) {
    const step = LIFECYCLE.find(
      (one) => one.from === copy.state && one.to === to && (to !== 'submitted' || !isOfOneParty(one)),
    )
    if (!step) throw new Error(`no step from ${copy.state} to ${to}`)
    if (to === 'checked') copy = await checkedCopy({ app }, office.planner, copy, contentOf(year))
    else {
      good((await taking(step)(copy, 0)) as { readonly ok: true; readonly value: unknown })
      copy = good(await app.copyView(office.planner, copy.id))
    }
  }
  if (road.length === 0) {
    const { copy: filled } = good(
      await app.editCopy(office.planner, copy.id, { revision: copy.revision, edits: [...contentOf(year)] }),
    )
    copy = filled
    for (const { at, code } of copy.findings.filter((f) => f.severity === 'warning')) {
      const said = {
        revision: copy.revision,
        kind: 'explanation',
        at,
        code,
        text: 'Ditetapkan pada rapat kerja.',
      } as const
      copy = good(await app.addMark(office.planner, copy.id, said))
    }
  }
  return copy
}

const TAKEN = LIFECYCLE.filter((step) => step.to !== 'amended')
const pairs = TAKEN.flatMap((first) =>
  TAKEN.filter(
    (second) => second.from === first.from && second !== first && isOfOneParty(first) === isOfOneParty(second),
  ).map((second) => ({ first, second })),
)
const named = (step: Step): string => `${step.from} → ${step.to}${isOfOneParty(step) ? ' (one party)' : ''}`

describe('every step of an agreement’s life', () => {
  test.each(TAKEN.map((step) => [named(step), step] as const))('%s is taken once by two at once', async (_, step) => {
    const copy = await copyIn(step.from, isOfOneParty(step))
    const [first, second] = await race(world.pool, copy, [taking(step), taking(step)])
    expect(first).toBeNull()
    expect(TOO_LATE).toContain(second)
    await isOfOnePiece(world.pool, copy, step.to)
  })

  test.each(TAKEN.filter((step) => step.from !== 'draft').map((step) => [named(step), step] as const))(
    '%s is not hindered by an edit and a discarding, which are refused',
    async (_, step) => {
      const copy = await copyIn(step.from, isOfOneParty(step))
      // A return to the draft opens it to the edit that waits behind it, and to nothing else.
      const told = await race(
        world.pool,
        copy,
        step.to === 'draft' ? [edit, discard, taking(step)] : [taking(step), edit, discard],
      )
      const refused = ['copy/not-a-draft', 'copy/not-a-draft']
      expect(told).toEqual(step.to === 'draft' ? [...refused, null] : [null, ...refused])
      await isOfOnePiece(world.pool, copy, step.to)
    },
  )

  test.each(pairs.map(({ first, second }) => [named(first), second.to, first, second] as const))(
    '%s wins over the step to %s that comes behind it',
    async (_, __, first, second) => {
      const copy = await copyIn(first.from, isOfOneParty(first))
      const told = await race(world.pool, copy, [taking(first), taking(second)])
      expect(told[0]).toBeNull()
      expect(TOO_LATE).toContain(told[1])
      await isOfOnePiece(world.pool, copy, first.to)
    },
  )
})

describe('a draft', () => {
  const check = TAKEN.filter((step) => step.from === 'draft').map(taking)
  test.each([
    ['declared checked before an edit', [...check, edit], 'checked'],
    ['edited before it is declared checked', [edit, ...check], 'draft'],
    ['declared checked before it is thrown away', [...check, discard], 'checked'],
    ['thrown away before it is declared checked', [discard, ...check], null],
    ['thrown away before an edit', [discard, edit], null],
    ['thrown away twice', [discard, discard], null],
  ] as const)('%s is so, and the other is told', async (_, rivals, state) => {
    const copy = await copyIn('draft', false)
    const [first, second] = await race(world.pool, copy, rivals)
    expect(first).toBeNull()
    expect(TOO_LATE).toContain(second)
    await isOfOnePiece(world.pool, copy, state)
  })

  test('of a unit and year is begun once by two at once, and the second is led to the first', async () => {
    year += 1
    const unit = office.unitOf('sekretaris')
    const from = { kind: 'blank' } as const
    const told = await Promise.all(people.author.map((who) => app.startCopy(who, unit, { year, from })))
    expect(told.map((one) => (one.ok ? null : one.problem.code)).toSorted()).toEqual(['copy/in-work', null])
    const opened = await Promise.all(people.author.map((who) => app.openYear(who, office.root, year)))
    expect(opened.filter((one) => one.ok).length).toBeGreaterThan(0)
    expect(opened.flatMap((one) => (one.ok ? [] : [one.problem.code]))).not.toContain('database/constraint')
    const { rows } = await world.pool.query('SELECT unit_id FROM working_copy WHERE year = $1 AND version_id IS NULL', [
      year,
    ])
    expect(new Set(rows.map((row) => row.unit_id)).size).toBe(rows.length)
  })
})

describe('a signed agreement that is replaced', () => {
  /** An amendment of this one, which only the last signature is missing to. */
  const amendmentOf = async (older: WorkingCopyView): Promise<WorkingCopyView> => {
    const { rows } = await world.pool.query(
      `INSERT INTO working_copy (id, satker_id, unit_id, year, agreement, origin, amends_id, amendment_reason,
         created_by, created_at)
       SELECT gen_random_uuid(), satker_id, unit_id, year,
         jsonb_set(agreement, '{objectives,0,text}', '"Terwujudnya layanan yang prima"'),
         'amendment', $2, 'programme', created_by, created_at FROM working_copy WHERE id = $1 RETURNING id`,
      [older.id, older.agreementId],
    )
    let copy = good(await app.copyView(office.planner, rows[0].id))
    copy = await checkedCopy({ app }, office.planner, copy, [])
    if (copy.agreement.secondParty === null) return copy
    good(
      (await taking({ to: 'signed-first', by: ['first-party'] })(copy, 0)) as {
        readonly ok: true
        readonly value: unknown
      },
    )
    return good(await app.copyView(office.planner, copy.id))
  }

  /** Its last signature. */
  const lastOf = (amendment: WorkingCopyView): Rival => {
    const isAlone = amendment.agreement.secondParty === null
    const step = isAlone
      ? ({ to: 'signed-first', by: ['first-party'] } as const)
      : ({ to: 'signed-second', by: ['second-party'] } as const)
    return (_, who) => taking(step)(amendment, who)
  }

  const amended = LIFECYCLE.filter((step) => step.to === 'amended' && step.from !== 'returned')
  const rivals = amended.flatMap((amending) =>
    TAKEN.filter((step) => step.from === amending.from && isOfOneParty(step) === isOfOneParty(amending)).map(
      (step) => [named(step), step] as const,
    ),
  )

  test.each(rivals)(
    'after %s behind which the last signature came, has both in its life, in their order',
    async (_, step) => {
      const older = await copyIn(step.from, isOfOneParty(step))
      const amendment = await amendmentOf(older)
      const told = await race(world.pool, older, [taking(step), lastOf(amendment)])
      expect(told).toEqual([null, null])
      await isOfOnePiece(world.pool, older, 'amended')
    },
  )

  test.each(rivals)('takes no more steps: %s came too late', async (_, step) => {
    const older = await copyIn(step.from, isOfOneParty(step))
    const amendment = await amendmentOf(older)
    const [signed, late] = await race(world.pool, older, [lastOf(amendment), taking(step)])
    expect(signed).toBeNull()
    expect(TOO_LATE).toContain(late)
    await isOfOnePiece(world.pool, older, 'amended')
  })
})

test('the trail that all of them wrote at once is one chain', async () => {
  expect(await verifyTrail(world.pool)).toMatchObject({ faults: [] })
})
