import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')

/** The environment of a person's shell: vitest puts settings of its own into ours, one of them named like one of Ikrar's. */
export const shell = (): NodeJS.ProcessEnv => ({ ...process.env, BASE_URL: '', IKRAR_LANG: '', DATABASE_URL: '' })

export type Outcome = {
  readonly status: number | null
  readonly out: Buffer
  readonly text: string
  readonly error: string
}

/** Runs bin/ikrar as a person would, to its end; `input` goes to its standard input. */
export const ikrar = (
  args: readonly string[],
  options: { readonly input?: string | Uint8Array; readonly env?: NodeJS.ProcessEnv; readonly cwd?: string } = {},
): Promise<Outcome> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(ROOT, 'bin', 'ikrar'), ...args], {
      cwd: options.cwd ?? ROOT,
      env: { ...shell(), ...options.env },
    })
    const out: Buffer[] = []
    const error: Buffer[] = []
    child.stdout.on('data', (part) => out.push(part))
    child.stderr.on('data', (part) => error.push(part))
    child.once('error', fail)
    child.once('close', (status) => {
      const all = Buffer.concat(out)
      done({ status, out: all, text: all.toString('utf8'), error: Buffer.concat(error).toString('utf8') })
    })
    child.stdin.end(options.input ?? '')
  })
