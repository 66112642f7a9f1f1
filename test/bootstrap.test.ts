import { spawnSync } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

let clone: string

/** A checkout in which npm only says that it was called, and fails. */
beforeEach(async () => {
  clone = await mkdtemp(join(tmpdir(), 'ikrar-clone-'))
  await cp(join(ROOT, 'bin'), join(clone, 'bin'), { recursive: true })
  await cp(join(ROOT, 'package-lock.json'), join(clone, 'package-lock.json'))
  await mkdir(join(clone, 'src'))
  await mkdir(join(clone, 'node_modules'))
  await mkdir(join(clone, 'fake'))
  await writeFile(join(clone, 'fake', 'npm'), '#!/bin/sh\necho "npm $*" >&2\nexit 1\n')
  await chmod(join(clone, 'fake', 'npm'), 0o755)
})
afterEach(() => rm(clone, { recursive: true }))

const prepare = () => {
  const script = `import { prepare } from './bin/bootstrap.mjs'; console.log(prepare())`
  const path = [join(clone, 'fake'), dirname(process.execPath), process.env['PATH']].join(delimiter)
  const args = ['--input-type=module', '-e', script]
  const done = spawnSync(process.execPath, args, { cwd: clone, env: { ...process.env, PATH: path }, encoding: 'utf8' })
  return { status: done.status, out: done.stdout.trim(), error: done.stderr }
}

/** What npm leaves in node_modules when it is done, with one package changed. */
const leaveInstalled = async (change: (packages: Record<string, { version?: string }>) => void): Promise<void> => {
  const lock = JSON.parse(await readFile(join(clone, 'package-lock.json'), 'utf8'))
  delete lock.packages['']
  change(lock.packages)
  await writeFile(join(clone, 'node_modules', '.package-lock.json'), JSON.stringify(lock))
}

describe('a checkout before its first start', () => {
  test('without packages it installs exactly what the lockfile says, and tells in one line when that fails', () => {
    const { status, error } = prepare()
    expect(error).toContain('npm ci')
    expect(error).toMatch(/\nikrar: pemasangan paket gagal[^\n]*\n$/)
    expect(status).toBe(1)
  })

  test('with everything installed, by whomever, it does not ask npm again and takes this Node 24', async () => {
    await leaveInstalled(() => undefined)
    expect(prepare()).toEqual({ status: 0, out: process.execPath, error: '' })
  })

  test('packages for other machines may be missing', async () => {
    await leaveInstalled((packages) => {
      delete packages['node_modules/@biomejs/cli-darwin-arm64']
    })
    expect(prepare().status).toBe(0)
  })

  test('after an update of the lockfile, or an installation that was cut short, it installs again', async () => {
    await leaveInstalled((packages) => {
      packages['node_modules/hono'] = { version: '0.0.1' }
    })
    expect(prepare().error).toContain('npm ci')
    await leaveInstalled((packages) => {
      delete packages['node_modules/zod']
    })
    expect(prepare().error).toContain('npm ci')
  })

  test('the lockfile names no registry, and no part that it has no entry for', async () => {
    const lock = JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8'))
    const entries: [string, { resolved?: string; optionalDependencies?: object }][] = Object.entries(lock.packages)
    const locked = new Set(entries.map(([path]) => path.split('node_modules/').at(-1)))
    const named = entries.flatMap(([, entry]) => Object.keys(entry.optionalDependencies ?? {}))
    expect(named.filter((name) => !locked.has(name))).toEqual([])
    expect(entries.filter(([, entry]) => entry.resolved !== undefined)).toEqual([])
  })
})
