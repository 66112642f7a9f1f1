import type pg from 'pg'

/** Kinds of change that what is remembered depends on; see 0020_change_feed.sql. */
export const CHANGES = ['agreements', 'readers', 'organisation'] as const
export type Change = (typeof CHANGES)[number]

/** What this process has heard of changes in the database. */
export type ChangeFeed = {
  /**
   * Names the state of these kinds: equal names mean that nothing of them has changed in between. Null while changes cannot
   * be heard: then nothing may be remembered.
   */
  readonly stateOf: (...kinds: readonly Change[]) => string | null
  readonly close: () => Promise<void>
}

/** For programs that end before they could remember anything. */
export const NO_CHANGE_FEED: ChangeFeed = { stateOf: () => null, close: async () => undefined }

const CHANNEL = 'ikrar_change'
const RETRY_MS = 1_000
/** How long a notice of our own may take to come back before the server counts as one that hands none out. */
const PROBE_MS = 2_000

/**
 * Listens on every connection of the pool, and on one that is kept for it. A connection hears of its own commit before the
 * commit is answered, so that whoever has written reads what they wrote; the kept one hears of all other processes. Where
 * it is lost, or a pooler between hands no notices out, nothing is remembered until it is back.
 */
export const openChangeFeed = async (pool: pg.Pool): Promise<ChangeFeed> => {
  const seen: Record<Change, number> = { agreements: 0, readers: 0, organisation: 0 }
  let hears = false
  let closed = false
  let kept: pg.PoolClient | null = null
  let retry: ReturnType<typeof setTimeout> | undefined
  let answered = (): void => undefined

  const hear = ({ channel, payload }: pg.Notification): void => {
    if (channel !== CHANNEL) return
    const kind = CHANGES.find((change) => change === payload)
    if (kind) seen[kind] += 1
    else answered()
  }
  const attend = async (client: pg.ClientBase): Promise<void> => {
    client.on('notification', hear)
    await client.query(`LISTEN ${CHANNEL}`)
  }
  const lost = (): void => {
    hears = false
    kept = null
    if (closed) return
    retry = setTimeout(() => void listen(), RETRY_MS)
    retry.unref()
  }
  const listen = async (): Promise<void> => {
    try {
      const client = await pool.connect()
      kept = client
      // A connection of the pool from before this feed listens from now on.
      if (!client.listeners('notification').includes(hear)) await attend(client)
      client.once('error', () => {
        client.release(true)
        lost()
      })
      await probe()
      // What happened while nobody listened is not known.
      for (const change of CHANGES) seen[change] += 1
      hears = kept === client
    } catch {
      if (kept === null) lost()
    }
  }
  /** Sends a notice on another connection and waits for it on the kept one. */
  const probe = (): Promise<void> =>
    new Promise((done, fail) => {
      const late = setTimeout(() => fail(new Error('no notice came back')), PROBE_MS)
      answered = () => {
        clearTimeout(late)
        done()
      }
      pool.query('SELECT pg_notify($1, $2)', [CHANNEL, 'probe']).catch(fail)
    })

  pool.options.onConnect = attend
  await listen()
  return {
    stateOf: (...kinds) => (hears ? kinds.map((kind) => seen[kind]).join('.') : null),
    close: async () => {
      closed = true
      hears = false
      clearTimeout(retry)
      pool.options.onConnect = undefined
      kept?.release(true)
      kept = null
    },
  }
}
