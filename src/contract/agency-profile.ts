import { z } from 'zod'
import { FINDING_CODES } from '../core/check/finding.ts'
import { officesFromTheTop } from '../core/organisation/office-list.ts'
import type { AgencyProfile, UnitTemplate } from '../core/profile/agency-profile.ts'
import { type ScaleFault, scaleFaults } from '../core/profile/scale.ts'
import { levelSchema } from './level-schema.ts'

const text = z.string().min(1).max(2_000)
const plain = z.string().regex(/^[\p{Ll}\p{N}]+(?: [\p{Ll}\p{N}]+)*$/u, 'lower case, words apart by one space')
const kindId = levelSchema
const code = z.string().regex(/^\d{2}(?:\.\d{2})?$/)

const unitTemplate: z.ZodType<UnitTemplate> = z.lazy(() =>
  z.strictObject({
    kind: kindId,
    level: levelSchema,
    name: text,
    below: z.array(unitTemplate).max(500).exactOptional(),
  }),
)

const officeKind = z.strictObject({
  id: kindId,
  label: z.strictObject({ id: text, en: text }),
  words: z.array(plain),
  head: levelSchema,
  superiors: z.record(levelSchema, z.array(levelSchema).min(1)),
  units: z.array(unitTemplate).max(500),
})

const level = z.strictObject({
  id: levelSchema,
  name: z.strictObject({ id: text, en: text }),
  positions: z.array(plain).min(1),
  printed: text.exactOptional(),
  unitWord: z.strictObject({ from: plain, to: text }).exactOptional(),
  unitKind: kindId.exactOptional(),
  alone: z.boolean().exactOptional(),
})

const scale = z.strictObject({
  id: kindId,
  name: text,
  grades: z.array(text).min(1),
  bands: z.array(z.strictObject({ grade: text, from: z.number(), to: z.number() })).exactOptional(),
  fromIncluded: z.boolean().exactOptional(),
})

const wording = z.strictObject({
  title: text,
  amendmentTitle: text.optional(),
  opening: text,
  openingAlone: text,
  firstParty: text,
  secondParty: text,
  promise: text,
  promiseAlone: text,
  responsibility: text,
  superior: text,
  firstHeading: text,
  secondHeading: text,
})

const annex = z.strictObject({
  heading: text,
  unit: text,
  year: text,
  columns: z.tuple([text, text, text, text]),
  activityColumns: z.tuple([text, text, text, text, text]),
  objectives: z.record(levelSchema, text),
  budget: text,
  amount: text,
  total: text,
})

const calendar = z.strictObject({
  daysAfterDipa: z.int().min(0).max(366),
  handIn: z
    .strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) })
    .refine(({ month, day }) => day <= new Date(Date.UTC(2023, month, 0)).getUTCDate(), 'no such day'),
  earlyMonths: z.array(z.int().min(1).max(12)),
  receivers: z.array(
    z.strictObject({
      officeKind: kindId,
      to: z.array(text).min(1),
      as: z.enum(['paper-and-file', 'scan', 'through-office-above']),
    }),
  ),
})

const shape = z.strictObject({
  id: kindId,
  name: text,
  names: z.array(z.strictObject({ long: plain, short: plain })),
  officeWords: z.array(plain),
  lexicon: z.array(plain),
  guesses: z.array(plain),
  offices: z
    .array(z.strictObject({ code, name: text, below: code.nullable() }))
    .min(1)
    .max(5_000)
    .nullable(),
  officeKinds: z.array(officeKind),
  otherwise: officeKind,
  unitKinds: z.array(
    z.strictObject({
      id: kindId.refine((id) => id !== 'satker' && id !== 'other', 'reserved'),
      label: text,
      level: levelSchema,
      levelIn: z.record(kindId, levelSchema).exactOptional(),
    }),
  ),
  levels: z.array(level).min(1).max(40),
  headLevels: z.array(levelSchema),
  wholeOffice: z.array(z.tuple([levelSchema, levelSchema])),
  checks: z.partialRecord(z.enum(FINDING_CODES), z.enum(['off', 'error', 'warning', 'note'])),
  scales: z.array(scale),
  achievement: z.strictObject({
    cap: z.number().min(100).max(1_000),
    floor: z.number().min(-1_000).max(0),
    zeroTarget: z.number().nullable(),
    categories: scale,
  }),
  wording,
  annex,
  letterhead: z.array(text).max(10),
  calendar,
})

