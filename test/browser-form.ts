import type { HttpWorld } from './http-world.ts'

/** A browser without script, as far as the door sees one: keeps cookies, reads a form's token, sends fields. */
export const openBrowser = (world: Pick<HttpWorld, 'ask'>, agent = 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0') => {
  const cookies = new Map<string, string>()
  const keep = (reply: Response): Response => {
    for (const line of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /Max-Age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    return reply
  }
  const headers = () => ({
    accept: 'text/html',
    'user-agent': agent,
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
  })
  const get = async (path: string): Promise<Response> => keep(await world.ask(path, { headers: headers() }))
  /** Opens the page `from` for its token, then sends the form to `path`. */
  const send = async (path: string, fields: Readonly<Record<string, string>>, from = path): Promise<Response> => {
    const csrf = /name="csrf" value="([^"]+)"/.exec(await (await get(from)).text())?.[1] ?? ''
    const body = new URLSearchParams({ ...fields, csrf }).toString()
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    return keep(await world.ask(path, { method: 'POST', body, headers: { ...headers(), ...type } }))
  }
  return { get, send, cookies }
}
