import { compareNames } from '../organisation/person-name.ts'
import type { Agreement, Party } from './agreement.ts'
import { differenceOf } from './difference.ts'
import { type AmendmentReason, type DrawingUp, type DrawnUp, drawUpBlank } from './working-copy.ts'

/** Whether two parties are one person in one capacity, however their titles are printed. */
const isSame = (a: Party, b: Party): boolean =>
  a.acting === b.acting && a.name !== null && b.name !== null && compareNames(a.name, b.name) === 'same'

/** Who signs now: as it was printed where nobody else holds the post, or where nobody is known to hold it. */
const partyNow = (printed: Party | null, now: Party): Party =>
  printed !== null && (now.name === null || isSame(printed, now)) ? printed : now

const toConfirm = (at: 'firstParty' | 'secondParty', printed: Party | null, now: Party | null): readonly string[] =>
  now === null || now === printed ? [] : [`${at}/${now.name === printed?.name ? 'position' : 'name'}`]

/**
 * A new version from the old one: its rows and its money as they stand, the parties of the day, no dates. Only a party that is
 * another one by now is to be confirmed. `title` is what the profile heads an amendment with; without it the old title stays.
 */
export const amend = (old: Agreement, d: DrawingUp, title?: string): DrawnUp => {
  const firstParty = partyNow(old.firstParty, d.firstParty)
  const secondParty = d.secondParty && partyNow(old.secondParty, d.secondParty)
  const { letterhead, signatures } = drawUpBlank(d).agreement
  const agreement: Agreement = {
    ...old,
    title: title?.replaceAll('{year}', String(d.year)) ?? old.title,
    year: d.year,
    firstParty,
    secondParty,
    statementDate: null,
    annexDate: null,
    letterhead: letterhead ?? old.letterhead,
    signatures,
  }
  return {
    agreement,
    toConfirm: [
      ...toConfirm('firstParty', old.firstParty, firstParty),
      ...toConfirm('secondParty', old.secondParty, secondParty),
    ],
  }
}

const SUBSTANCE = ['satker', 'unit', 'level', 'year', 'annexColumns', 'budget'] as const
const PARTIES = ['firstParty', 'secondParty'] as const

/**
 * Whether an amendment changes what was promised; new dates, a new place or letterhead alone change nothing. Where the official
 * changed, other parties are a change by themselves.
 */
export const isAmended = (before: Agreement, after: Agreement, reason: AmendmentReason): boolean => {
  const { facts, objectives } = differenceOf(before, after)
  const counts = reason === 'official' ? [...SUBSTANCE, ...PARTIES] : SUBSTANCE
  return (
    objectives.struck.length > 0 ||
    objectives.rows.some((row, i) => row.kind !== 'same' || row.from !== i) ||
    counts.some((key) => key in facts.after)
  )
}
