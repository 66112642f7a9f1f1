// Builds dist/ when it is stale. Vite writes into a folder beside it, which takes its place when it is whole.
import { spawnSync } from 'node:child_process'
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { commandOf, fail, root, sourceStamp } from './bootstrap.mjs'

const DIST = join(root, 'dist')
const STAMP = join(DIST, 'stamp')
const LOCK = join(root, 'node_modules', '.ikrar-build')

const isFresh = (stamp) => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp

/** Makes dist/ match the sources. */
export const build = (node) => {
  if (isFresh(sourceStamp())) return
  claim()
  try {
    const stamp = sourceStamp()
    if (isFresh(stamp)) return
    process.stderr.write('ikrar: membangun …\n')
    const next = `${DIST}.new`
    rmSync(next, { recursive: true, force: true })
    for (const [config, part] of [
      ['vite.config.ts', 'server'],
      ['vite.client.config.ts', 'client'],
    ]) {
      if (existsSync(join(root, config))) bundle(node, config, join(next, part))
    }
    writeFileSync(join(next, 'stamp'), stamp)
    rmSync(`${DIST}.old`, { recursive: true, force: true })
    if (existsSync(DIST)) renameSync(DIST, `${DIST}.old`)
    renameSync(next, DIST)
    rmSync(`${DIST}.old`, { recursive: true, force: true })
  } finally {
    rmSync(LOCK, { force: true })
  }
}

const bundle = (node, config, out) => {
  const args = [commandOf('vite'), 'build', '--config', config, '--outDir', out, '--emptyOutDir', '--logLevel', 'warn']
  const done = spawnSync(node, args, { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } })
  if (done.status === 0) return
  rmSync(dirname(out), { recursive: true, force: true })
  rmSync(LOCK, { force: true })
  fail(`pembangunan gagal (${config}):\n${done.stdout}${done.stderr}`)
}

/** One build at a time: the others wait for it and find its work done. A dead builder's claim is taken over. */
const claim = () => {
  const mine = `${LOCK}-${process.pid}`
  writeFileSync(mine, String(process.pid))
  try {
    while (!take(mine)) {
      if (!builderLives()) rmSync(LOCK, { force: true })
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
    }
  } finally {
    rmSync(mine, { force: true })
  }
}

/** A hard link appears in one step, with the builder's number in it. */
const take = (mine) => {
  try {
    linkSync(mine, LOCK)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

const builderLives = () => {
  try {
    process.kill(Number(readFileSync(LOCK, 'utf8')), 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
