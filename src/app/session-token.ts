import { createHash, randomBytes } from 'node:crypto'

const DAY = 86_400_000

/** A session ends after a working day of silence, and after a week however much it is used. */
export const IDLE_MS = DAY / 2
export const LONGEST_MS = 7 * DAY

export const newToken = (): string => randomBytes(32).toString('base64url')

/** How a token stands in the database: whoever reads a backup cannot sign in with it. */
export const tokenHashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
