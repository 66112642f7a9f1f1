import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PROBLEM_CODES } from '../src/core/problem.ts'
import { problem as english } from '../src/words/en/problem.ts'
import { problem as indonesian } from '../src/words/id/problem.ts'

const root = resolve(import.meta.dirname, '..')

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => /\.tsx?$/.test(path) && existsSync(join(root, path)))

const sources = tracked.filter((path) => !/\.test\.tsx?$/.test(path))

/** A room is the first folder under src, but for the rooms within core and web, which have arrows of their own. */
const roomOf = (path: string): string => {
  const [, first = '', second = ''] = path.split('/')
  if (first === 'core') return second.includes('.') ? 'core/base' : `core/${second}`
  if (first === 'web') return second.includes('.') ? 'web/kit' : `web/${second}`
  if (path.startsWith('src/http/pages/')) return 'http/pages'
  return first
}

const BASE = ['core/base']
const CORE_ORDER = [
  'core/check',
  'core/cascade',
  'core/agreement',
  'core/measurement',
  'core/achievement',
  'core/plan',
  'core/indicator',
  'core/organisation',
  'core/calendar',
  'core/profile',
]
const CORE = [...CORE_ORDER, 'core/access', 'core/signature', ...BASE]

const ARROWS: Readonly<Record<string, readonly string[]>> = {
  'core/base': BASE,
  'core/access': CORE,
  'core/signature': ['core/signature', ...BASE],
  ...Object.fromEntries(CORE_ORDER.map((room, i) => [room, [...CORE_ORDER.slice(i), ...BASE]])),
  contract: ['contract', ...CORE],
  words: ['words', ...CORE],
  ports: ['ports', ...CORE],
  db: ['db', 'contract', ...CORE],
  files: ['files', 'ports', ...CORE],
  app: ['app', 'db', 'contract', 'ports', ...CORE],
  reading: ['reading', 'ports', 'words', ...CORE],
  writing: ['writing', 'ports', 'words', ...CORE],
  checking: ['checking', 'ports', ...CORE],
  sealing: ['sealing', 'ports', ...CORE],
  signing: ['signing', 'ports', 'words', ...CORE],
  mail: ['mail', 'ports', 'words', ...CORE],
  sso: ['sso', 'ports', ...CORE],
  jobs: ['jobs', 'app', 'contract', 'ports', 'words', ...CORE],
  cli: ['cli', 'app', 'contract', 'ports', 'words', ...CORE],
  http: ['http', 'http/pages', 'web/pages', 'app', 'contract', 'ports', 'words', ...CORE],
  'http/pages': ['http', 'http/pages', 'web/pages', 'app', 'contract', 'ports', 'words', ...CORE],
  'web/kit': ['web/kit'],
  'web/document': ['web/document', ...CORE],
  'web/tree': ['web/tree', 'web/document', 'contract', 'words', ...CORE],
  'web/pages': ['web/pages', 'web/islands', 'web/tree', 'web/document', 'web/kit', 'contract', 'words', ...CORE],
  'web/islands': ['web/islands', 'web/tree', 'web/document', 'web/kit', 'contract', 'words', ...CORE],
}

const importsOf = (path: string): { readonly specifier: string; readonly line: number }[] =>
  readFileSync(join(root, path), 'utf8')
    .split('\n')
    .flatMap((text, i) => {
      const m = /(?:\bfrom\s+|\bimport\s+|\bimport\()['"]([^'"]+)['"]/.exec(text)
      return m?.[1] === undefined ? [] : [{ specifier: m[1], line: i + 1 }]
    })

const targetOf = (path: string, specifier: string): string =>
  relative(root, resolve(root, dirname(path), specifier)).replaceAll('\\', '/')

/** Where a file leads back to itself, through the files that it imports; types count. */
const circlesAmong = (paths: readonly string[]): string[] => {
  const known = new Set(paths)
  const done = new Set<string>()
  const circles: string[] = []
  const follow = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '))
    if (way.includes(path) || done.has(path)) return
    for (const { specifier } of importsOf(path)) {
      const target = specifier.startsWith('.') ? targetOf(path, specifier) : ''
      if (known.has(target)) follow(target, [...way, path])
    }
    done.add(path)
  }
  for (const path of paths) follow(path, [])
  return circles
}

describe('the house', () => {
  test('a room imports only what stands to its right', () => {
    const wrong = sources.flatMap((path) => {
      const room = roomOf(path)
      if (room === 'main') return []
      const allowed = ARROWS[room]
      if (allowed === undefined) return [`${path}: the room "${room}" has no arrows`]
      return importsOf(path).flatMap(({ specifier, line }) => {
        if (!specifier.startsWith('.')) return []
        const target = targetOf(path, specifier)
        if (!target.startsWith('src/')) return [`${path}:${line} leaves src for ${target}`]
        return allowed.includes(roomOf(target)) ? [] : [`${path}:${line} ${room} → ${roomOf(target)}`]
      })
    })
    expect(wrong).toEqual([])
  })

  test('no files import one another in a circle, be it for a type', () => {
    expect(circlesAmong(tracked)).toEqual([])
  })

  test('the core imports no package and no part of the runtime; the contract only zod', () => {
    const wrong = sources.flatMap((path) =>
      importsOf(path).flatMap(({ specifier, line }) => {
        if (specifier.startsWith('.')) return []
        if (path.startsWith('src/core/') || path.startsWith('src/words/') || path.startsWith('src/ports/')) {
          return [`${path}:${line} imports ${specifier}`]
        }
        const contractMay = ['zod']
        return path.startsWith('src/contract/') && !contractMay.includes(specifier)
          ? [`${path}:${line} imports ${specifier}`]
          : []
      }),
    )
    expect(wrong).toEqual([])
  })

  test('a file is read in a screen or two: none above 300 lines', () => {
    const long = tracked
      .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 301)
    expect(long).toEqual([])
  })

  test('no drawer for odds and ends: no utils, helpers, common or index', () => {
    const drawers = tracked.filter((path) => /(^|\/)(utils?|helpers?|common|misc|index)(\.[a-z.]+|\/)/.test(path))
    expect(drawers).toEqual([])
  })

  test('every problem has a sentence in both languages that names the same facts', () => {
    const facts = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort()
    for (const code of PROBLEM_CODES) {
      expect(indonesian[code], code).toBeTruthy()
      expect(facts(english[code]), code).toEqual(facts(indonesian[code]))
    }
  })
})
