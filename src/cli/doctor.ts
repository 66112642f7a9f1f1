import { parseArguments } from './arguments.ts'
import { printJson } from './interchange-file.ts'
import { say } from './say.ts'
import { type Command, type Diagnosis, EXIT_FINDINGS, EXIT_GOOD } from './world.ts'

/** `ikrar doctor`: what of this machine is ready, and what is wrong with the rest. */
export const doctor: Command = async (args, world) => {
  const { values } = parseArguments('doctor', args, { json: { type: 'boolean', default: false } })
  const { language, terminal } = world
  const sentenceOf = ({ finding, facts }: Diagnosis) =>
    typeof finding === 'string' ? say(language, finding, facts) : finding.sentence
  const all: Diagnosis[] = []
  for await (const one of world.diagnose()) {
    all.push(one)
    if (values.json) continue
    const state = say(language, one.good ? 'doctor/good' : 'doctor/bad')
    const painted = terminal.colours ? `\u001b[${one.good ? 32 : 31}m${state}\u001b[0m` : state
    await terminal.out(`${say(language, one.what).padEnd(18)} ${painted}: ${sentenceOf(one)}\n`)
  }
  if (values.json) {
    const rows = all.map((one) => ({ what: one.what.replace('doctor/', ''), good: one.good, finding: sentenceOf(one) }))
    await terminal.out(printJson(rows))
  }
  return all.every((one) => one.good) ? EXIT_GOOD : EXIT_FINDINGS
}
