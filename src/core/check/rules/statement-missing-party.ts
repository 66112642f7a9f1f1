import type { Agreement } from '../../agreement/agreement.ts'
import { levelOf } from '../../organisation/post.ts'
import { levelName, levelOfPosition, officeKindOf } from '../../organisation/post-wording.ts'
import type { CheckProfile } from '../../profile/agency-profile.ts'
import { checkEach, type OwnDiscovery } from '../check.ts'
import type { FamilyView } from '../family-view.ts'
import { whoPromises } from '../sentence-parts.ts'

/** Both parties with name and position, place and dates stand on the paper; parties weigh as errors, the rest as warnings. */
export const statementMissingParty = checkEach('statement/missing-party', 'error', (a, view) => [
  ...party(a, 'firstParty'),
  ...(a.secondParty === null ? absent(a, view) : party(a, 'secondParty')),
  ...placeAndDates(a),
  ...unsigned(a, view.profile),
])

const blank = (text: string | null): boolean => text === null || text.trim() === ''

const WHICH = {
  firstParty: { id: 'pihak pertama', en: 'first party' },
  secondParty: { id: 'pihak kedua', en: 'second party' },
} as const

const party = (a: Agreement, at: keyof typeof WHICH): readonly OwnDiscovery[] => {
  const p = a[at]
  if (p === null) return []
  const { id, en } = WHICH[at]
  const found: OwnDiscovery[] = []
  if (blank(p.name)) {
    const signed = a.signatures.find((s) => s.party === (at === 'firstParty' ? 'first' : 'second') && !blank(s.name))
    found.push({
      at: `${at}/name`,
      facts: { position: p.position, name: null },
      message: {
        id: `Nama ${id}${blank(p.position) ? '' : ` (${p.position})`} tidak tertulis dalam pernyataan.`,
        en: `The statement does not print the name of the ${en}${blank(p.position) ? '' : ` (${p.position})`}.`,
      },
      ...(signed?.name ? { repair: { at: `${at}/name`, value: signed.name } } : {}),
    })
  }
  if (blank(p.position)) {
    found.push({
      at: `${at}/position`,
      facts: { name: p.name, position: null },
      message: {
        id: `Jabatan ${id}${p.name === null ? '' : ` (${p.name})`} tidak tertulis dalam pernyataan.`,
        en: `The statement does not print the position of the ${en}${p.name === null ? '' : ` (${p.name})`}.`,
      },
    })
  }
  return found
}

/** Only levels with a superior need a second party. */
const absent = (a: Agreement, view: FamilyView): readonly OwnDiscovery[] => {
  const level = levelOf(a, view.profile)
  const superiors = level === null ? undefined : officeKindOf(a.satker, view.profile).superiors[level]
  if (superiors === undefined) return []
  const names = superiors.map((s) => levelName(s, view.profile)).join(' / ')
  return [
    {
      at: 'secondParty/name',
      facts: { position: a.firstParty.position, expected: names, name: null },
      message: {
        id: `${whoPromises(a)} berjanji kepada ${names}, tetapi pihak kedua tidak tertulis.`,
        en: `${whoPromises(a)} promises to the ${names}, but no second party is printed.`,
      },
    },
  ]
}

const MISSING = {
  place: { id: 'Tempat penandatanganan tidak tertulis.', en: 'The place of signing is not printed.' },
  statementDate: { id: 'Pernyataan tidak bertanggal.', en: 'The statement bears no date.' },
  annexDate: { id: 'Lampiran tidak bertanggal.', en: 'The annex bears no date.' },
} as const

const placeAndDates = (a: Agreement): readonly OwnDiscovery[] =>
  (['place', 'statementDate', 'annexDate'] as const)
    .filter((at) => blank(a[at]) && (at !== 'annexDate' || a.objectives.length > 0))
    .map((at) => ({
      at,
      severity: 'warning',
      facts: { [at]: null, ...(at === 'annexDate' ? { statementDate: a.statementDate } : {}) },
      message: MISSING[at],
    }))

const PAGE = { statement: { id: 'pernyataan', en: 'statement' }, annex: { id: 'lampiran', en: 'annex' } } as const

/** A signature block without a name under it; the statement's name is its repair unless the block is of another post. */
const unsigned = (a: Agreement, profile: CheckProfile): readonly OwnDiscovery[] =>
  a.signatures.flatMap((s, i) => {
    const stated = s.party === 'first' ? a.firstParty : a.secondParty
    if (!blank(s.name) || stated === null || stated.name === null || blank(stated.name)) return []
    const which = WHICH[s.party === 'first' ? 'firstParty' : 'secondParty']
    const [signed, said] = [levelOfPosition(s.position ?? '', profile), levelOfPosition(stated.position, profile)]
    const other = signed !== null && said !== null && signed !== said
    const at = `signatures/${i}/name`
    const head = blank(s.position) ? '' : ` (${s.position})`
    return [
      {
        at,
        severity: 'warning' as const,
        facts: { position: s.position, name: null, statement: stated.name },
        message: {
          id: `Tanda tangan ${which.id}${head} pada ${PAGE[s.on].id} tidak bernama, sedangkan pernyataan menyebut ${stated.name}.`,
          en: `The ${which.en}'s signature${head} on the ${PAGE[s.on].en} has no name, but the statement names ${stated.name}.`,
        },
        ...(other ? {} : { repair: { at, value: stated.name } }),
      },
    ]
  })
