import fc from 'fast-check'
import { z } from 'zod'

/** JSON Schema as zod prints it, as far as a sample of it needs. */
type Shape = {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape | boolean
  readonly minItems?: number
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Shape>>
}

/** A value of about the form that a schema asks for: the start that wrong ones are made from. */
const sampleOf = (shape: Shape, root: Shape, depth = 0): unknown => {
  if (depth > 8) return null
  if (shape.$ref !== undefined) {
    const name = shape.$ref.split('/').at(-1) ?? ''
    return sampleOf(root.$defs?.[name] ?? {}, root, depth + 1)
  }
  if (shape.const !== undefined) return shape.const
  if (shape.enum !== undefined) return shape.enum[0]
  const either = shape.anyOf ?? shape.oneOf
  if (either !== undefined) return sampleOf(either[0] ?? {}, root, depth + 1)
  if (shape.properties !== undefined) {
    return Object.fromEntries(Object.entries(shape.properties).map(([key, of]) => [key, sampleOf(of, root, depth + 1)]))
  }
  if (shape.type === 'array') return [sampleOf(typeof shape.items === 'object' ? shape.items : {}, root, depth + 1)]
  if (shape.type === 'integer' || shape.type === 'number') return 1
  if (shape.type === 'boolean') return true
  if (shape.type === 'string') return '2024-03-01'
  return null
}

export const sampleOfSchema = (schema: z.ZodType): unknown => {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape
  return sampleOf(root, root)
}

const deep = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`)

/** What nobody should send: other types, huge, deep, letters that break things, numbers beyond every range. */
export const strange: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    ' ',
    '\u0000',
    '\ud800',
    'a\u202eb',
    '{"$ne":1}',
    "'; DROP TABLE agreement; --",
    '../../etc/passwd',
    '%00%2e%2e',
    '=1+1',
    '__proto__',
    -1,
    0,
    1.5,
    1e308,
    2 ** 53,
    2_147_483_648,
    [],
    {},
    [[]],
    { constructor: { prototype: null } },
    '0190d1a2-0000-7000-8000-000000000001',
    '9999-99-99',
    'x'.repeat(20_000),
  ),
  fc.constant(0).map(() => deep(2_000)),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.double(),
  fc.jsonValue({ maxDepth: 4 }),
)

/** Every place in a JSON value, as a path. */
const placesIn = (value: unknown, at: readonly string[] = []): (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? [at, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...at, key]))]
    : [at]

const changedAt = (value: unknown, path: readonly string[], change: (old: unknown) => unknown): unknown => {
  const [key, ...rest] = path
  if (key === undefined) return change(value)
  if (Array.isArray(value)) return value.map((v, i) => (String(i) === key ? changedAt(v, rest, change) : v))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([k, v]) => [k, k === key ? changedAt(v, rest, change) : v])
  return Object.fromEntries(entries.filter(([, v]) => v !== undefined))
}

/** Bodies near the right form, wrong in one place: another value, a missing one, many of it, one too many. */
export const nearly = (sample: unknown): fc.Arbitrary<unknown> => {
  const places = placesIn(sample)
  return fc
    .tuple(fc.constantFrom(...places), fc.constantFrom('other', 'missing', 'many', 'extra'), strange)
    .map(([place, how, value]) =>
      changedAt(sample, place, (old) => {
        if (how === 'missing') return undefined
        if (how === 'many') return Array.from({ length: 500 }, () => old)
        if (how === 'extra' && typeof old === 'object' && old !== null) return { ...old, tambahan: value }
        return value
      }),
    )
}
