import { parseArguments } from './arguments.ts'
import { printJson } from './interchange-file.ts'
import { reportSafeRefusal, safeProgress, summaryLines } from './say-safe.ts'
import { UsageRefusal } from './usage-refusal.ts'
import { type Command, EXIT_GOOD, EXIT_UNREADABLE } from './world.ts'

/** `ikrar restore FILE`: a backup's data, whole or not at all; over data that is there only with --replace. */
export const restore: Command = async (args, world) => {
  const { values, positionals } = parseArguments('restore', args, {
    json: { type: 'boolean', default: false },
    replace: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  })
  const [path] = positionals
  if (path === undefined || positionals.length > 1) throw new UsageRefusal('error/one-file', { command: 'restore' })
  const progress = safeProgress(world)
  const options = { replace: values.replace, checkOnly: values.check }
  const done = await (await world.safe()).restore(path, options, progress.tell)
  progress.clear()
  if (!done.ok) {
    reportSafeRefusal(done.refusal, world)
    return EXIT_UNREADABLE
  }
  const key = values.check ? 'summary/whole' : 'summary/restored'
  await world.terminal.out(values.json ? printJson(done.value) : summaryLines(key, path, done.value, world))
  return EXIT_GOOD
}
