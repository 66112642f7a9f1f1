import type pg from 'pg'
import { expect, vi } from 'vitest'
import type { WorkingCopyView } from '../src/contract/working-copy-view.ts'
import type { State } from '../src/core/agreement/lifecycle.ts'
import type { Problem } from '../src/core/problem.ts'

type Pool = Pick<pg.Pool, 'query' | 'connect'>
type Copy = WorkingCopyView
export type Told = { readonly ok: true } | { readonly ok: false; readonly problem: Problem }
/** One who wants something of a copy; `who` is one of two people who may. */
export type Rival = (copy: WorkingCopyView, who: 0 | 1) => Promise<Told>

/** How many wait for a lock of somebody else. */
const waiting = async (pool: Pool): Promise<number> => {
  const { rows } = await pool.query(
    `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  )
  return rows[0].n
}

/**
 * Lets the rivals run into a lock on the row, one behind the other, so that each has seen it as it was; then lets them go. What
 * they are told, in their order.
 */
export const race = async (pool: Pool, copy: Copy, rivals: readonly Rival[]): Promise<readonly (string | null)[]> => {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query('SELECT FROM working_copy WHERE id = $1 FOR UPDATE', [copy.id])
    const told: Promise<Told>[] = []
    for (const [i, rival] of rivals.entries()) {
      told.push(rival(copy, i % 2 === 0 ? 0 : 1))
      await vi.waitFor(async () => expect(await waiting(pool)).toBe(i + 1), { timeout: 50_000, interval: 5 })
    }
    await client.query('COMMIT')
    return (await Promise.all(told)).map((one) => (one.ok ? null : one.problem.code))
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

/** What a copy's life says of itself: its state, its steps in order, and the deeds of the trail. */
const lifeOf = async (pool: Pool, { id }: Copy) => {
  const { rows: copies } = await pool.query('SELECT state, version_id FROM working_copy WHERE id = $1', [id])
  const { rows: steps } = await pool.query(
    'SELECT position, from_state, to_state FROM working_copy_step WHERE copy_id = $1 ORDER BY position',
    [id],
  )
  const { rows: deeds } = await pool.query(
    `SELECT verb, detail->>'to' AS "to" FROM audit_event WHERE subject = 'copy' AND subject_id = $1
       AND verb IN ('step-copy', 'discard-copy') ORDER BY id`,
    [id],
  )
  const { rows: signatures } = await pool.query('SELECT party FROM signature WHERE copy_id = $1 ORDER BY party', [id])
  return { state: copies[0]?.state ?? null, isKept: (copies[0]?.version_id ?? null) !== null, steps, deeds, signatures }
}

/** Each step begins where the one before it ended, and the trail and the signatures tell the same. */
export const isOfOnePiece = async (pool: Pool, copy: Copy, state: State | null): Promise<void> => {
  const life = await lifeOf(pool, copy)
  expect(life.state).toBe(state)
  if (state === null) return
  const states = ['draft', ...life.steps.map((step) => step.to_state)]
  expect(life.steps.map((step) => step.from_state)).toEqual(states.slice(0, -1))
  expect(life.steps.map((step) => step.position)).toEqual(life.steps.map((_, i) => i + 1))
  expect(states.at(-1)).toBe(state)
  expect(life.deeds.map((deed) => deed.to)).toEqual(states.slice(1))
  const signed = [...new Set(states)].filter((one) => one.startsWith('signed-')).length
  expect(life.signatures).toHaveLength(signed)
  expect(life.isKept).toBe(signed > 0)
}

/** Refusals that tell somebody who came too late what has happened. */
export const TOO_LATE = [
  'copy/no-such-step',
  'copy/moved-on',
  'copy/not-a-draft',
  'conflict/stale-revision',
  'signing/already-signed',
  'not-found',
]
