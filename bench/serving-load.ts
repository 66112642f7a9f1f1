import { Agent, request } from 'node:http'

export type Address = { readonly url: string; readonly headers: Readonly<Record<string, string>> }

/** The address of the request with this number, where each is to be another one. */
export type Addresses = (n: number) => Address

const SECONDS = 4
const CONNECTIONS = 16

/** One request: its status, length as sent, and whole body. */
const once = (agent: Agent, { url, headers }: Address): Promise<{ readonly status: number; readonly body: Buffer }> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { agent, headers }, (reply) => {
      const parts: Buffer[] = []
      reply.on('data', (part: Buffer) => parts.push(part))
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, body: Buffer.concat(parts) }))
    })
    sent.on('error', reject)
    sent.end()
  })

/** One answer's body, as sent (compressed where the headers ask for it); throws on any other status than 200. */
export const fetchOnce = async (address: Address): Promise<Buffer> => {
  const agent = new Agent()
  const { status, body } = await once(agent, address)
  agent.destroy()
  if (status !== 200) throw new Error(`${address.url} answered ${status}`)
  return body
}

/** Requests a second over 16 kept connections, after a second of warming up; an answer other than 200 throws. */
export const requestsPerSecond = async (address: Address | Addresses): Promise<number> => {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  let asked = 0
  const run = async (seconds: number): Promise<number> => {
    const end = performance.now() + seconds * 1000
    let answered = 0
    const one = async (): Promise<void> => {
      while (performance.now() < end) {
        const to = typeof address === 'function' ? address(asked) : address
        asked += 1
        const { status } = await once(agent, to)
        if (status !== 200) throw new Error(`${to.url} answered ${status}`)
        answered += 1
      }
    }
    const begin = performance.now()
    await Promise.all(Array.from({ length: CONNECTIONS }, one))
    return answered / ((performance.now() - begin) / 1000)
  }
  await run(1)
  const rate = await run(SECONDS)
  agent.destroy()
  return rate
}
