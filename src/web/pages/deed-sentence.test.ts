import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { trail as english } from '../../words/en/trail.ts'
import { trail as indonesian } from '../../words/id/trail.ts'
import { deedSentence } from './deed-sentence.ts'

const root = resolve(import.meta.dirname, '../..')

const sources = ['app', 'db', 'jobs', 'http', 'main', 'cli']
  .flatMap((room) => globSync(`${room}/**/*.ts`, { cwd: root }))
  .filter((path) => !path.endsWith('.test.ts'))
  .map((path) => ({ path, code: readFileSync(resolve(root, path), 'utf8') }))
  .filter(({ code }) => /recordDeeds|INSERT INTO audit_event/.test(code) || /\bDeed\b/.test(code))

/** The verbs that files which write the trail name: as a property, a variable, a type, or within SQL. */
const verbs = new Set(
  sources.flatMap(({ code }) => [
    ...[...code.matchAll(/\bverb\??\s*[:=]\s*([^,;}\n]*)/g)].flatMap(([, said = '']) =>
      [...said.replace(/[!=]==\s*'[^']*'/g, '').matchAll(/'([a-z-]+)'/g)].map(([, verb = '']) => verb),
    ),
    ...[...code.matchAll(/INSERT INTO audit_event[^`]*?(?:SELECT|VALUES \()\s*\$1, '[^']*', '([a-z-]+)'/g)].map(
      ([, verb = '']) => verb,
    ),
  ]),
)

describe('the words of the trail', () => {
  test('there is a sentence for every verb that the code records, in both languages', () => {
    expect([...verbs]).toEqual(expect.arrayContaining(['keep', 'restore', 'close-unit', 'rename-unit', 'attempt']))
    expect([...verbs].filter((verb) => !(verb in indonesian.verb) || !(verb in english.verb))).toEqual([])
  })

  test('no use case takes a verb as just any text, where the test above would not see it', () => {
    const hidden = sources.filter(({ path, code }) => path.startsWith('app/') && /\bverb: string\b/.test(code))
    expect(hidden.map(({ path }) => path)).toEqual([])
  })

  test('both languages know the same verbs and fill in the same facts', () => {
    expect(Object.keys(english.verb)).toEqual(Object.keys(indonesian.verb))
    expect(Object.keys(english.choice)).toEqual(Object.keys(indonesian.choice))
    expect(Object.keys(english.earlier)).toEqual(Object.keys(indonesian.earlier))
    const facts = (sentence: string | undefined) => (sentence ?? '').match(/\{\w+\}/g)?.sort() ?? []
    for (const verb of Object.keys(indonesian.verb)) {
      expect(facts(english.verb[verb]), verb).toEqual(facts(indonesian.verb[verb]))
      // To be chosen from, a verb stands without facts.
      expect(facts(indonesian.choice[verb] ?? indonesian.verb[verb]), verb).toEqual([])
    }
  })

  test('roles and days are said as people say them; a verb of a later Ikrar stands as it is', () => {
    const detail = { role: 'planner', from: '2025-01-06', until: null }
    expect(deedSentence({ verb: 'give-role', detail }, 'id')).toBe(
      'memberi peran Operator perencanaan mulai 6 Jan 2025',
    )
    expect(deedSentence({ verb: 'move-unit', detail: { before: null, after: 'B', from: null } }, 'en')).toBe(
      'moved the unit from “—” to “B” from —',
    )
    const plt = {
      name: 'Wulan Contoh',
      post: 'Kepala Bagian',
      unit: 'Bagian Umum',
      capacity: 'plt',
      from: '2025-01-06',
    }
    expect(deedSentence({ verb: 'appoint', detail: plt }, 'id')).toBe(
      'mencatat Wulan Contoh sebagai Kepala Bagian “Bagian Umum” (Plt.) mulai 6 Jan 2025',
    )
    expect(deedSentence({ verb: 'step-copy', detail: { from: 'checked', to: 'returned', reasons: 1 } }, 'id')).toBe(
      'membawa naskah dari “Sudah diperiksa” ke “Dikembalikan”',
    )
    expect(deedSentence({ verb: 'fly', detail: {} }, 'id')).toBe('fly')
  })

  test('entries of an earlier Ikrar, which kept no names, are still whole sentences', () => {
    const detail = { official: '0198', capacity: 'definitive', from: '2025-01-06', until: null }
    expect(deedSentence({ verb: 'appoint', detail }, 'id')).toBe('mencatat pejabat (definitif) mulai 6 Jan 2025')
  })
})
