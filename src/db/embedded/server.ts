import type { ChildProcess } from 'node:child_process'
import { chown, mkdtemp, open, readdir, readFile, readlink, rename, rm, stat, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { StartFailure } from '../start-failure.ts'
import type { Binaries } from './binaries.ts'
import type { DataFolder } from './data-folder.ts'
import { readPostmasterFile } from './postmaster.ts'
import type { Runner } from './runner.ts'

export type Server = {
  /** The folder of the Unix socket. */
  readonly sockets: string
  /** Settles when the server has ended, whoever ended it. */
  readonly ended: Promise<void>
  readonly stop: () => Promise<void>
}

/** The kernel's limit for a Unix socket's path, without the closing zero. */
const LONGEST_SOCKET_PATH = 107

const STOP_SECONDS = 30
const KEEP_LOG_BYTES = 5 * 1024 * 1024

/** Starts the cluster's server and waits until it accepts connections, however long its recovery takes. */
export const startServer = async (
  folder: DataFolder,
  binaries: Binaries,
  runner: Runner,
  settings: Readonly<Record<string, string>>,
): Promise<Server> => {
  const sockets = await socketFolder(folder, runner)
  await turnLogOver(folder)
  const log = await open(folder.log, 'a', 0o600)
  const logStart = (await log.stat()).size
  const all = { listen_addresses: '', unix_socket_directories: sockets, unix_socket_permissions: '0700', ...settings }
  const args = ['-D', folder.cluster, ...Object.entries(all).flatMap(([key, value]) => ['-c', `${key}=${value}`])]
  // A process group of its own: Ctrl-C in a terminal reaches us, and we stop it when our requests are answered.
  const child = runner.run(binaries.postgres, args, { stdio: ['ignore', log.fd, log.fd], cwd: '/', detached: true })
  await log.close()
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve())
    child.once('exit', () => resolve())
  })
  await untilReady(folder, child, ended, logStart)
  const stop = async (): Promise<void> => {
    child.kill('SIGINT')
    const clean = await Promise.race([ended.then(() => true), pause(STOP_SECONDS * 1000, false, { ref: false })])
    if (!clean) child.kill('SIGQUIT')
    await ended
    if (sockets !== folder.sockets) await rm(sockets, { recursive: true, force: true })
  }
  return { sockets, ended, stop }
}

const untilReady = async (folder: DataFolder, child: ChildProcess, ended: Promise<void>, logStart: number) => {
  let over = false
  void ended.then(() => {
    over = true
  })
  for (;;) {
    const file = await readPostmasterFile(folder)
    if (file !== null && file.pid === child.pid && file.ready) return
    if (over) throw await reasonOf(folder, logStart)
    await Promise.race([ended, pause(10)])
  }
}

/** Turns the server's last words into the failure an administrator can understand. */
const reasonOf = async (folder: DataFolder, logStart: number): Promise<StartFailure> => {
  const said = (await readFile(folder.log)).subarray(logStart).toString('utf8')
  if (/No space left on device/.test(said))
    return new StartFailure('database/disk-full', { folder: folder.root, free: '0 MB' })
  const line =
    said.split('\n').find((l) => /FATAL|PANIC|error while loading/.test(l)) ?? said.trim().split('\n').at(-1) ?? ''
  return new StartFailure('database/start-failed', {
    reason: line.replace(/^.*?(?=FATAL|PANIC|error)/, ''),
    log: folder.log,
  })
}

/** The data folder's own where its path is short enough, else one under the system's temporary folder, which it remembers. */
const socketFolder = async (folder: DataFolder, runner: Runner): Promise<string> => {
  const elsewhere = join(folder.sockets, 'elsewhere')
  const left = await readlink(elsewhere).catch(() => null)
  if (left !== null) await rm(left, { recursive: true, force: true })
  // What a killed server left: PostgreSQL minds the lock file of its socket as it minds postmaster.pid.
  for (const name of await readdir(folder.sockets)) await rm(join(folder.sockets, name), { force: true })
  if (Buffer.byteLength(join(folder.sockets, '.s.PGSQL.5432')) <= LONGEST_SOCKET_PATH) return folder.sockets
  const short = await mkdtemp(join(tmpdir(), 'ikrar-'))
  await symlink(short, elsewhere)
  if (runner.owner !== null) await chown(short, runner.owner.uid, runner.owner.gid)
  return short
}

const turnLogOver = async (folder: DataFolder): Promise<void> => {
  const size = await stat(folder.log).then(
    (s) => s.size,
    () => 0,
  )
  if (size > KEEP_LOG_BYTES) await rename(folder.log, `${folder.log}.1`)
}
