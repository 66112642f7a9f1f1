import type { SignedIn } from '../../app/account/sign-in-steps.ts'
import type { Visitor } from '../../app/account/visitor.ts'
import type { App } from '../../app/app.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'

export type Credentials = { readonly username: string; readonly password: string; readonly code?: string | undefined }

/** Both steps of signing in at once, for programs: `access/code-required` where the account asks for a code and none was sent. */
export const signInWithCode = async (
  uses: Pick<App, 'signIn' | 'signInCode'>,
  { username, password, code }: Credentials,
  visitor: Visitor,
): Promise<Result<SignedIn>> => {
  const outcome = await uses.signIn({ ...visitor, username, password })
  if (!outcome.ok) return outcome
  if (outcome.value.step === 'done') return ok(outcome.value)
  return code === undefined
    ? refuse(problem('access/code-required', 'code'))
    : uses.signInCode({ ...visitor, half: outcome.value.token, code })
}
