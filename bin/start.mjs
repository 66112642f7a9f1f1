#!/usr/bin/env node
// npm start: everything from a bare checkout to an address in the browser.
import { join } from 'node:path'
import { enter, prepare, root } from './bootstrap.mjs'
import { build } from './build.mjs'

const node = prepare()
build(node)
await enter(node, join(root, 'dist', 'server', 'serve.js'), process.argv.slice(2))
