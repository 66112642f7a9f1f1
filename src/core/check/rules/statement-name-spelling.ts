import type { Agreement } from '../../agreement/agreement.ts'
import { groupBy } from '../../group-by.ts'
import { bareName, compareNames } from '../../organisation/person-name.ts'
import { levelOf, ownUnitWords } from '../../organisation/post.ts'
import { levelOfPosition, unitWords } from '../../organisation/post-wording.ts'
import type { CheckProfile } from '../../profile/agency-profile.ts'
import { similarity } from '../../text-match.ts'
import type { Check, Discovery } from '../check.ts'
import { agreementAt } from '../family-view.ts'

/** One printed name: where, of which post, and how much its spelling is to be trusted. */
type Printed = {
  readonly agreement: number
  readonly at: string
  readonly name: string
  readonly post: string
  readonly trust: number
}

/** A name that spells the holder of a post in another way than that post's name is spelled elsewhere. Titles do not count. */
export const statementNameSpelling: Check = {
  code: 'statement/name-spelling',
  severity: 'warning',
  find: (view) =>
    view.offices.flatMap((members) => {
      const printed = members.flatMap((i) => namesIn(agreementAt(view, i), i, view.profile))
      const posts = [...groupBy(samePosts(printed), (p) => p.post).values()]
      return posts.flatMap(misspelledIn)
    }),
}

const postKey = (level: string | null, words: readonly string[]): string => `${level ?? '?'} ${words.join(' ')}`.trim()

const namesIn = (a: Agreement, agreement: number, profile: CheckProfile): readonly Printed[] => {
  const first = postKey(levelOf(a, profile), ownUnitWords(a, profile))
  const receiving = a.secondParty?.position ?? ''
  const second = postKey(levelOfPosition(receiving, profile), unitWords(receiving, profile))
  const names: Printed[] = []
  const add = (at: string, name: string | null, post: string, trust: number) => {
    if (name !== null && bareName(name).join('').length > 2) names.push({ agreement, at, name, post, trust })
  }
  add('firstParty/name', a.firstParty.name, first, 3)
  add('secondParty/name', a.secondParty?.name ?? null, second, 2)
  for (const [i, s] of a.signatures.entries()) {
    const stated = s.party === 'first' ? first : second
    const level = levelOfPosition(s.position ?? '', profile)
    const own =
      level === null || stated.startsWith(level) ? stated : postKey(level, unitWords(s.position ?? '', profile))
    add(`signatures/${i}/name`, s.name, own, 1)
  }
  return names
}

const ONE_POST = 0.85

/** Posts whose names differ by a slip are one: each takes the name of the first that is like it. */
const samePosts = (printed: readonly Printed[]): readonly Printed[] => {
  const known: string[] = []
  const alias = new Map<string, string>()
  for (const { post } of printed) {
    if (alias.has(post)) continue
    const level = post.split(' ')[0]
    const like = known.find((k) => k.split(' ')[0] === level && similarity(k, post) >= ONE_POST)
    alias.set(post, like ?? post)
    if (like === undefined) known.push(post)
  }
  return printed.map((p) => ({ ...p, post: alias.get(p.post) ?? p.post }))
}

const misspelledIn = (printed: readonly Printed[]): readonly Discovery[] => {
  const spellings = [...groupBy(printed, (p) => bareName(p.name).join(' ')).values()]
    .map((uses) => ({ uses, weight: uses.length + Math.max(...uses.map((u) => u.trust)) / 10 }))
    .sort((a, b) => b.weight - a.weight)
  return spellings.flatMap(({ uses, weight }, i) => {
    const right = spellings
      .slice(0, i)
      .find((other) => compareNames(other.uses[0]?.name ?? '', uses[0]?.name ?? '') === 'misspelled')
    if (right === undefined) return []
    const best = right.uses.reduce((b, u) => (u.trust > b.trust ? u : b))
    const repair = right.weight > weight
    return uses.map((use) => ({
      agreement: use.agreement,
      at: use.at,
      facts: { printed: use.name, elsewhere: best.name, elsewhereTimes: right.uses.length, times: uses.length },
      message: {
        id: `Nama ini tertulis ${use.name}, sedangkan pemegang jabatan yang sama tertulis ${best.name} di ${right.uses.length} tempat lain.`,
        en: `This name is spelled ${use.name}, but the holder of the same post is spelled ${best.name} in ${right.uses.length} other places.`,
      },
      ...(repair ? { repair: { agreement: use.agreement, at: use.at, value: best.name } } : {}),
    }))
  })
}
