import type { Agreement } from '../core/agreement/agreement.ts'
import type { Edit } from '../core/agreement/edit.ts'
import {
  agreementFromInterchange,
  agreementToInterchange,
  budgetLineFromInterchange,
  budgetLineToInterchange,
  indicatorFromInterchange,
  indicatorToInterchange,
  objectiveFromInterchange,
  objectiveToInterchange,
} from './agreement-mapping.ts'
import type { WireEdit } from './edit.ts'
import type { InterchangeAgreement } from './interchange.ts'

const BLANK: InterchangeAgreement = {
  title: '',
  year: null,
  satker: '',
  unit: '',
  level: null,
  firstParty: { name: null, position: '', acting: false },
  secondParty: null,
  place: null,
  statementDate: null,
  annexDate: null,
  annexColumns: [],
  objectives: [],
  budget: null,
}

const only = <T extends object>(whole: T, keys: readonly string[]): Partial<T> =>
  Object.fromEntries(Object.entries(whole).filter(([key]) => keys.includes(key))) as Partial<T>

const partsIn = (parts: Partial<InterchangeAgreement>): Partial<Agreement> =>
  only(agreementFromInterchange({ ...BLANK, ...parts }), Object.keys(parts))

const partsOut = (parts: Partial<Agreement>): Partial<InterchangeAgreement> =>
  only(agreementToInterchange({ ...agreementFromInterchange(BLANK), ...parts }), Object.keys(parts))

/** An edit as received, as the core's. */
export const editFromWire = (e: WireEdit): Edit => {
  switch (e.kind) {
    case 'add-objective':
      return { kind: e.kind, index: e.index, ...(e.objective && { objective: objectiveFromInterchange(e.objective) }) }
    case 'split-objective': {
      if (!e.head) return { kind: e.kind, place: e.place }
      const { indicators: _, ...head } = objectiveFromInterchange({ ...e.head, indicators: [] })
      return { kind: e.kind, place: e.place, head }
    }
    case 'add-indicator':
      return { kind: e.kind, place: e.place, ...(e.value && { value: indicatorFromInterchange(e.value) }) }
    case 'add-line':
      return { kind: e.kind, index: e.index, ...(e.line && { line: budgetLineFromInterchange(e.line) }) }
    case 'restore':
      return { kind: e.kind, parts: partsIn(e.parts as Partial<InterchangeAgreement>) }
    default:
      return e
  }
}

/** An edit as it is sent. */
export const editToWire = (e: Edit): WireEdit => {
  switch (e.kind) {
    case 'add-objective':
      return { kind: e.kind, index: e.index, ...(e.objective && { objective: objectiveToInterchange(e.objective) }) }
    case 'add-indicator':
      return { kind: e.kind, place: e.place, ...(e.value && { value: indicatorToInterchange(e.value) }) }
    case 'split-objective':
      return { kind: e.kind, place: e.place, ...(e.head && { head: e.head }) }
    case 'add-line':
      return { kind: e.kind, index: e.index, ...(e.line && { line: budgetLineToInterchange(e.line) }) }
    case 'restore':
      return { kind: e.kind, parts: partsOut(e.parts) }
    default:
      return e
  }
}
