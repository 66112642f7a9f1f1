#!/usr/bin/env node
// npm run bench: the measured work of bench/, as one table.
import { join } from 'node:path'
import { become, prepare, root } from './bootstrap.mjs'
import { build } from './build.mjs'

const node = prepare()
build(node)
become(node, [join(root, 'bench', 'run.ts'), ...process.argv.slice(2)])
