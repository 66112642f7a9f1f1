import { parseArguments } from './arguments.ts'
import { findingsAsText } from './findings-text.ts'
import { openInputs, readAgreements } from './inputs.ts'
import { interchangeOf, printJson } from './interchange-file.ts'
import { reportUnread } from './report-unread.ts'
import { sarifOf } from './sarif.ts'
import { type Command, EXIT_FINDINGS, EXIT_GOOD, EXIT_UNREADABLE } from './world.ts'

/** `ikrar check FILE…`: every finding of all files, checked together as one family. */
export const check: Command = async (args, world) => {
  const { values, positionals } = parseArguments('check', args, {
    json: { type: 'boolean', default: false },
    sarif: { type: 'boolean', default: false },
  })
  const reading = await readAgreements(await openInputs('check', positionals, world), world)
  const checkFamily = await world.check()
  const findings = checkFamily(reading.agreements)
  const content = values.sarif
    ? printJson(sarifOf(reading, findings, world.version, world.language))
    : values.json
      ? printJson(interchangeOf(reading, { findings }))
      : findingsAsText(reading, findings, world)
  await world.terminal.out(content)
  if (reportUnread(reading, world)) return EXIT_UNREADABLE
  return findings.some((finding) => finding.severity === 'error') ? EXIT_FINDINGS : EXIT_GOOD
}
