import { type Config, readConfig } from './config.ts'
import { environmentLanguage, startSentence } from './start-words.ts'

/** The configuration of this process; ends it with a line for each variable that is wrong. */
export const loadConfig = (): Config => {
  const reading = readConfig(process.env)
  if ('config' in reading) return reading.config
  for (const { code, params } of reading.faults) {
    process.stderr.write(`ikrar: ${startSentence(code, params, environmentLanguage())}\n`)
  }
  process.exit(2)
}
