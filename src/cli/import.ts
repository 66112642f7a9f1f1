import { parseArguments } from './arguments.ts'
import { openInputs, readAgreements } from './inputs.ts'
import { interchangeOf, printJson } from './interchange-file.ts'
import { reportUnread } from './report-unread.ts'
import { say } from './say.ts'
import { type Command, EXIT_GOOD, EXIT_UNREADABLE } from './world.ts'

/** `ikrar import FILE…`: agreements into the database; what is there already stays as it is. */
export const importFiles: Command = async (args, world) => {
  const { values, positionals } = parseArguments('import', args, { json: { type: 'boolean', default: false } })
  const reading = await readAgreements(await openInputs('import', positionals, world), world)
  const outcome = reading.agreements.length === 0 ? [] : await world.keep(interchangeOf(reading))
  const { language, terminal } = world
  const kept = outcome.filter((one) => one.isNew).length
  const lines = outcome.map((one) =>
    say(language, one.isNew ? 'import/kept' : 'import/known', { unit: one.unit, year: one.year ?? '-' }),
  )
  const total = say(language, 'import/total', { kept, known: outcome.length - kept })
  await terminal.out(values.json ? printJson({ agreements: outcome }) : `${[...lines, total].join('\n')}\n`)
  return reportUnread(reading, world) ? EXIT_UNREADABLE : EXIT_GOOD
}
