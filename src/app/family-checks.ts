import { setTimeout as pause } from 'node:timers/promises'
import type { PlannedFor } from '../core/plan/planned-for.ts'
import type { AgencyProfile } from '../core/profile/agency-profile.ts'
import { lockKeeping, raiseKeepingStamp } from '../db/agreements.ts'
import type { Database } from '../db/database.ts'
import {
  endFamilyCheck,
  familyVersions,
  lockFamilyTurn,
  type WaitingFamily,
  waitingFamilies,
} from '../db/family-checks.ts'
import { replaceFindings } from '../db/findings.ts'
import { agreementsOfVersions } from '../db/read/kept-agreements.ts'
import { plannedFor } from '../db/read/planned-for.ts'
import { asService } from '../db/scope.ts'
import { statedOfKept } from './cascade/decided-among.ts'
import type { Deps } from './deps.ts'

type CheckDeps = Pick<Deps, 'db' | 'profile' | 'checker' | 'checkPatience' | 'later'>

const plannedIn = async (
  tx: Database,
  { satkerId, year }: WaitingFamily,
  profile: AgencyProfile,
): Promise<PlannedFor | null> => (year === null ? null : plannedFor(tx, { satkerId, year }, profile))

/**
 * Checks one family away from the thread that answers, and writes what was found. What is kept meanwhile is not waited for and
 * not lost: the family then goes on waiting, and is shown as being checked until a check has seen all of it.
 */
const checkOne = async ({ db, checker, profile }: CheckDeps, family: WaitingFamily): Promise<void> => {
  // Versions are listed after the turn was read: what comes in between is checked now, and once more.
  const { members, facts } = await asService(db, async (tx) => {
    const listed = await familyVersions(tx, family)
    const ids = listed.map((m) => m.id)
    const planned = await plannedIn(tx, family, profile)
    return { members: listed, facts: { planned, stated: await statedOfKept(tx, family, ids) } }
  })
  const findings = await checker.check(
    members.map((m) => m.versionId),
    facts,
    (missing) => asService(db, (tx) => agreementsOfVersions(tx, missing)),
  )
  await asService(db, async (tx) => {
    await lockKeeping(tx)
    const turn = await lockFamilyTurn(tx, family)
    // Another process was faster, and what it wrote may be of later versions.
    if (turn === null) return
    await replaceFindings(
      tx,
      members.map((m) => m.id),
      findings,
    )
    if (turn === family.turn) await endFamilyCheck(tx, family)
    await raiseKeepingStamp(tx)
  })
}

const checkWaiting = async (deps: CheckDeps): Promise<void> => {
  let failure: unknown = null
  for (const family of await waitingFamilies(deps.db)) {
    await checkOne(deps, family).catch((error: unknown) => {
      // One family that cannot be checked must not keep the others waiting; it stays marked.
      failure ??= error
    })
  }
  if (failure !== null) throw failure
}

export type FamilyChecks = {
  /** Checks what waits at this moment; whoever asks while a round runs shares the next one. */
  readonly round: () => Promise<void>
  /** The use case, and then a round, for which the answer waits no longer than people are patient. */
  readonly after: <A extends readonly unknown[], R>(work: (...given: A) => Promise<R>) => (...given: A) => Promise<R>
}

/** The checks of families that wait, one round at a time in this process. */
export const createFamilyChecks = (deps: CheckDeps): FamilyChecks => {
  const { checkPatience, later } = deps
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null
  const begin = (): Promise<void> => {
    running = checkWaiting(deps).finally(() => {
      running = null
    })
    return running
  }
  const round = (): Promise<void> => {
    if (running === null) return begin()
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null
        return begin()
      })
    return next
  }
  const after: FamilyChecks['after'] =
    (work) =>
    async (...given) => {
      const answer = await work(...given)
      const checked = round()
      later(() => checked)
      const done = checked.catch(() => undefined)
      await (checkPatience === null ? done : Promise.race([done, pause(checkPatience, undefined, { ref: false })]))
      return answer
    }
  return { round, after }
}
