import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfig, VARIABLES } from './config.ts'
import { ROOT } from './root.ts'
import { startSentence } from './start-words.ts'

const configOf = (environment: Readonly<Record<string, string>>) => {
  const reading = readConfig(environment)
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults))
  return reading.config
}

const linesOf = (environment: Readonly<Record<string, string>>): readonly string[] => {
  const reading = readConfig(environment)
  return 'faults' in reading ? reading.faults.map(({ code, params }) => startSentence(code, params, 'en')) : []
}

describe('the settings of a service', () => {
  test('without any, Ikrar serves this machine alone, on a data folder of its own, within the limits of the rules', () => {
    const config = configOf({})
    expect(config).toMatchObject({ host: '127.0.0.1', port: 3000, databaseUrl: null, baseUrl: null, language: 'id' })
    expect(config.dataFolder).toBe(join(ROOT, 'data'))
    expect(config.reading.limits).toMatchObject({ fileBytes: 50 * 1024 * 1024, pages: 500, tableRows: 10_000 })
  })

  test('an empty variable counts as absent, and an address loses its last slash', () => {
    expect(configOf({ PORT: '', BASE_URL: 'https://ikrar.example.go.id/' })).toMatchObject({
      port: 3000,
      baseUrl: 'https://ikrar.example.go.id',
    })
  })

  test('every wrong variable is named with its value and what it should be, not only the first', () => {
    expect(linesOf({ PORT: '80800', LOG_LEVEL: 'loud', BASE_URL: 'ikrar.example.go.id', READ_PAGES: '1e3' })).toEqual([
      'PORT="80800" is not valid: it must be a whole number from 0 to 65535.',
      'BASE_URL="ikrar.example.go.id" is not valid: it must be an http:// or https:// address.',
      'LOG_LEVEL="loud" is not valid: choose one of trace, debug, info, warn, error, fatal, silent.',
      'READ_PAGES="1e3" is not valid: it must be a whole number from 1 to 100000.',
    ])
  })

  test('the table of docs/operations.md names every variable and no other', () => {
    const table = readFileSync(join(ROOT, 'docs', 'operations.md'), 'utf8')
    const named = [...table.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1])
    expect(named.sort()).toEqual(Object.keys(VARIABLES).sort())
  })
})
