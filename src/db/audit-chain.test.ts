import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { recordDeeds } from './audit.ts'
import { trailHead, verifyTrail } from './audit-chain.ts'
import { withOrigin } from './audit-origin.ts'
import type { Schema } from './schema.ts'
import { openTestDatabase } from './test-database.ts'

type Open = Awaited<ReturnType<typeof openTestDatabase<Schema>>>

let open: Open

beforeAll(async () => {
  open = await openTestDatabase<Schema>()
})
afterAll(() => open.close())

/** As whoever holds the database itself would do it: past every trigger. */
const tamper = async (...statements: readonly string[]): Promise<void> => {
  await open.pool.query(
    `ALTER TABLE audit_event DISABLE TRIGGER USER; ${statements.join('; ')}; ALTER TABLE audit_event ENABLE TRIGGER USER`,
  )
}

const WHO = ['Ratna Contoh', 'Bagas Contoh', 'Laksmi Contoh']

const record = (count: number) =>
  withOrigin({ address: '10.1.2.3', request: randomUUID() }, async () => {
    for (let i = 0; i < count; i += 1) {
      await recordDeeds(open.db, [
        {
          at: new Date(Date.UTC(2025, 0, 6, 3, i)),
          actor: { userId: randomUUID(), name: WHO[i % 3] ?? '' },
          verb: i % 2 === 0 ? 'keep' : 'edit',
          subject: 'agreement',
          subjectId: randomUUID(),
          detail: { version: i, note: `ke-${i} “à”` },
          change: { before: { place: 'Kotamulya' }, after: { place: null, amount: 1.5, 'rows/1': `${i}` } },
        },
      ])
    }
  })

beforeEach(async () => {
  await tamper('DELETE FROM audit_event')
  await record(12)
})

/** The entry gets a hash of its own anew, as a careful forger would do. */
const rehash = (id: number) => `UPDATE audit_event e SET hash = audit_event_hash(e) WHERE id = ${id}`

