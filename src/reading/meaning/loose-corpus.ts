import { type Corpus, withCells } from './corpus.ts'
import type { Item } from './item.ts'
import { readLooseAnnex } from './loose-annex.ts'

/** So many torn tables are read twice; in a longer document the words of all lines must do. */
const MOST_TABLES = 12

/** For each part with a torn table, a corpus that also knows the cells of the other torn tables, as a first reading has them. */
export const looseCorpora = (bodies: readonly (readonly Item[])[], corpus: Corpus): Corpus[] => {
  const torn = bodies.map((body) => (body.some((i) => i.kind === 'rows') ? null : readLooseAnnex(body, corpus, true)))
  const some = torn.filter((t) => t !== null)
  if (some.length < 2 || some.length > MOST_TABLES) return bodies.map(() => corpus)
  return torn.map((own) =>
    own === null
      ? corpus
      : withCells(
          corpus,
          some
            .filter((t) => t !== own)
            .flatMap((t) =>
              t.objectives.flatMap((o) => [o.group?.text ?? '', o.text.text, ...o.indicators.map((i) => i.text.text)]),
            ),
        ),
  )
}
