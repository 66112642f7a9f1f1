import type { Agreement } from '../../agreement/agreement.ts'
import { compareNames } from '../../organisation/person-name.ts'
import { levelOf, ownUnitWords } from '../../organisation/post.ts'
import { levelName, levelOfPosition, levelProfile, officeKindOf, unitWords } from '../../organisation/post-wording.ts'
import type { CheckProfile, Level } from '../../profile/agency-profile.ts'
import { checkEach, type OwnDiscovery } from '../check.ts'
import { agreementAt, type FamilyView } from '../family-view.ts'
import { partyName, whoPromises } from '../sentence-parts.ts'

/**
 * The second party is the superior by the tree (blueprint §2). Where the promising person also holds the superior's post,
 * the promise goes one level up. What the family does not show is not invented: it weighs less or is left alone.
 */
export const statementWrongSuperior = checkEach('statement/wrong-superior', 'error', (a, view, index) => {
  const second = a.secondParty
  const level = levelOf(a, view.profile)
  if (second === null || level === null) return []
  const expected = officeKindOf(a.satker, view.profile).superiors[level]
  if (expected === undefined) return levelProfile(level, view.profile)?.alone ? [promisesAlone(a)] : []
  const wrongPost = postDiffers(a, expected, view, index)
  if (wrongPost !== null) return [wrongPost]
  return [...nameDiffers(a, view, index), ...blocksDiffer(a, view.profile)]
})

const promisesAlone = (a: Agreement): OwnDiscovery => ({
  at: 'secondParty/position',
  severity: 'warning',
  facts: { firstParty: a.firstParty.position, secondParty: a.secondParty?.position ?? null, expected: null },
  message: {
    id: `${whoPromises(a)} berjanji sendiri tanpa pihak kedua, tetapi pernyataan menyebut ${a.secondParty ? partyName(a.secondParty) : ''}.`,
    en: `${whoPromises(a)} promises alone, without a second party, but the statement names ${a.secondParty ? partyName(a.secondParty) : ''}.`,
  },
})

const samePerson = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && compareNames(a, b) !== 'other'

const sameOffice = (view: FamilyView, index: number): readonly Agreement[] =>
  (view.offices[view.officeOf[index] ?? -1] ?? []).map((i) => agreementAt(view, i))

/** Everyone whom the office's agreements show on one of these levels, as promising or as receiving. */
const holders = (
  office: readonly Agreement[],
  levels: readonly (Level | null)[],
  profile: CheckProfile,
): readonly string[] =>
  office.flatMap((o) => {
    const first = levels.includes(levelOf(o, profile)) ? [o.firstParty.name] : []
    const receives = o.secondParty && levels.includes(levelOfPosition(o.secondParty.position, profile))
    return [...first, receives ? (o.secondParty?.name ?? null) : null].filter((name) => name !== null)
  })

const postDiffers = (
  a: Agreement,
  expected: readonly Level[],
  view: FamilyView,
  index: number,
): OwnDiscovery | null => {
  const second = a.secondParty
  const { profile } = view
  const named = second === null ? null : levelOfPosition(second.position, profile)
  if (second === null || named === null) return null
  const kind = officeKindOf(a.satker, profile)
  const office = sameOffice(view, index)
  const held = [...new Set(holders(office, expected, profile))]
  if (held.some((name) => samePerson(name, a.firstParty.name))) {
    const higher = expected.flatMap((l) => kind.superiors[l] ?? [])
    if (higher.includes(named)) return null
  }
  const receives = view.superiors[index]?.receives ?? null
  const superior = receives === null ? null : (view.family[receives] ?? null)
  const blocks = a.signatures.filter((s) => s.party === 'second' && s.position !== null)
  const block = blocks.find((s) => expected.some((l) => l === levelOfPosition(s.position ?? '', profile)))
  if (expected.includes(named)) return superior === null ? null : unitDiffers(a, superior, profile)
  if (superior !== null && samePerson(superior.firstParty.name, second.name)) return null
  const names = expected.map((l) => levelName(l, profile)).join(' / ')
  const right = superior === null ? (block?.position ?? names) : partyName(superior.firstParty)
  const sure = superior !== null || block !== undefined || held.some((name) => !samePerson(name, second.name))
  return {
    ...differs(a, right, superior?.firstParty.position ?? block?.position ?? null),
    ...(sure ? {} : { severity: 'warning' as const }),
    facts: { ...factsOf(a, superior), signatureBlock: block?.position ?? null, expectedLevel: names },
  }
}

