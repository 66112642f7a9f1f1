import { z } from 'zod'
import { endpoint, json } from './endpoint.ts'
import { none } from './parameters.ts'
import { readerSchema, signedInSchema } from './views.ts'

/** Signing in and out. */
export const SESSION = {
  signIn: endpoint({
    id: 'signIn',
    method: 'post',
    path: '/session',
    tag: 'session',
    summary: {
      id: 'Masuk; tokennya dikirim sebagai “Authorization: Bearer …”',
      en: 'Sign in; send the token as “Authorization: Bearer …”',
    },
    access: 'public',
    params: none,
    query: none,
    body: {
      kind: 'json',
      of: {
        name: 'Credentials',
        schema: z.object({
          username: z.string().min(1).max(200),
          password: z.string().min(1).max(1_000),
          /** Of the second step, where the account has one. */
          code: z.string().max(100).optional(),
        }),
      },
    },
    answer: json('SignedIn', signedInSchema, 201),
    problems: [
      'input/invalid',
      'access/wrong-credentials',
      'access/too-many-attempts',
      'access/code-required',
      'access/wrong-code',
    ],
  }),
  whoAmI: endpoint({
    id: 'whoAmI',
    method: 'get',
    path: '/session',
    tag: 'session',
    summary: { id: 'Siapa yang masuk, dan apa haknya', en: 'Who is signed in, and what they may do' },
    access: 'reader',
    params: none,
    query: none,
    body: null,
    answer: json('Reader', readerSchema),
    problems: [],
  }),
  signOut: endpoint({
    id: 'signOut',
    method: 'delete',
    path: '/session',
    tag: 'session',
    summary: { id: 'Keluar', en: 'Sign out' },
    access: 'reader',
    params: none,
    query: none,
    body: null,
    answer: { kind: 'nothing', status: 204 },
    problems: [],
  }),
} as const
