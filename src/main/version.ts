import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.ts'

const manifest: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))

/** The product's version, from package.json. */
export const VERSION =
  typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '0.0.0'
