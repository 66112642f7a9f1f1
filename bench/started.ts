import { type ChildProcess, spawn } from 'node:child_process'

/** Programs a bench has started; whoever starts some stops them. */
export const started: ChildProcess[] = []

/** Starts a program and waits until it prints what `found` looks for. */
export const startUntil = (args: readonly string[], env: NodeJS.ProcessEnv, found: RegExp): Promise<RegExpMatchArray> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 2] })
    started.push(child)
    let said = ''
    child.stdout?.on('data', (part: Buffer) => {
      said += part.toString()
      const match = found.exec(said)
      if (match) resolve(match)
    })
    child.once('exit', (code) => reject(new Error(`${args[0]} ended with ${code} before it was ready:\n${said}`)))
  })

export const stop = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
