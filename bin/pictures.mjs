#!/usr/bin/env node
// npm run pictures: the guide's pictures, taken anew of the sample province as it is served now.
import { join } from 'node:path'
import { become, prepare, root } from './bootstrap.mjs'
import { build } from './build.mjs'

const node = prepare()
build(node)
become(node, [join(root, 'samples', 'pictures', 'take-pictures.ts'), ...process.argv.slice(2)])
