import { parseArguments } from './arguments.ts'
import type { Command } from './world.ts'

/** `ikrar serve`: the service, until it is told to stop. */
export const serve: Command = async (args, world) => {
  const { values } = parseArguments('serve', args, { sample: { type: 'boolean', default: false } })
  return world.serve({ sample: values.sample })
}