describe('the trail of what was done', () => {
  test('as it was written it holds, whole and from any end that was noted before', async () => {
    const noted = await trailHead(open.pool)
    await record(3)
    const verdict = await verifyTrail(open.pool, noted ? { anchor: noted } : {})
    expect(verdict).toMatchObject({ entries: 15, faultCount: 0, faults: [], head: { number: 15 } })
  })

  test.each([
    ['who', "actor_name = 'Orang Lain'"],
    ['when', "at = at + interval '1 second'"],
    ['what', "verb = 'cancel'"],
    ['on what', 'subject_id = gen_random_uuid()'],
    ['with which facts', `detail = '{"version": 99}'`],
    ['from where', "address = '10.9.9.9'"],
    ['what was before', `before = '{"place": "Kotabaru"}'`],
    ['what is after', 'after = NULL'],
    ['that it was refused', "refusal = 'access/forbidden'"],
    ['which facts count', 'hash_version = 1'],
  ])('an entry that was altered (%s) is named', async (_, change) => {
    await tamper(`UPDATE audit_event SET ${change} WHERE id = 7`)
    const { faults } = await verifyTrail(open.pool)
    expect(faults).toMatchObject([{ kind: 'altered', number: 7 }])
  })

  test('an entry that was altered and given a fitting hash is named by the one after it', async () => {
    await tamper("UPDATE audit_event SET actor_name = 'Orang Lain' WHERE id = 7", rehash(7))
    const { faults } = await verifyTrail(open.pool)
    expect(faults).toMatchObject([{ kind: 'replaced', number: 7, who: 'Orang Lain', verb: 'keep' }])
  })

  test('entries that were removed are named by their numbers, the first ones too', async () => {
    await tamper('DELETE FROM audit_event WHERE id IN (1, 5, 6, 7)')
    const { faults } = await verifyTrail(open.pool)
    expect(faults).toMatchObject([
      { kind: 'removed', number: 1, other: null },
      { kind: 'removed', number: 5, other: 7 },
    ])
  })

  test('an entry that was removed while the others closed ranks is found, and each that moved is named', async () => {
    await tamper('DELETE FROM audit_event WHERE id = 9', 'UPDATE audit_event SET id = id - 1 WHERE id > 9')
    const { faults } = await verifyTrail(open.pool)
    expect(faults).toMatchObject([
      { kind: 'moved', number: 9, other: 10 },
      { kind: 'moved', number: 10, other: 11 },
      { kind: 'moved', number: 11, other: 12 },
    ])
  })

  test('two entries that changed places are named with where they stood', async () => {
    await tamper(
      'UPDATE audit_event SET id = 1000 WHERE id = 4',
      'UPDATE audit_event SET id = 4 WHERE id = 8',
      'UPDATE audit_event SET id = 8 WHERE id = 1000',
    )
    const { faults } = await verifyTrail(open.pool)
    expect(faults).toMatchObject([
      { kind: 'moved', number: 4, other: 8, who: 'Bagas Contoh' },
      { kind: 'moved', number: 8, other: 4, who: 'Ratna Contoh' },
    ])
  })

  test('an end that was cut off, or written anew, shows against an end that was noted elsewhere', async () => {
    const anchor = await trailHead(open.pool)
    if (anchor === null) throw new Error('nothing was recorded')
    await tamper('DELETE FROM audit_event WHERE id > 10')
    expect((await verifyTrail(open.pool)).faults).toEqual([])
    expect((await verifyTrail(open.pool, { anchor })).faults).toMatchObject([{ kind: 'head-missing', number: 12 }])
    await record(2)
    expect((await verifyTrail(open.pool, { anchor })).faults).toMatchObject([{ kind: 'head-missing', number: 12 }])
    const withoutNumber = { number: null, hash: anchor.hash }
    expect((await verifyTrail(open.pool, { anchor: withoutNumber })).faultCount).toBe(1)
  })

  test('a function that was made to say yes to everything convinces nobody', async () => {
    await open.pool.query('ALTER FUNCTION audit_event_hash RENAME TO honest_hash')
    await open.pool.query(
      'CREATE FUNCTION audit_event_hash(e audit_event) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$ SELECT e.hash $$',
    )
    await tamper("UPDATE audit_event SET verb = 'cancel' WHERE id = 3")
    const { faults } = await verifyTrail(open.pool)
    await open.pool.query('DROP FUNCTION audit_event_hash; ALTER FUNCTION honest_hash RENAME TO audit_event_hash')
    expect(faults).toMatchObject([{ kind: 'altered', number: 3 }])
  })

  test('whatever single entry is changed or removed, but for the last, is found', async () => {
    const attack = fc.constantFrom(
      (id: number) => [`UPDATE audit_event SET detail = '{}' WHERE id = ${id}`, rehash(id)],
      (id: number) => [`UPDATE audit_event SET verb = 'x' WHERE id = ${id}`],
      (id: number) => [`DELETE FROM audit_event WHERE id = ${id}`],
      (id: number) => [
        `DELETE FROM audit_event WHERE id = ${id}`,
        `UPDATE audit_event e SET previous_hash = coalesce((SELECT hash FROM audit_event WHERE id = ${id - 1}), '') WHERE id = ${id + 1}`,
        rehash(id + 1),
      ],
    )
    const at = fc.integer({ min: 1, max: 11 })
    await fc.assert(
      fc.asyncProperty(attack, at, async (statements, id) => {
        const client = await open.pool.connect()
        try {
          await client.query('BEGIN; ALTER TABLE audit_event DISABLE TRIGGER USER')
          for (const statement of statements(id)) await client.query(statement)
          const { faults } = await verifyTrail(client)
          expect(faults.some((f) => f.number <= id + 1 && (f.other ?? f.number) >= id)).toBe(true)
        } finally {
          await client.query('ROLLBACK')
          client.release()
        }
      }),
      { numRuns: 40 },
    )
  })
})
