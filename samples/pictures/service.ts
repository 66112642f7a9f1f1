import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')

/** A running service with the sample province, on the morning of 6 January 2026. */
export type SampleService = {
  readonly base: string
  /** The session's token of somebody of the sample, by their username. */
  readonly tokenOf: (username: string) => Promise<string>
  /** Asks the API in somebody's name; throws on a refusal. */
  readonly call: <T>(token: string, method: string, path: string, body?: unknown) => Promise<T>
  readonly close: () => Promise<void>
}

const started = (program: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    program.stdout?.on('data', (part: Buffer) => {
      said += part.toString()
      if (said.includes('Ctrl-C')) resolve(said)
    })
    program.once('exit', (code) => reject(new Error(`the service ended with ${code}:\n${said}`)))
  })

export const startService = async (data: string, port: number): Promise<SampleService> => {
  const env = {
    ...process.env,
    DATA_DIR: data,
    PORT: String(port),
    BASE_URL: 'http://ikrar.example.go.id',
    LOG_LEVEL: 'silent',
    IKRAR_LANG: 'id',
  }
  const clock = join(import.meta.dirname, 'clock.ts')
  const serve = join(ROOT, 'dist', 'server', 'serve.js')
  const program = spawn(process.execPath, ['--import', clock, serve, '--sample'], { env, stdio: ['ignore', 'pipe', 2] })
  const said = await started(program)
  const base = `http://127.0.0.1:${port}`
  const passwords = new Map(
    [...said.matchAll(/^\s+(\S+)\s+kata sandi (\S+)/gm)].map(([, user = '', password = '']) => [user, password]),
  )

  const call = async <T>(token: string, method: string, path: string, body?: unknown): Promise<T> => {
    const isForm = body instanceof FormData
    const reply = await fetch(`${base}/api/v1${path}`, {
      method,
      headers: {
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    })
    if (!reply.ok) throw new Error(`${method} ${path} answered ${reply.status}: ${await reply.text()}`)
    return (await reply.json()) as T
  }

  const tokens = new Map<string, string>()
  const tokenOf = async (username: string): Promise<string> => {
    const known = tokens.get(username)
    if (known !== undefined) return known
    const body = { username, password: passwords.get(username) ?? '' }
    const { token } = await call<{ readonly token: string }>('', 'POST', '/session', body)
    tokens.set(username, token)
    return token
  }

  const close = async (): Promise<void> => {
    const ended = new Promise((done) => program.once('exit', done))
    program.kill('SIGTERM')
    await ended
  }
  return { base, tokenOf, call, close }
}
