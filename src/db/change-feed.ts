import pg from 'pg'

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

/** Where changes are told, by the kind as payload. */
export const CHANNEL = 'ikrar_change'
const PROBE = 'probe'
const RETRY_MS = 1_000
/** How long a notice of our own may take to come back before the server counts as one that hands none out. */
const PROBE_MS = 2_000

/**
 * Listens on every connection of the pool, and on one of its own beside it. A connection hears of its own commit before the
 * commit is answered, so that whoever has written reads what they wrote; the own one hears of all other processes. Where it
 * is lost, or a pooler between hands no notices out, nothing is remembered until it is back.
 */
export const openChangeFeed = async (pool: pg.Pool): Promise<ChangeFeed> => {
  const seen: Record<Change, number> = { agreements: 0, readers: 0, organisation: 0 }
  let own: pg.Client | null = null
  let hears = false
  let closed = false
  let retry: ReturnType<typeof setTimeout> | undefined

  const hear = ({ channel, payload }: pg.Notification): void => {
    if (channel !== CHANNEL) return
    const kind = CHANGES.find((change) => change === payload)
    if (kind) seen[kind] += 1
  }
  const attend = async (client: pg.ClientBase): Promise<void> => {
    client.on('notification', hear)
    await client.query(`LISTEN ${CHANNEL}`)
  }
  const lose = (client: pg.Client): void => {
    if (own !== client) return
    own = null
    hears = false
    client.end().catch(() => undefined)
    if (closed) return
    retry = setTimeout(() => void listen(), RETRY_MS)
    retry.unref()
  }
  const listen = async (): Promise<void> => {
    const client = new pg.Client(pool.options)
    own = client
    client.on('error', () => lose(client))
    client.on('end', () => lose(client))
    try {
      await client.connect()
      await attend(client)
      await probe(client)
      // What happened while nobody listened is not known.
      for (const change of CHANGES) seen[change] += 1
      hears = own === client
    } catch {
      lose(client)
    }
  }
  /** Sends a notice on a connection of the pool and waits until the own one hears it. */
  const probe = (client: pg.Client): Promise<void> =>
    new Promise((done, fail) => {
      const late = setTimeout(() => fail(new Error('no notice came back')), PROBE_MS)
      client.on('notification', ({ payload }) => {
        if (payload !== PROBE) return
        clearTimeout(late)
        done()
      })
      pool.query('SELECT pg_notify($1, $2)', [CHANNEL, PROBE]).catch(fail)
    })

  pool.options.onConnect = attend
  await attendOpened(pool, attend)
  await listen()
  return {
    stateOf: (...kinds) => (hears ? kinds.map((kind) => seen[kind]).join('.') : null),
    close: async () => {
      closed = true
      hears = false
      clearTimeout(retry)
      pool.options.onConnect = undefined
      const client = own
      own = null
      await client?.end().catch(() => undefined)
    },
  }
}

/** Connections the pool had opened before listen as well; the pool must be at rest. */
const attendOpened = async (pool: pg.Pool, attend: (client: pg.ClientBase) => Promise<void>): Promise<void> => {
  const opened = await Promise.all(Array.from({ length: pool.idleCount }, () => pool.connect()))
  for (const client of opened) {
    await attend(client)
    client.release()
  }
}
