import type { HttpWorld } from '../http-world.ts'
import type { Row } from './route-table.ts'
import { newSession } from './two-provinces.ts'
import type { Caller, Things, Walk } from './walk-world.ts'

const multipart = ([name, content]: readonly [string, unknown]): FormData => {
  const form = new FormData()
  form.append('files', new File([typeof content === 'string' ? content : JSON.stringify(content)], name))
  return form
}

const FORM = 'x'.repeat(32)

const ask = (world: HttpWorld, method: string, path: string, row: Row, things: Things, token?: string) => {
  // Forms of somebody who is not signed in carry the same secret twice.
  const headers: Record<string, string> = { cookie: `ikrar_form=${FORM}`, 'x-csrf-token': FORM }
  let body: BodyInit | null = null
  if (row.json) {
    headers['content-type'] = 'application/json'
    body = JSON.stringify(row.json(things))
  } else if (row.form) {
    headers['content-type'] = 'application/x-www-form-urlencoded'
    body = new URLSearchParams(row.form(things)).toString()
  } else if (row.file) body = multipart(row.file(things))
  if (!path.startsWith('/api/')) headers['accept'] = 'text/html'
  return world.ask(path, { method, headers, body, ...(token !== undefined && { token }) })
}

/** What an answer says of rights: a refusal for another reason (stale, already kept) was past them. */
const saidBy = (reply: Response): string => {
  if (reply.status >= 500) return `broken (${reply.status})`
  if (reply.status === 401) return 'sign in'
  if (reply.status === 303 && /^\/masuk(?:\?|$)/.test(reply.headers.get('location') ?? '')) return 'sign in'
  if (reply.status === 403) return 'forbidden'
  return reply.status === 404 ? 'not found' : 'let through'
}

/** Calls one route as somebody; answers what they were told. */
export const call = async ({ world, fixed, callers }: Walk, route: string, row: Row, caller: Caller) => {
  const person = callers.get(caller.name)
  const [method = ''] = route.split(' ')
  const things = { ...fixed, officeOfCaller: person?.reader.office ?? '' }
  // A session of its own: some routes end it.
  const token = person && (await newSession(world, person.reader.userId))
  const reply = await ask(world, method, await row.path(things), row, things, token)
  await reply.body?.cancel()
  return saidBy(reply)
}
