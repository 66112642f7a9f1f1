import { z } from 'zod'
import { endpoint, json } from './endpoint.ts'
import { unitRow } from './organisation-endpoints.ts'
import { byId, none } from './parameters.ts'
import { innerProblem } from './views.ts'

const branch = z.object({ of: z.uuid().nullable(), units: z.array(unitRow), more: z.number().int() })
const branches = z.array(branch)
/** Identifiers of units with commas between. */
const ids = z.string().max(4_000)
const text = z.string().max(200)

/** The organisation's tree as a page shows it: opened here and there, searched, and with the places a unit may move to. */
export const TREE = {
  getTree: endpoint({
    id: 'getTree',
    method: 'get',
    path: '/unit-tree',
    tag: 'organisation',
    summary: {
      id: 'Pohon organisasi, terbuka pada unit tertentu atau pada hasil pencarian',
      en: 'The tree of units, open at given units or at what is searched for',
    },
    access: 'reader',
    params: none,
    query: z.object({ open: ids.optional(), unit: z.string().max(100).optional(), text: text.default('') }),
    body: null,
    answer: json(
      'TreeView',
      z.object({
        branches,
        hits: z.array(z.uuid()).nullable(),
        administered: z.array(z.uuid()),
        today: z.iso.date(),
      }),
    ),
    problems: ['access/forbidden', 'input/invalid'],
  }),
  getBranches: endpoint({
    id: 'getBranches',
    method: 'get',
    path: '/unit-branches',
    tag: 'organisation',
    summary: { id: 'Unit-unit langsung di bawah unit tertentu', en: 'The units directly below given ones' },
    access: 'reader',
    params: none,
    query: z.object({ of: ids }),
    body: null,
    answer: json('TreeBranches', z.object({ branches })),
    problems: ['access/forbidden', 'input/invalid'],
  }),
  findPlaces: endpoint({
    id: 'findPlaces',
    method: 'get',
    path: '/units/{id}/places',
    tag: 'organisation',
    summary: {
      id: 'Tempat tujuan sebuah unit bila dipindahkan, dan sebab bila tidak dapat',
      en: 'Where a unit may move to, and why not elsewhere',
    },
    access: 'reader',
    params: byId,
    query: z.object({ text: text.default('') }),
    body: null,
    answer: json(
      'UnitPlaces',
      z.object({
        below: z.number().int(),
        places: z.array(
          z.object({
            id: z.uuid(),
            name: z.string(),
            above: z.string().nullable(),
            problem: innerProblem.extend({ detail: z.string() }).nullable(),
          }),
        ),
      }),
    ),
    problems: ['not-found', 'access/forbidden', 'input/invalid'],
  }),
} as const
