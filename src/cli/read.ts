import { parseArguments } from './arguments.ts'
import { openInputs, readAgreements } from './inputs.ts'
import { interchangeOf, printJson } from './interchange-file.ts'
import { reportUnread } from './report-unread.ts'
import { summarise } from './summary.ts'
import { type Command, EXIT_GOOD, EXIT_UNREADABLE } from './world.ts'

/** `ikrar read FILE…`: documents into agreements, as a summary or as the interchange file. */
export const read: Command = async (args, world) => {
  const { values, positionals } = parseArguments('read', args, {
    json: { type: 'boolean', default: false },
    origins: { type: 'boolean', default: false },
  })
  const reading = await readAgreements(await openInputs('read', positionals, world), world)
  const { language } = world
  const content = values.json
    ? printJson(interchangeOf(reading, { origins: values.origins }))
    : summarise(reading, language)
  await world.terminal.out(content)
  return reportUnread(reading, world) ? EXIT_UNREADABLE : EXIT_GOOD
}
