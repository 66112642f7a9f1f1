import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartFailure } from '../start-failure.ts'
import type { Binaries } from './binaries.ts'

/** Under which OS user PostgreSQL's programs run, and how they are started as it. `owner` is null where that is ourselves. */
export type Runner = {
  readonly owner: { readonly uid: number; readonly gid: number } | null
  readonly run: (program: string, args: readonly string[], options: SpawnOptions) => ChildProcess
}

type Way = Pick<Runner, 'owner'> & { readonly prefix: readonly string[] }

/** PostgreSQL refuses to run as root, so a root process runs it as "postgres", or "nobody" where there is none. */
const serviceUser = (): { uid: number; gid: number } => {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':')
    if (fields?.[2] && fields[3]) return { uid: Number(fields[2]), gid: Number(fields[3]) }
  }
  return { uid: 65534, gid: 65534 }
}

const PASS_CLOSED_FOLDERS = [
  '--securebits=+no_setuid_fixup',
  '--inh-caps=+dac_override',
  '--ambient-caps=+dac_override',
]

const waysAsRoot = (): readonly Way[] => {
  const owner = serviceUser()
  const as = ['setpriv', `--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups']
  return [
    { owner, prefix: as },
    // Under a folder closed to that user (a root's home): still a user of its own inside a user namespace, …
    { owner: null, prefix: ['unshare', '-U', '--map-user=65534', '--map-group=65534'] },
    // … or, where namespaces are forbidden (most containers), that user with the right to pass closed folders, kept by
    // access(2) too, which PostgreSQL asks whether it can find itself.
    { owner, prefix: [...as, ...PASS_CLOSED_FOLDERS] },
  ]
}

/** True where the programs run and the data folder's parent can be passed through, in this way. */
const works = (way: Way, binaries: Binaries, dataFolder: string): boolean => {
  const script = '"$1" --version >/dev/null && cd "$2"'
  const [command = '', ...args] = [...way.prefix, '/bin/sh', '-c', script, 'sh', binaries.postgres, dirname(dataFolder)]
  return spawnSync(command, args, { stdio: 'ignore', env: cleanEnvironment() }).status === 0
}

/** PostgreSQL sees nothing of our environment: PGDATA, LC_ALL or TZ of a shell must not change what it does. */
const cleanEnvironment = (): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C' })

/** Its life is tied to ours where util-linux is there: if we die, however, the kernel asks it for a fast shutdown. */
const tie = (): readonly string[] =>
  spawnSync('setpriv', ['--pdeathsig', 'INT', 'true'], { stdio: 'ignore' }).status === 0
    ? ['setpriv', '--pdeathsig', 'INT']
    : []

/** Chooses how PostgreSQL's programs are run for a data folder (house.md, "The embedded launcher"). */
export const chooseRunner = (binaries: Binaries, dataFolder: string): Runner => {
  const root = process.getuid?.() === 0
  const way = root ? waysAsRoot().find((w) => works(w, binaries, dataFolder)) : { owner: null, prefix: [] }
  if (way === undefined) throw new StartFailure('database/unreachable-folder', { folder: dataFolder })
  const start = [...way.prefix, ...tie()]
  return {
    owner: way.owner,
    run: (program, args, options) => {
      const [command = program, ...rest] = [...start, program, ...args]
      return spawn(command, rest, { ...options, env: cleanEnvironment() })
    },
  }
}
