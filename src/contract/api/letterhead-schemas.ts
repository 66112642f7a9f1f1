import { z } from 'zod'

const id = z.uuid()
const day = z.iso.date()

const letterhead = z.object({
  lines: z.array(z.string()),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  logo: z.object({ hash: z.string(), kind: z.enum(['png', 'jpeg']) }).nullable(),
})

export const letterheadSchema = letterhead.extend({ unitId: id, unit: z.string() })

export const letterheadStretch = z.object({
  from: day.nullable(),
  until: day.nullable(),
  letterhead: letterhead.nullable(),
})

const text = z.string().max(1_000)

/** Half a megabyte as base64 writes it, with some room: what is too large is refused with its reason. */
const LONGEST_LOGO = 800_000

export const newLetterhead = z.object({
  from: z.string().max(20),
  letterhead: z
    .object({
      lines: z.array(text).max(20),
      address: text.nullable().default(null),
      phone: text.nullable().default(null),
      email: text.nullable().default(null),
      logo: z.union([z.enum(['keep', 'none']), z.object({ base64: z.base64().max(LONGEST_LOGO) })]).default('keep'),
    })
    .nullable(),
})
