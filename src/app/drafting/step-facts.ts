import type { InterchangeAgreement } from '../../contract/interchange.ts'
import type { NextStep } from '../../contract/working-copy-view.ts'
import {
  type Actor,
  LIFECYCLE,
  type Requirement,
  type State,
  type StepFacts,
  takeStep,
} from '../../core/agreement/lifecycle.ts'
import type { Finding } from '../../core/check/finding.ts'
import type { StoredMark } from '../../db/copy-marks.ts'

/** Whether a warning has its written reason: one said for this check at this very place. */
const isExplained = (finding: Finding, marks: readonly StoredMark[]): boolean =>
  marks.some((m) => m.kind === 'explanation' && m.code === finding.code && m.at_path === finding.at)

/** What is known of a copy when a step is asked for; `reasons` are those said with the step itself. */
export const stepFacts = (
  copy: { readonly agreement: InterchangeAgreement; readonly version_id: string | null },
  findings: readonly Finding[],
  marks: readonly StoredMark[],
  said: {
    readonly signed?: boolean
    readonly reasons?: number
    readonly newerVersionSigned?: boolean
    readonly isUnchanged?: boolean
  } = {},
): StepFacts => ({
  parties: copy.agreement.secondParty === null ? 1 : 2,
  frozen: copy.version_id !== null,
  errors: findings.filter((f) => f.severity === 'error').length,
  unexplainedWarnings: findings.filter((f) => f.severity === 'warning' && !isExplained(f, marks)).length,
  rowsToConfirm: marks.filter((m) => m.kind === 'confirm' && m.settled_at === null).length,
  isUnchanged: said.isUnchanged ?? false,
  signed: said.signed ?? false,
  reasons: said.reasons ?? 0,
  newerVersionSigned: said.newerVersionSigned ?? false,
})

/** Said with the step itself, so that nothing of it can be met before. */
const SAID_WITH_IT: ReadonlySet<Requirement> = new Set<Requirement>(['signature', 'reasons'])

/** The steps that these people may take from a state, each with what is left to do; an amendment follows by itself. */
export const nextSteps = (from: State, actors: readonly Actor[], facts: StepFacts): readonly NextStep[] =>
  LIFECYCLE.filter((step) => step.from === from && step.to !== 'amended' && step.by.some((a) => actors.includes(a)))
    .filter((step) => !step.needs.includes(facts.parties === 1 ? 'two-parties' : 'one-party'))
    .filter((step) => !(step.to === 'draft' && facts.frozen))
    .map((step) => {
      const taken = takeStep(from, step.to, actors, facts)
      const unmet = !taken.ok && taken.problem.kind === 'unmet' ? taken.problem.needs : []
      return { to: step.to, unmet: unmet.filter((need) => !SAID_WITH_IT.has(need)) }
    })
