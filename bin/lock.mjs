#!/usr/bin/env node
// npm run lock: writes package-lock.json anew and makes it one that "npm ci" accepts everywhere. A registry that mirrors
// only some of a package's optional parts (binaries for other machines) makes npm write a lockfile that names parts it
// has no entry for, which "npm ci" then refuses. Parts without an entry are taken out of the lists that name them.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, root } from './bootstrap.mjs'

const path = join(root, 'package-lock.json')
const args = ['install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund']
if (!process.argv.includes('--prune-only')) {
  const done = spawnSync('npm', args, { cwd: root, stdio: 'inherit' })
  if (done.status !== 0) fail('npm install --package-lock-only gagal.')
}

const lock = JSON.parse(readFileSync(path, 'utf8'))
const locked = new Set(Object.keys(lock.packages).map((place) => place.split('node_modules/').at(-1)))
for (const entry of Object.values(lock.packages)) {
  // Where a package comes from is the business of whoever installs it, not of the lockfile.
  delete entry.resolved
  if (entry.optionalDependencies === undefined) continue
  for (const name of Object.keys(entry.optionalDependencies)) {
    if (!locked.has(name)) delete entry.optionalDependencies[name]
  }
}
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
