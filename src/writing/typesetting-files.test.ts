import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { fontBytes, templatesDirOf } from './typesetting-files.ts'

const root = resolve(import.meta.dirname, '../..')

test.each(['src/writing/typesetting-files.ts', 'dist/server/main.js', 'dist/server/assets/writer-x.js'])(
  'templates and fonts are found from %s',
  (module) => {
    const from = join(root, module)
    expect(existsSync(join(templatesDirOf({}, from), 'agreement.typ'))).toBe(true)
    expect(fontBytes({}, from)).toHaveLength(4)
  },
)

test('folders that were given are taken as they are', () => {
  expect(templatesDirOf({ templatesDir: '/srv/ikrar/templates' }, root)).toBe('/srv/ikrar/templates')
  const fontsDir = join(root, 'node_modules/@expo-google-fonts')
  expect(fontBytes({ fontsDir }, '/elsewhere/main.js')).toHaveLength(4)
})

test('an installation without templates says what it looked for', () => {
  expect(() => templatesDirOf({}, '/nowhere/at/all/main.js')).toThrow(/agreement\.typ/)
})
