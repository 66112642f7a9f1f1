import { buffer } from 'node:stream/consumers'
import type { Terminal } from '../cli/world.ts'

/** This process's standard streams as commands see them. */
export const processTerminal = (): Terminal => {
  // A reader that has seen enough ("| head") closes the pipe; that is no mistake of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  const outIsTerminal = process.stdout.isTTY === true
  return {
    input: async () => new Uint8Array(await buffer(process.stdin)),
    out: (content) => new Promise((resolve) => void process.stdout.write(content, () => resolve())),
    error: (text) => void process.stderr.write(text),
    outIsTerminal,
    errorIsTerminal: process.stderr.isTTY === true,
    // https://no-color.org: any value but the empty one.
    colours: outIsTerminal && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
  }
}
