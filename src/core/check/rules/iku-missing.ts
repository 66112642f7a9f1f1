import type { Agreement } from '../../agreement/agreement.ts'
import { formatTarget } from '../../indicator/target.ts'
import { levelOf } from '../../organisation/post.ts'
import type { KeyIndicator } from '../../plan/planned-for.ts'
import { matchWording, similarityAbove, type Wording, wordingOf } from '../../text-match.ts'
import { checkEach, type OwnDiscovery } from '../check.ts'
import { quoted, whoPromises } from '../sentence-parts.ts'

/** A key indicator that the plans set for the agreement's level, and none of its indicators is worded like it. */
export const ikuMissing = checkEach('iku/missing', 'warning', (a, view, index) => {
  const level = levelOf(a, view.profile)
  const keys = (view.plans[index]?.keyIndicators ?? []).filter((k) => k.level === level)
  if (keys.length === 0) return []
  const { names } = view.profile
  const own = a.objectives.flatMap((o) => o.indicators.map((i) => wordingOf(i.text, names)))
  const wanted = keys.map((key) => ({ key, wording: wordingOf(key.text, names) }))
  const carried = pair(
    wanted.map((w) => w.wording),
    own,
  )
  return wanted.flatMap(({ key, wording }, i) => (carried.has(i) ? [] : [missing(a, key, nearest(wording, own))]))
})

/** Which key indicators have one of the agreement's own as their partner: the best pairs first, each one in one pair. */
const pair = (wanted: readonly Wording[], own: readonly Wording[]): ReadonlySet<number> => {
  const pairs = wanted.flatMap((w, i) =>
    own.flatMap((o, j) => {
      const match = matchWording(w, o)
      return match ? [{ i, j, score: match.score }] : []
    }),
  )
  const [found, taken] = [new Set<number>(), new Set<number>()]
  for (const { i, j } of pairs.sort((a, b) => b.score - a.score)) {
    if (found.has(i) || taken.has(j)) continue
    found.add(i)
    taken.add(j)
  }
  return found
}

const NEAR = 0.6

const nearest = (wanted: Wording, own: readonly Wording[]): string | null =>
  own.reduce<{ text: string | null; score: number }>(
    (best, o) => {
      const score = similarityAbove(wanted, o, NEAR) ?? 0
      return score > best.score ? { text: o.text, score } : best
    },
    { text: null, score: 0 },
  ).text

const missing = (a: Agreement, key: KeyIndicator, near: string | null): OwnDiscovery => {
  const target = key.target && formatTarget(key.target)
  const [withTarget, withTargetEn] = target === null ? ['', ''] : [` (target ${target})`, ` (target ${target})`]
  const [by, byEn] = key.decree === null ? ['', ''] : [`, ditetapkan dengan ${key.decree},`, `, set by ${key.decree},`]
  const [like, likeEn] =
    near === null ? ['', ''] : [` Yang paling mirip: ${quoted(near)}.`, ` The nearest is ${quoted(near)}.`]
  return {
    at: 'objectives',
    facts: { keyIndicator: key.text, target, plan: key.plan, decree: key.decree, nearest: near },
    message: {
      id: `Indikator kinerja utama ${quoted(key.text)}${withTarget} dari ${key.plan}${by} tidak ada dalam perjanjian ${whoPromises(a)}.${like}`,
      en: `The key indicator ${quoted(key.text)}${withTargetEn} of ${key.plan}${byEn} is not in the agreement of ${whoPromises(a)}.${likeEn}`,
    },
  }
}
