import { z } from 'zod'

/** A level by its id; which levels there are is data of the agency's profile. */
export const levelSchema = z
  .string()
  .max(40)
  .regex(/^[a-z]+(?:-[a-z]+)*$/)
