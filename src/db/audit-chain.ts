import type pg from 'pg'
import type { TrailFault, TrailHead, TrailVerdict } from '../contract/audit.ts'
import { chainFaults, type Link } from './audit-faults.ts'

/** All that asks the database here: a pool, or a client within a transaction. */
type Asked = Pick<pg.ClientBase, 'query'>

const AT_ONCE = 2_000

/**
 * The hash of an entry as 0006_audit.sql and 0012_audit_facts.sql compute it, written here once more: whoever can rewrite
 * rows can rewrite the function in the database too. `number` is an expression for its place in the chain.
 */
const hashOf = (number: string, facts: boolean): string => {
  const old = `${number}, extract(epoch FROM e.at), e.actor_id, e.actor_name, e.verb, e.subject, e.subject_id, e.detail`
  const first = `jsonb_build_array(${old})`
  const second = `jsonb_build_array(e.hash_version, ${old}, e.unit_id, e.address, e.request, e.refusal, e.before, e.after)`
  const array = facts ? `CASE e.hash_version WHEN 1 THEN ${first} ELSE ${second} END` : first
  return `encode(sha256(e.previous_hash || convert_to((${array})::text, 'UTF8')), 'hex')`
}

/** True where the entries have the facts of 0012_audit_facts.sql: older schemas can be walked too. */
const hasFacts = async (db: Asked): Promise<boolean> => {
  const { rowCount } = await db.query(
    `SELECT FROM information_schema.columns WHERE table_name = 'audit_event' AND column_name = 'hash_version'`,
  )
  return rowCount !== 0
}

/** The end of the chain; null where nothing was ever done. */
export const trailHead = async (db: Asked): Promise<TrailHead | null> => {
  const { rows } = await db.query<{ id: bigint; hash: Buffer }>(
    'SELECT id, hash FROM audit_event ORDER BY id DESC LIMIT 1',
  )
  return rows[0] ? { number: Number(rows[0].id), hash: rows[0].hash.toString('hex') } : null
}

async function* links(db: Asked, facts: boolean, until: bigint): AsyncGenerator<readonly Link[]> {
  let after = -1n
  for (;;) {
    const { rows } = await db.query<Link>(
      `SELECT e.id, e.at, e.actor_name AS who, e.verb, encode(e.previous_hash, 'hex') AS previous,
         encode(e.hash, 'hex') AS hash, ${hashOf('e.id', facts)} AS own
       FROM audit_event e WHERE e.id > $1 AND e.id <= $2 ORDER BY e.id LIMIT ${AT_ONCE}`,
      [String(after), String(until)],
    )
    yield rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < AT_ONCE) return
    after = last.id
  }
}

/** Where an entry with this hash stood when it was written: its facts with that number give its hash. Null where none does. */
const trueNumber = async (db: Asked, facts: boolean, id: bigint): Promise<number | null> => {
  const { rows } = await db.query<{ n: bigint }>(
    `SELECT n FROM audit_event e, generate_series(greatest(1, e.id - 5000), e.id + 5000) n
     WHERE e.id = $1 AND ${hashOf('n', facts)} = encode(e.hash, 'hex') LIMIT 1`,
    [String(id)],
  )
  return rows[0] ? Number(rows[0].n) : null
}

/**
 * Walks the whole trail in pages, in constant memory, and names every entry that was altered, removed, replaced or moved.
 * `anchor` is an end of the chain that was noted elsewhere (backup, log): an entry with that hash must still be there, or the
 * end was cut off. `onProgress` is told how many entries are behind.
 */
export const verifyTrail = async (
  db: Asked,
  options: {
    readonly anchor?: { readonly number: number | null; readonly hash: string }
    readonly onProgress?: (done: number, all: number) => void
  } = {},
): Promise<TrailVerdict> => {
  const { anchor, onProgress } = options
  const facts = await hasFacts(db)
  const head = await trailHead(db)
  const state = chainFaults(anchor ?? null)
  if (head !== null) {
    for await (const page of links(db, facts, BigInt(head.number))) {
      for (const link of page) state.pass(link)
      onProgress?.(Number(page.at(-1)?.id ?? 0), head.number)
    }
  }
  const isSetUp = head === null && (await db.query('SELECT FROM installation')).rowCount !== 0
  const faults: TrailFault[] = []
  for (const fault of state.end(isSetUp)) {
    const from = fault.kind === 'altered' ? await trueNumber(db, facts, BigInt(fault.number)) : null
    faults.push(from === null || from === fault.number ? fault : { ...fault, kind: 'moved', other: from })
  }
  return { entries: state.entries(), head, faults, faultCount: state.faultCount() }
}
