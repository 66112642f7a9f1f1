import type { z } from 'zod'
import type { ProblemCode } from '../../core/problem.ts'

/** A named value of the API: it stands once in the OpenAPI document, and its endpoints refer to it. */
export type Named<T extends z.ZodType = z.ZodType> = { readonly name: string; readonly schema: T }

/** What an endpoint answers: a value as JSON, bytes of a media type, or nothing. */
export type Answer =
  | { readonly kind: 'json'; readonly status: 200 | 201 | 202; readonly of: Named }
  | { readonly kind: 'file'; readonly status: 200; readonly mediaTypes: readonly string[] }
  | { readonly kind: 'events'; readonly status: 200 }
  | { readonly kind: 'nothing'; readonly status: 204 }

/** What it takes: JSON of a schema, or files as multipart/form-data. */
export type Body<B extends z.ZodType = z.ZodType> =
  | { readonly kind: 'json'; readonly of: Named<B> }
  | { readonly kind: 'files'; readonly field: string }

/**
 * One declaration an endpoint: what enters, what leaves, what may fail. It checks requests (http/api/mount-endpoint) and is
 * printed as OpenAPI (http/api/openapi). `path` has its parameters in braces.
 */
export type Endpoint<
  P extends z.ZodObject = z.ZodObject,
  Q extends z.ZodObject = z.ZodObject,
  B extends z.ZodType = z.ZodType,
> = {
  readonly id: string
  readonly method: 'get' | 'post' | 'patch' | 'delete'
  readonly path: string
  readonly tag:
    | 'session'
    | 'account'
    | 'users'
    | 'batches'
    | 'drafts'
    | 'agreements'
    | 'copies'
    | 'organisation'
    | 'plans'
    | 'audit'
    | 'system'
  readonly summary: { readonly id: string; readonly en: string }
  readonly access: 'public' | 'reader'
  readonly params: P
  readonly query: Q
  readonly body: Body<B> | null
  readonly answer: Answer
  readonly problems: readonly ProblemCode[]
}

export const json = (name: string, schema: z.ZodType, status: 200 | 201 | 202 = 200): Answer => ({
  kind: 'json',
  status,
  of: { name, schema },
})

export const endpoint = <P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  declaration: Endpoint<P, Q, B>,
): Endpoint<P, Q, B> => declaration
