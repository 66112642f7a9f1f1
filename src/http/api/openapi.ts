import { z } from 'zod'
import type { Answer, Endpoint, Named } from '../../contract/api/endpoint.ts'
import { ENDPOINTS } from '../../contract/api/endpoints.ts'
import { problemSchema } from '../../contract/api/views.ts'
import type { ProblemCode } from '../../core/problem.ts'
import { PROBLEM_STATUS } from '../problem-status.ts'

const endpoints: readonly Endpoint[] = Object.values(ENDPOINTS)

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

/** Every named value once: what leaves in its output form, what enters as it is sent. */
const componentsOf = (): Record<string, object> => {
  const named = new Map<string, z.ZodType>([['Problem', problemSchema]])
  const add = ({ name, schema }: Named): void => {
    const there = named.get(name)
    if (there !== undefined && there !== schema) throw new Error(`two values of the API are called ${name}`)
    named.set(name, schema)
  }
  for (const e of endpoints) {
    if (e.body?.kind === 'json') add(e.body.of)
    if (e.answer.kind === 'json') add(e.answer.of)
  }
  return Object.fromEntries([...named].map(([name, schema]) => [name, schemaOf(schema)]))
}

const schemaOf = (schema: z.ZodType): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return rest
}

const parametersOf = (where: 'path' | 'query', object: z.ZodObject): object[] =>
  Object.entries(object.shape).map(([name, schema]) => ({
    name,
    in: where,
    required: where === 'path' || !z.safeParse(schema as z.ZodType, undefined).success,
    schema: parameterSchema(schema as z.ZodType),
  }))

/** Parameters arrive as text and are read as numbers: their schema is that of the value. */
const parameterSchema = (schema: z.ZodType): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' })
  return rest
}

const answerOf = (answer: Answer): object => {
  if (answer.kind === 'nothing') return { description: 'Done' }
  if (answer.kind === 'json')
    return { description: 'Done', content: { 'application/json': { schema: ref(answer.of.name) } } }
  const types = answer.kind === 'file' ? answer.mediaTypes : ['text/event-stream']
  return {
    description: 'Done',
    content: Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])),
  }
}

const bodyOf = (body: NonNullable<Endpoint['body']>): object =>
  body.kind === 'json'
    ? { required: true, content: { 'application/json': { schema: ref(body.of.name) } } }
    : {
        required: true,
        content: {
          'multipart/form-data': {
            schema: {
              type: 'object',
              required: [body.field],
              properties: { [body.field]: { type: 'array', items: { type: 'string', format: 'binary' } } },
            },
          },
        },
      }

const problemsOf = (e: Endpoint): object => {
  const always: ProblemCode[] = [
    'setup/required',
    'service/not-ready',
    'internal',
    ...(e.access === 'reader' ? ['access/sign-in-required' as const] : []),
  ]
  const byStatus = new Map<number, string[]>()
  for (const code of new Set([...e.problems, ...always])) {
    byStatus.set(PROBLEM_STATUS[code], [...(byStatus.get(PROBLEM_STATUS[code]) ?? []), code])
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      { description: codes.join(', '), content: { 'application/problem+json': { schema: ref('Problem') } } },
    ]),
  )
}

const operationOf = (e: Endpoint): object => ({
  operationId: e.id,
  tags: [e.tag],
  summary: e.summary.id,
  description: e.summary.en,
  ...(e.access === 'public' && { security: [] }),
  parameters: [...parametersOf('path', e.params), ...parametersOf('query', e.query)],
  ...(e.body && { requestBody: bodyOf(e.body) }),
  responses: { [String(e.answer.status)]: answerOf(e.answer), ...problemsOf(e) },
})

/** The API as an OpenAPI 3.1 document, drawn from the declarations. */
export const openApi = (version: string): object => {
  const paths: Record<string, Record<string, object>> = {}
  for (const e of endpoints) paths[e.path] = { ...paths[e.path], [e.method]: operationOf(e) }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Ikrar',
      version,
      description:
        'Perjanjian Kinerja: membaca, memeriksa, menyimpan, mencetak. / Performance agreements: read, check, keep, print.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }, { cookie: [], form: [] }],
    paths,
    components: {
      schemas: componentsOf(),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'ikrar_session' },
        form: { type: 'apiKey', in: 'header', name: 'x-csrf-token' },
      },
    },
  }
}
