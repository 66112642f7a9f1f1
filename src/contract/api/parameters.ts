import { z } from 'zod'

export const none = z.object({})

export const byId = z.object({ id: z.string().max(100) })

/** A whole number in an address. */
export const whole = z.coerce.number().int()