const factsOf = (a: Agreement, superior: Agreement | null): OwnDiscovery['facts'] => ({
  printedName: a.secondParty?.name ?? null,
  printedPosition: a.secondParty?.position ?? null,
  expectedName: superior?.firstParty.name ?? null,
  expectedPosition: superior?.firstParty.position ?? null,
})

const differs = (a: Agreement, right: string, position: string | null): OwnDiscovery => ({
  at: 'secondParty/position',
  facts: {},
  message: {
    id: `Atasan langsung ${whoPromises(a)} adalah ${right}, tetapi pernyataan menyebut ${a.secondParty ? partyName(a.secondParty) : '–'} sebagai pihak kedua.`,
    en: `The direct superior of ${whoPromises(a)} is ${right}, but the statement names ${a.secondParty ? partyName(a.secondParty) : '–'} as second party.`,
  },
  ...(position === null ? {} : { repair: { at: 'secondParty/position', value: position } }),
})

/** The right level, but a sister unit that shares no word with the superior's. */
const unitDiffers = (a: Agreement, superior: Agreement, profile: CheckProfile): OwnDiscovery | null => {
  const printed = unitWords(a.secondParty?.position ?? '', profile)
  const right = ownUnitWords(superior, profile)
  const own = ownUnitWords(a, profile)
  if (printed.length === 0 || right.length === 0 || printed.some((w) => right.includes(w) || own.includes(w)))
    return null
  const found = differs(a, partyName(superior.firstParty), superior.firstParty.position)
  return { ...found, facts: factsOf(a, superior) }
}

/** The right post, but another person than the one who makes that post's own agreement. */
const nameDiffers = (a: Agreement, view: FamilyView, index: number): readonly OwnDiscovery[] => {
  const receives = view.superiors[index]?.receives ?? null
  const superior = receives === null ? null : (view.family[receives] ?? null)
  const [printed, right] = [a.secondParty?.name ?? null, superior?.firstParty.name ?? null]
  if (superior === null || printed === null || right === null || compareNames(printed, right) !== 'other') return []
  if (levelOfPosition(a.secondParty?.position ?? '', view.profile) !== levelOf(superior, view.profile)) return []
  return [
    {
      at: 'secondParty/name',
      severity: 'warning',
      facts: factsOf(a, superior),
      message: {
        id: `Pihak kedua bernama ${printed}, tetapi perjanjian ${whoPromises(superior)} sendiri dibuat oleh ${right}.`,
        en: `The second party is named ${printed}, but the agreement of ${whoPromises(superior)} is made by ${right}.`,
      },
      repair: { at: 'secondParty/name', value: right },
    },
  ]
}

/** Signature blocks that name another superior than the statement does. */
const blocksDiffer = (a: Agreement, profile: CheckProfile): readonly OwnDiscovery[] =>
  a.signatures.flatMap((s, i) => {
    const second = a.secondParty
    if (s.party !== 'second' || second === null) return []
    const [stated, signed] = [levelOfPosition(second.position, profile), levelOfPosition(s.position ?? '', profile)]
    const page = s.on === 'annex' ? { id: 'lampiran', en: 'annex' } : { id: 'pernyataan', en: 'statement' }
    if (stated !== null && signed !== null && stated !== signed) {
      return [
        {
          at: `signatures/${i}/position`,
          facts: { statement: second.position, signature: s.position },
          message: {
            id: `Pernyataan menyebut ${second.position} sebagai pihak kedua, tetapi tanda tangan pada ${page.id} berkepala ${s.position}.`,
            en: `The statement names ${second.position} as second party, but the signature on the ${page.en} is headed ${s.position}.`,
          },
          repair: { at: `signatures/${i}/position`, value: second.position },
        },
      ]
    }
    if (s.name === null || second.name === null || compareNames(s.name, second.name) !== 'other') return []
    return [
      {
        at: `signatures/${i}/name`,
        severity: 'warning' as const,
        facts: { statement: second.name, signature: s.name },
        message: {
          id: `Pernyataan menyebut ${second.name} sebagai pihak kedua, tetapi tanda tangan pada ${page.id} atas nama ${s.name}.`,
          en: `The statement names ${second.name} as second party, but the signature on the ${page.en} is in the name of ${s.name}.`,
        },
        repair: { at: `signatures/${i}/name`, value: second.name },
      },
    ]
  })
