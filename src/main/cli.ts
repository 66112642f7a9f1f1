import { readInvocation, run } from '../cli/run.ts'
import { say } from '../cli/say.ts'
import { EXIT_UNREADABLE } from '../cli/world.ts'
import { commandWorld } from './command-world.ts'
import { environmentLanguage, startRefusal } from './start-words.ts'
import { processTerminal } from './terminal.ts'

const terminal = processTerminal()
const invocation = readInvocation(process.argv.slice(2), environmentLanguage())
if ('wrong' in invocation) {
  const language = environmentLanguage()
  const reason = say(language, 'reason/choices', { choices: 'id, en' })
  terminal.error(`ikrar: ${say(language, 'error/option-value', { option: '--lang', reason, command: 'read' })}\n`)
  process.exitCode = EXIT_UNREADABLE
} else {
  try {
    process.exitCode = await run(invocation, commandWorld(terminal, invocation.language))
  } catch (error) {
    const refusal = startRefusal(error, invocation.language)
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
    terminal.error(`ikrar: ${refusal ?? say(invocation.language, 'error/bug', { reason })}\n`)
    process.exitCode = EXIT_UNREADABLE
  }
}
