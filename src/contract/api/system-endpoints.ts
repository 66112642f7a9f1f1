import { z } from 'zod'
import { endpoint, json } from './endpoint.ts'
import { none } from './parameters.ts'
import { officesSchema } from './views.ts'

const health = z.object({ status: z.literal('ok'), version: z.string() })

/** Whether the service is alive, and the national list of offices. */
export const SYSTEM = {
  health: endpoint({
    id: 'health',
    method: 'get',
    path: '/health',
    tag: 'system',
    summary: { id: 'Layanan hidup', en: 'The service is alive' },
    access: 'public',
    params: none,
    query: none,
    body: null,
    answer: json('Health', health),
    problems: [],
  }),
  ready: endpoint({
    id: 'ready',
    method: 'get',
    path: '/ready',
    tag: 'system',
    summary: {
      id: 'Basis data terjangkau dan layanan siap',
      en: 'The database can be reached and the service is ready',
    },
    access: 'public',
    params: none,
    query: none,
    body: null,
    answer: json('Health', health),
    problems: ['service/not-ready'],
  }),
  listOffices: endpoint({
    id: 'listOffices',
    method: 'get',
    path: '/offices',
    tag: 'system',
    summary: { id: 'Daftar kantor nasional', en: 'The national list of offices' },
    access: 'reader',
    params: none,
    query: none,
    body: null,
    answer: json('Offices', officesSchema),
    problems: [],
  }),
} as const
