import { parseArguments } from './arguments.ts'
import { printJson } from './interchange-file.ts'
import { reportSafeRefusal, safeProgress, summaryLines } from './say-safe.ts'
import { UsageRefusal } from './usage-refusal.ts'
import { type Command, EXIT_GOOD, EXIT_UNREADABLE } from './world.ts'

/** `ikrar backup FILE`: everything as of one moment into one file, also while the service runs. */
export const backup: Command = async (args, world) => {
  const { values, positionals } = parseArguments('backup', args, { json: { type: 'boolean', default: false } })
  const [path] = positionals
  if (path === undefined || positionals.length > 1) throw new UsageRefusal('error/one-file', { command: 'backup' })
  if (path === '-' && world.terminal.outIsTerminal) throw new UsageRefusal('error/binary-to-terminal')
  const progress = safeProgress(world)
  const done = await (await world.safe()).backup(path, progress.tell)
  progress.clear()
  if (!done.ok) {
    reportSafeRefusal(done.refusal, world)
    return EXIT_UNREADABLE
  }
  const text = values.json ? printJson(done.value) : summaryLines('summary/saved', path, done.value, world)
  if (path === '-') world.terminal.error(text)
  else await world.terminal.out(text)
  return EXIT_GOOD
}
