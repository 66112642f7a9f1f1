import { type RawBuilder, sql } from 'kysely'
import { wordRoot } from '../core/word-root.ts'
import type { Database } from './database.ts'

const WORD = /^\p{L}{3,40}$/u
const MOST_WORDS = 12
const MOST_FORMS = 40
/** How many spellings stand in for a word that no agreement has. */
const MOST_ALIKE = 5

const wordsOf = (text: string): string[] => [
  ...new Set((text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => WORD.test(word))),
]

/** Makes the words of a kept agreement known to the search. */
export const addSearchWords = async (db: Database, text: string): Promise<void> => {
  const words = wordsOf(text)
  if (words.length === 0) return
  const roots = words.map(wordRoot)
  await sql`
    INSERT INTO search_word (word, root) SELECT * FROM unnest(${words}::text[], ${roots}::text[]) AS t (word, root)
    WHERE NOT EXISTS (SELECT FROM search_word s WHERE s.word = t.word)
    ORDER BY word ON CONFLICT DO NOTHING`.execute(db)
}

/** The forms of one word that agreements have; where they have none, the words most like it, for it may be misspelt. */
const formsOf = async (db: Database, word: string): Promise<string[]> => {
  if (!WORD.test(word)) return [word]
  const known = await db
    .selectFrom('search_word')
    .select('word')
    .where((eb) => eb.or([eb('word', '=', word), eb('root', '=', wordRoot(word))]))
    .limit(MOST_FORMS)
    .execute()
  if (known.length > 0) return [word, ...known.map((row) => row.word)]
  const alike = await sql<{ word: string }>`
    SELECT word FROM search_word WHERE word % ${word} ORDER BY similarity(word, ${word}) DESC, word LIMIT ${MOST_ALIKE}
  `.execute(db)
  return [word, ...alike.rows.map((row) => row.word)]
}

/**
 * What people type as a full-text query: every word must be there, in any of its forms; Indonesian stemming besides. Null
 * where nothing was typed.
 */
export const searchQuery = async (db: Database, text: string): Promise<RawBuilder<unknown> | null> => {
  const words = [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+(?:[./-][\p{L}\p{N}]+)*/gu) ?? [])].slice(
    0,
    MOST_WORDS,
  )
  if (words.length === 0) return null
  const each = await Promise.all(words.map((word) => formsOf(db, word)))
  const queries = each.map((forms) => {
    const parts = forms.map((form) => sql`phraseto_tsquery('indonesian', ${form})`)
    return sql`(${sql.join(parts, sql` || `)})`
  })
  return sql`(${sql.join(queries, sql` && `)})`
}
