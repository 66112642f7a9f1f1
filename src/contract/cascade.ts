import { z } from 'zod'
import { CASCADE_METHODS } from '../core/cascade/link.ts'

const id = z.string().max(100)
const index = z.number().int().min(0).max(99_999)
const source = { objective: index, indicator: index }
const carrying = { way: z.enum(['adoption', 'derivation']), method: z.enum(CASCADE_METHODS) }

/**
 * What is asked of a matrix; indicators by their indexes in the superior's agreement as of `revision`, which is null where
 * that is kept and not in work.
 */
export const cascadeFillSchema = z.object({
  revision: z.number().int().min(1).nullable(),
  fill: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('cell'), unitId: id, ...source, ...carrying }),
    z.object({ kind: z.literal('unlink'), unitId: id, ...source }),
    z.object({ kind: z.literal('column'), unitId: id, which: z.enum(['gaps', 'all']), ...carrying }),
    z.object({ kind: z.literal('row'), ...source, ...carrying }),
    z.object({ kind: z.literal('last-year') }),
  ]),
})

export type CascadeFill = z.infer<typeof cascadeFillSchema>
export type AskedFill = CascadeFill['fill']
