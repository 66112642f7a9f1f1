import { problemSentence } from '../words/problem-sentence.ts'
import { parseArguments } from './arguments.ts'
import { openInputs, readAgreements } from './inputs.ts'
import { interchangeOf, printJson } from './interchange-file.ts'
import { reportUnread } from './report-unread.ts'
import { say } from './say.ts'
import { type Command, EXIT_GOOD, EXIT_UNREADABLE } from './world.ts'

/** `ikrar import FILE…`: agreements into the database, all or none; what is there already stays as it is. */
export const importFiles: Command = async (args, world) => {
  const { values, positionals } = parseArguments('import', args, { json: { type: 'boolean', default: false } })
  const reading = await readAgreements(await openInputs('import', positionals, world), world)
  const { language, terminal } = world
  if (reading.agreements.length > 0) {
    const outcome = await world.keep(interchangeOf(reading))
    if (!outcome.ok) {
      terminal.error(`ikrar: ${problemSentence(outcome.problem, language)}\n`)
      return EXIT_UNREADABLE
    }
    const rows = reading.agreements.map(({ unit, year }, i) => ({ unit, year, isNew: outcome.value[i] ?? false }))
    const kept = rows.filter((row) => row.isNew).length
    const lines = rows.map(({ unit, year, isNew }) =>
      say(language, isNew ? 'import/kept' : 'import/known', { unit, year: year ?? '-' }),
    )
    const total = say(language, 'import/total', { kept, known: rows.length - kept })
    await terminal.out(values.json ? printJson({ agreements: rows }) : `${[...lines, total].join('\n')}\n`)
  }
  return reportUnread(reading, world) ? EXIT_UNREADABLE : EXIT_GOOD
}
