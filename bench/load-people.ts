import { type Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Interchange } from '../src/contract/interchange.ts'

/** A person looks at a page this long on average before the next one. */
const THINK_MS = 4_000
/** One deed in so many is a change. */
const WRITES = 10

export type Kind = 'browsing' | 'writing'
export type Answer = { readonly kind: Kind; readonly status: number; readonly ms: number }
type Sent = { readonly method?: string; readonly token?: string; readonly body?: unknown }

/** One request: its status and its whole body as text. */
export const ask = (agent: Agent, url: string, { method = 'GET', token, body }: Sent) =>
  new Promise<{ readonly status: number; readonly text: string }>((resolve, reject) => {
    const headers = {
      accept: 'text/html',
      'accept-encoding': 'identity',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    }
    const sent = request(url, { agent, method, headers }, (reply) => {
      const parts: Buffer[] = []
      reply.on('data', (part: Buffer) => parts.push(part))
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text: Buffer.concat(parts).toString() }))
      reply.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body === undefined ? undefined : JSON.stringify(body))
  })

export type Crowd = {
  readonly agent: Agent
  readonly base: string
  /** A session a person. */
  readonly tokens: readonly string[]
  readonly sample: Interchange
  /** Agreements that can be looked at. */
  readonly ids: readonly string[]
}

/** Everybody looks at pages and now and then keeps an agreement, into the year that is theirs, until the time is over. */
export const browseAndWrite = async (
  { agent, base, tokens, sample, ids }: Crowd,
  seconds: number,
  yearOf: (person: number) => number,
): Promise<readonly Answer[]> => {
  const answers: Answer[] = []
  const end = performance.now() + seconds * 1000
  const person = async (token: string, number: number): Promise<void> => {
    await pause(Math.random() * THINK_MS)
    for (let turn = number; performance.now() < end; turn += 1) {
      const kind: Kind = turn % WRITES === 0 ? 'writing' : 'browsing'
      const pages = [
        '/',
        '/perjanjian',
        `/perjanjian/${ids[turn % ids.length]}`,
        '/perjanjian?tahun=2024',
        '/perjanjian?cari=pemilih',
      ]
      const agreement = {
        ...sample.agreements[turn % sample.agreements.length],
        year: yearOf(number),
        place: `Kota ${turn}`,
      }
      const from = performance.now()
      const { status } = await (kind === 'writing'
        ? ask(agent, `${base}/api/v1/import`, {
            method: 'POST',
            token,
            body: { ...sample, agreements: [agreement] },
          })
        : ask(agent, `${base}${pages[turn % pages.length]}`, { token })
      ).catch(() => ({ status: 0 }))
      answers.push({ kind, status, ms: performance.now() - from })
      await pause(THINK_MS * (0.5 + Math.random()))
    }
  }
  await Promise.all(tokens.map(person))
  return answers
}
