import { codeOf } from '../db/start-failure.ts'

/** Connection exceptions (08…), a server that stops, has crashed or is starting (57P0…), too many connections (53300). */
const SQL_STATES = /^(?:08\w{3}|57P0[1-4]|53300)$/
const SYSTEM_CODES = /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/
/** What the driver says without a code: a connection lost or not had in time. */
const TOLD =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/

/**
 * Whether the database was out of reach, or all connections to it were taken for longer than anybody should wait: no fault of
 * the request, nor of ours, and gone when it is back.
 */
export const isOutage = (error: unknown): boolean => {
  const code = codeOf(error)
  if (SQL_STATES.test(code)) return true
  if (!(error instanceof Error)) return false
  const { syscall } = error as NodeJS.ErrnoException
  return (SYSTEM_CODES.test(code) && syscall !== 'open') || TOLD.test(error.message)
}
