import { randomBytes } from 'node:crypto'
import type { Hono } from 'hono'
import { z } from 'zod'
import { interchangeSchema } from '../../contract/interchange.ts'
import type { HttpDeps } from '../deps.ts'
import type { HttpEnv } from '../env.ts'
import { contentPolicy } from '../guards/security-headers.ts'
import { openApi } from './openapi.ts'
import { referencePage } from './reference-page.ts'

const AN_HOUR = 'public, max-age=3600'

/** The documents that describe the API: OpenAPI 3.1, the interchange file's JSON Schema, and a page to read. */
export const mountReference = (app: Hono<HttpEnv>, { version }: Pick<HttpDeps, 'version'>): void => {
  let document: object | undefined
  let schema: object | undefined
  app.get('/api/v1/openapi.json', (c) => {
    document ??= openApi(version)
    return c.json(document, 200, { 'Cache-Control': AN_HOUR })
  })
  app.get('/api/v1/interchange.schema.json', (c) => {
    schema ??= {
      title: 'ikrar/agreements@1',
      ...z.toJSONSchema(interchangeSchema, { io: 'input', unrepresentable: 'any' }),
    }
    return c.body(JSON.stringify(schema), 200, { 'Content-Type': 'application/schema+json', 'Cache-Control': AN_HOUR })
  })
  app.get('/api/v1', (c) => {
    const nonce = randomBytes(16).toString('base64url')
    c.header('Content-Security-Policy', contentPolicy(nonce))
    return c.html(referencePage(c.get('language'), nonce))
  })
}
