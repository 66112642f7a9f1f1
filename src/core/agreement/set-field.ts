import { problem } from '../problem.ts'
import { ok, type Result, refuse } from '../result.ts'
import type {
  Agreement,
  Budget,
  BudgetLine,
  Indicator,
  Letterhead,
  Objective,
  Party,
  SignatureBlock,
} from './agreement.ts'
import type { KnownValues } from './known-values.ts'
import {
  typedAmount,
  typedDate,
  typedLevel,
  typedTarget,
  typedText,
  typedTextOrNull,
  typedYear,
} from './typed-value.ts'

type Typed<T> = (at: string, text: string | null, known: KnownValues) => Result<T>

/** What was typed, and the values it may be. */
type Input = { readonly text: string | null; readonly known: KnownValues }

/** For each field that a person may type into, how its text becomes a value. */
type Fields<T> = { readonly [K in keyof T]?: Typed<T[K]> }

const AGREEMENT: Fields<Agreement> = {
  title: typedText,
  year: typedYear,
  satker: typedText,
  unit: typedText,
  level: typedLevel,
  place: typedTextOrNull,
  statementDate: typedDate,
  annexDate: typedDate,
  annexYear: typedYear,
}
const PARTY: Fields<Party> = { name: typedTextOrNull, position: typedText }
const SIGNATURE: Fields<SignatureBlock> = { name: typedTextOrNull, position: typedTextOrNull }
const OBJECTIVE: Fields<Objective> = {
  program: typedTextOrNull,
  programNo: typedTextOrNull,
  group: typedTextOrNull,
  groupNo: typedTextOrNull,
  no: typedTextOrNull,
  text: typedText,
}
const INDICATOR: Fields<Indicator> = { text: typedText, target: typedTarget }
const BUDGET: Fields<Budget> = { label: typedText, printedTotal: typedAmount }
const LINE: Fields<BudgetLine> = { no: typedTextOrNull, code: typedTextOrNull, text: typedText, amount: typedAmount }
const LETTERHEAD: Fields<Letterhead> = { address: typedTextOrNull, phone: typedTextOrNull, email: typedTextOrNull }

const missing = (at: string) => refuse(problem('not-found', at))

const setIn = <T extends object>(
  item: T | null | undefined,
  fields: Fields<T>,
  field: string | undefined,
  at: string,
  { text, known }: Input,
): Result<T> => {
  if (item === null || item === undefined || field === undefined || !Object.hasOwn(fields, field)) return missing(at)
  const typed = fields[field as keyof T]
  if (typed === undefined) return missing(at)
  const value = typed(at, text, known)
  return value.ok ? ok({ ...item, [field]: value.value }) : value
}

const setAt = <T>(
  list: readonly T[] | undefined,
  step: string | undefined,
  at: string,
  change: (item: T) => Result<T>,
): Result<readonly T[]> => {
  const index = /^\d{1,6}$/.test(step ?? '') ? Number(step) : -1
  const item = list?.[index]
  if (list === undefined || item === undefined) return missing(at)
  const next = change(item)
  return next.ok ? ok(list.with(index, next.value)) : next
}

const under = <K extends keyof Agreement>(a: Agreement, key: K, value: Result<Agreement[K]>): Result<Agreement> =>
  value.ok ? ok({ ...a, [key]: value.value }) : value

/** The agreement with what was typed standing at the path `at` ("objectives/3/indicators/0/target"). */
export const setField = (a: Agreement, at: string, text: string | null, known: KnownValues): Result<Agreement> => {
  const input = { text, known }
  const [head, ...rest] = at.split('/')
  const [one, two, ...more] = rest
  switch (head) {
    case 'firstParty':
      return rest.length === 1 ? under(a, head, setIn(a.firstParty, PARTY, one, at, input)) : missing(at)
    case 'secondParty':
      return rest.length === 1 ? under(a, head, setIn(a.secondParty, PARTY, one, at, input)) : missing(at)
    case 'letterhead':
      return under(a, head, setLetterhead(a.letterhead, rest, at, input))
    case 'signatures':
      return rest.length === 2
        ? under(
            a,
            head,
            setAt(a.signatures, one, at, (s) => setIn(s, SIGNATURE, two, at, input)),
          )
        : missing(at)
    case 'annexColumns':
      return rest.length === 1
        ? under(
            a,
            head,
            setAt(a.annexColumns, one, at, () => typedText(at, text)),
          )
        : missing(at)
    case 'objectives':
      return under(
        a,
        head,
        setAt(a.objectives, one, at, (o) => setObjective(o, [two, ...more], at, input)),
      )
    case 'budget':
      return under(a, head, setBudget(a.budget, rest, at, input))
    default:
      return rest.length === 0 ? setIn(a, AGREEMENT, head, at, input) : missing(at)
  }
}

type Steps = readonly (string | undefined)[]

const setLetterhead = (l: Letterhead | null, steps: Steps, at: string, input: Input): Result<Letterhead> => {
  if (steps[0] !== 'lines') return steps.length === 1 ? setIn(l, LETTERHEAD, steps[0], at, input) : missing(at)
  if (l === null || steps.length !== 2) return missing(at)
  const lines = setAt(l.lines, steps[1], at, () => typedText(at, input.text))
  return lines.ok ? ok({ ...l, lines: lines.value }) : lines
}

const setObjective = (o: Objective, steps: Steps, at: string, input: Input): Result<Objective> => {
  if (steps[0] !== 'indicators') return steps.length === 1 ? setIn(o, OBJECTIVE, steps[0], at, input) : missing(at)
  if (steps.length !== 3) return missing(at)
  const indicators = setAt(o.indicators, steps[1], at, (i) => setIn(i, INDICATOR, steps[2], at, input))
  return indicators.ok ? ok({ ...o, indicators: indicators.value }) : indicators
}

const setBudget = (b: Budget | null, steps: Steps, at: string, input: Input): Result<Budget> => {
  if (steps[0] !== 'lines') return steps.length === 1 ? setIn(b, BUDGET, steps[0], at, input) : missing(at)
  if (b === null || steps.length !== 3) return missing(at)
  const lines = setAt(b.lines, steps[1], at, (l) => setIn(l, LINE, steps[2], at, input))
  return lines.ok ? ok({ ...b, lines: lines.value }) : lines
}
