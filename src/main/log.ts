import { destination, type Logger, pino } from 'pino'
import type { Config } from './config.ts'

/** The service's log, one JSON line an entry on standard error; standard output is for people. */
export const createLog = (config: Config): Logger =>
  pino({ level: config.logLevel, base: null }, destination({ dest: 2, sync: true }))
