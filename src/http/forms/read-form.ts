import type { HttpContext } from '../env.ts'

/**
 * The fields of an urlencoded form; the door has checked its size and its `csrf` already. Nobody types a NUL, and
 * PostgreSQL's text holds none: it is dropped.
 */
export const readForm = async (c: HttpContext): Promise<URLSearchParams> =>
  new URLSearchParams((await c.req.text()).replaceAll('%00', ''))
