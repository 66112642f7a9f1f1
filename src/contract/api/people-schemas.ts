import { z } from 'zod'
import { CAPACITIES } from '../../core/organisation/tenure.ts'

const id = z.uuid()
const day = z.iso.date()

export const tenureSchema = z.object({
  id,
  officialId: id,
  name: z.string(),
  nip: z.string().nullable(),
  unitId: id,
  unit: z.string(),
  capacity: z.enum(CAPACITIES),
  from: day,
  until: day.nullable(),
  decree: z.string().nullable(),
  state: z.enum(['now', 'later', 'over']),
})

export const officialSchema = z.object({
  id,
  name: z.string(),
  nip: z.string().nullable(),
  office: z.string(),
  posts: z.array(z.string()),
})

export const postSchema = z.object({
  holder: tenureSchema.nullable(),
  superior: z.object({ unitId: id, unit: z.string(), name: z.string().nullable() }).nullable(),
  tenures: z.array(tenureSchema),
})