type Fault = { readonly path: readonly (string | number)[]; readonly message: string }

const told = (fault: ScaleFault): string =>
  fault.kind === 'grades'
    ? `the grades and bands of ${fault.scale} are not one list, best first`
    : `${fault.kind} from ${fault.from} to ${fault.to} in ${fault.scale}`

const levelsIn = (units: readonly UnitTemplate[]): readonly string[] =>
  units.flatMap((unit) => [unit.level, ...levelsIn(unit.below ?? [])])

const kindsIn = (units: readonly UnitTemplate[]): readonly string[] =>
  units.flatMap((unit) => [unit.kind, ...kindsIn(unit.below ?? [])])

/** What names something that the profile does not have, and scales with holes. */
const faultsOf = (p: AgencyProfile): readonly Fault[] => {
  const kinds = [...p.officeKinds, p.otherwise]
  const levels = new Set(p.levels.map(({ id }) => id))
  const unitKinds = new Set(p.unitKinds.map(({ id }) => id))
  const codes = new Set(p.offices?.map((office) => office.code))
  const missing = (path: Fault['path'], names: readonly string[], known: ReadonlySet<string>): readonly Fault[] =>
    names.filter((name) => !known.has(name)).map((name) => ({ path, message: `"${name}" is not in this profile` }))
  return [
    ...kinds.flatMap((kind) => [
      ...missing(['officeKinds', kind.id, 'head'], [kind.head], levels),
      ...missing(['officeKinds', kind.id, 'superiors'], Object.entries(kind.superiors).flat(2), levels),
      ...missing(['officeKinds', kind.id, 'units'], levelsIn(kind.units), levels),
      ...missing(['officeKinds', kind.id, 'units'], kindsIn(kind.units), unitKinds),
    ]),
    ...missing(
      ['unitKinds'],
      p.unitKinds.flatMap((k) => [k.level, ...Object.values(k.levelIn ?? {})]),
      levels,
    ),
    ...missing(
      ['levels'],
      p.levels.flatMap((l) => l.unitKind ?? []),
      unitKinds,
    ),
    ...missing(['headLevels'], p.headLevels, levels),
    ...missing(['wholeOffice'], p.wholeOffice.flat(), levels),
    ...missing(['annex', 'objectives'], Object.keys(p.annex.objectives), levels),
    ...missing(
      ['calendar', 'receivers'],
      p.calendar.receivers.map((r) => r.officeKind),
      new Set(kinds.map((k) => k.id)),
    ),
    ...missing(['offices'], p.offices?.flatMap((office) => office.below ?? []) ?? [], codes),
    ...(officesFromTheTop(p.offices ?? []).length < codes.size
      ? [{ path: ['offices'], message: 'offices stand above one another in a circle' }]
      : []),
    ...(codes.size < (p.offices?.length ?? 0) ? [{ path: ['offices'], message: 'a code stands twice' }] : []),
    ...(levels.size < p.levels.length ? [{ path: ['levels'], message: 'a level stands twice' }] : []),
    ...p.scales.flatMap((s) => scaleFaults(s)).map((f) => ({ path: ['scales', f.scale], message: told(f) })),
    ...scaleFaults(p.achievement.categories, p.achievement).map((f) => ({ path: ['achievement'], message: told(f) })),
  ]
}

/** An agency's profile as a file holds it: every name it uses is defined in it, every scale is whole. */
export const agencyProfileSchema: z.ZodType<AgencyProfile> = shape.superRefine((profile, context) => {
  for (const { path, message } of faultsOf(profile as AgencyProfile)) {
    context.addIssue({ code: 'custom', path: [...path], message })
  }
}) as z.ZodType<AgencyProfile>
