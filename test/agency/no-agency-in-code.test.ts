import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { UnitTemplate } from '../../src/core/profile/agency-profile.ts'
import { KPU_PROFILE } from '../../src/core/profile/kpu/kpu-profile.ts'

const root = resolve(import.meta.dirname, '../..')

/**
 * The only places that may name the commission: its profile itself; the start of the program, which takes that profile where
 * no other is given. Migrations (the offices a new database brings along, and levels before they were data) are SQL and not
 * looked at; nor are comments, which may give examples, and tests.
 */
const MAY = [/^src\/core\/profile\/kpu\//, /^src\/main\/agency\.ts$/]

const sources = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => /\.(?:tsx?|typ|css|json)$/.test(path) && existsSync(join(root, path)))
  .filter((path) => !/\.test\.tsx?$/.test(path) && !MAY.some((pattern) => pattern.test(path)))

const isComment = (line: string): boolean => /^\s*(?:\/\/|\/\*|\*)/.test(line)

const unitsOf = (units: readonly UnitTemplate[]): readonly string[] =>
  units.flatMap(({ name, below }) => [name.replace(/\s*\{office\}/, ''), ...unitsOf(below ?? [])])

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const kinds = [...KPU_PROFILE.officeKinds, KPU_PROFILE.otherwise]

/** Its names and acronyms, what only it does, its budget's number, and its units of three words and more: anywhere at all. */
const SAID = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[
    ...KPU_PROFILE.names.flatMap(({ long, short }) => [long, short]),
    ...['general election', 'pemilihan umum', 'pemilu', 'pilkada', 'kpps', 'jurdil', '076'],
    ...unitsOf(kinds.flatMap((kind) => kind.units)).filter((name) => name.trim().split(' ').length > 2),
  ]
    .map(literal)
    .join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
)

/** Ids of its levels, as whole literals: in sentences most of them are everybody's words. */
const QUOTED = new RegExp(`(['"\`])(?:${KPU_PROFILE.levels.map(({ id }) => literal(id)).join('|')})\\1`)

const found = (pattern: RegExp): readonly string[] =>
  sources.flatMap((path) =>
    readFileSync(join(root, path), 'utf8')
      .split('\n')
      .flatMap((line, i) => (!isComment(line) && pattern.test(line) ? [`${path}:${i + 1} ${line.trim()}`] : [])),
  )

test('no code but its profile names the commission, its units, its budget or its elections', () => {
  expect(sources.length).toBeGreaterThan(500)
  expect(found(SAID)).toEqual([])
})

test('no code but its profile knows the levels of the commission', () => {
  expect(found(QUOTED)).toEqual([])
})

test('only where the program is built is the commission’s profile taken', () => {
  const takers = execFileSync('git', ['grep', '-l', 'KPU_PROFILE', '--', 'src'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((path) => path !== '' && !/\.test\.tsx?$/.test(path))
  expect(takers).toEqual(['src/core/profile/kpu/kpu-profile.ts', 'src/main/agency.ts'])
})
