import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { ROOT, shell } from '../cli/ikrar.ts'

export type RunningService = {
  readonly program: ChildProcess
  readonly address: string
  /** Of the sample's planner, where this start filled the sample in; else "". */
  readonly password: string
}

/** Starts the service on a data folder, as `npm start` does, and waits for the last line of its greeting. */
export const startService = async (
  dataFolder: string,
  args: readonly string[] = [],
  more: NodeJS.ProcessEnv = {},
): Promise<RunningService> => {
  const env = { ...shell(), PORT: '0', DATA_DIR: dataFolder, LOG_LEVEL: 'silent', ...more }
  const program = spawn(process.execPath, [join(ROOT, 'bin', 'start.mjs'), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  program.stderr?.resume()
  if (program.stdout === null) throw new Error('no output')
  let said = ''
  for await (const line of createInterface({ input: program.stdout })) {
    said += `${line}\n`
    if (line.startsWith('Berhenti:')) break
  }
  const password = /perencana\s+kata sandi (\S+)/.exec(said)?.[1] ?? ''
  return { program, address: /http:\S+/.exec(said)?.[0] ?? '', password }
}

/** Settles with the exit status when the program is over, however it ended. */
export const ended = (program: ChildProcess): Promise<number | null> =>
  new Promise((done) => {
    if (program.exitCode !== null || program.signalCode !== null) return done(program.exitCode)
    program.once('exit', (status) => done(status))
  })

/** A JSON body to the API, in the name of a token's owner. */
export const send = (address: string, path: string, token: string | null, body: unknown): Promise<Response> =>
  fetch(`${address}/api/v1${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
  })

/** The token of the sample's planner. */
export const signInPlanner = async ({ address }: RunningService, password: string): Promise<string> => {
  const reply = await send(address, '/session', null, { username: 'perencana', password })
  return ((await reply.json()) as { readonly token: string }).token
}
