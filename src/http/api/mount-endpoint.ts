import type { Hono } from 'hono'
import type { z } from 'zod'
import type { Endpoint } from '../../contract/api/endpoint.ts'
import { problem } from '../../core/problem.ts'
import type { Result } from '../../core/result.ts'
import type { HttpContext, HttpEnv } from '../env.ts'
import { requireReader } from '../guards/require-reader.ts'
import { problemJson } from '../problem-json.ts'
import { type Parsed, parseInput } from './input-faults.ts'

type BodyOf<E> = E extends { readonly body: infer B }
  ? Extract<B, { readonly kind: 'json' }> extends { readonly of: { readonly schema: infer S extends z.ZodType } }
    ? z.output<S>
    : unknown
  : unknown

/** What a handler is given: the checked parts of the request. */
export type Input<E extends Endpoint> = {
  readonly params: z.output<E['params']>
  readonly query: z.output<E['query']>
  readonly body: BodyOf<E>
}

/** Answers with a value, which is sent as JSON, or with a response of its own (files, nothing). */
export type Handler<E extends Endpoint> = (c: HttpContext, input: Input<E>) => Promise<Result<unknown> | Response>

type Options = {
  /** The handler checks the body itself and is given it as it came. */
  readonly rawBody?: boolean
}

const MALFORMED = problem('input/invalid', 'body', { field: 'body', reason: 'reason/form' })

/** A NUL as JSON escapes it. PostgreSQL's text holds none, so that a value with one names nothing that could be there. */
const NUL_IN_JSON = /(?<!\\)(?:\\\\)*\\u0000/

const jsonBody = async (c: HttpContext, mayHoldNul: boolean): Promise<Parsed<unknown>> => {
  try {
    const text = await c.req.text()
    if (!mayHoldNul && NUL_IN_JSON.test(text)) return { faults: [MALFORMED] }
    return { value: text === '' ? {} : (JSON.parse(text) as unknown) }
  } catch {
    return { faults: [MALFORMED] }
  }
}

/** Mounts an endpoint under /api/v1 by its declaration: checks what enters, and sends what leaves with its status. */
export const mountEndpoint = <E extends Endpoint>(
  app: Hono<HttpEnv>,
  e: E,
  handler: Handler<E>,
  options: Options = {},
): void => {
  const path = `/api/v1${e.path.replace(/\{(\w+)\}/g, ':$1')}`
  app.on(e.method.toUpperCase(), path, async (c) => {
    if (e.access === 'reader') {
      const refused = await requireReader(c, async () => undefined)
      if (refused instanceof Response) return refused
    }
    const language = c.get('language')
    const params = parseInput(e.params, c.req.param(), language)
    const query = parseInput(e.query, c.req.query(), language)
    const raw = e.body?.kind === 'json' ? await jsonBody(c, options.rawBody ?? false) : { value: undefined }
    const body =
      e.body?.kind === 'json' && 'value' in raw && !options.rawBody
        ? parseInput(e.body.of.schema, raw.value, language)
        : raw
    const faults = [params, query, body].flatMap((part) => ('faults' in part ? part.faults : []))
    const [first] = faults
    if (first) return problemJson(c, first, faults)
    const input = { params: partOf(params), query: partOf(query), body: partOf(body) } as Input<E>
    const result = await handler(c, input)
    if (result instanceof Response) return result
    if (!result.ok) return problemJson(c, result.problem)
    return e.answer.kind === 'nothing' ? c.body(null, 204) : c.json(result.value as never, e.answer.status)
  })
}

const partOf = (part: Parsed<unknown>): unknown => ('value' in part ? part.value : undefined)
