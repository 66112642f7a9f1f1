import { printableOrNull } from '../../printable.ts'
import type { Wording } from '../../profile/printed-form.ts'
import type { Agreement } from '../agreement.ts'

const UNKNOWN = '....................'

/** What stands for each place of a wording on this agreement. */
const factsOf = (a: Agreement): Readonly<Record<string, string | null>> => ({
  office: a.satker,
  unit: a.unit,
  year: a.year === null ? null : String(a.year),
  first: a.firstParty.name,
  firstPosition: a.firstParty.position,
  second: a.secondParty?.name ?? null,
  secondPosition: a.secondParty?.position ?? null,
})

/** A sentence with its places filled; what the agreement does not say prints as dots, and other braces stay. */
const filled = (sentence: string, facts: Readonly<Record<string, string | null>>): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(facts, name) ? (printableOrNull(facts[name] ?? null) ?? UNKNOWN) : place,
  )

/** An agency's sentences as they print on this agreement. */
export const wordingFor = (agreement: Agreement, wording: Wording): Wording => {
  const facts = factsOf(agreement)
  const entries = Object.entries(wording).map(([key, sentence]) => [key, filled(sentence, facts)])
  return { ...wording, ...Object.fromEntries(entries) }
}
