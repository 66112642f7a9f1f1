import { say } from '../cli/say.ts'
import { loadConfig } from './load-config.ts'
import { runService } from './run-service.ts'
import { ServeFailure, startRefusal } from './start-words.ts'

const args = process.argv.slice(2)
const config = loadConfig()
if (args.includes('--help') || args.includes('-h')) {
  process.stdout.write(`${say(config.language, 'help/serve')}\n`)
} else {
  try {
    const unknown = args.find((arg) => arg !== '--sample')
    if (unknown !== undefined) throw new ServeFailure('serve/unknown-option', { option: unknown })
    process.exitCode = await runService(config, { sample: args.includes('--sample') })
  } catch (error) {
    const refusal = startRefusal(error, config.language)
    if (refusal === null) throw error
    process.stderr.write(`ikrar: ${refusal}\n`)
    process.exitCode = 1
  }
}
