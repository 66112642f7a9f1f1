import type { ComponentChildren } from 'preact'
import { Button } from '../kit/button.tsx'
import { TextField } from '../kit/field.tsx'
import { accountWordsOf } from './account-words.ts'
import { Frame, LoneFrame } from './frame.tsx'
import { type PageContext, wordsOf } from './page-context.ts'

/** The way out for somebody to whom nothing but the setting up of a second factor is open. */
export const SignOutInstead = ({ context }: { readonly context: PageContext }) => (
  <form method="post" action="/keluar">
    <input type="hidden" name="csrf" value={context.csrf} />
    <Button look="quiet">{wordsOf(context.language).signOut}</Button>
  </form>
)

/** A page of the setting up: without navigation where that leads nowhere yet. */
export const EnrolFrame = ({
  context,
  title,
  children,
}: {
  readonly context: PageContext
  readonly title: string
  readonly children: ComponentChildren
}) => {
  const Around = context.reader?.owes === undefined ? Frame : LoneFrame
  return (
    <Around context={context} title={title}>
      {children}
    </Around>
  )
}

/** What somebody sees first whose role demands a second factor: why, and the password once more where there is one. */
export const OwedSecondFactorPage = ({
  context,
  hasPassword,
  problem,
}: {
  readonly context: PageContext
  readonly hasPassword: boolean
  readonly problem: string | null
}) => {
  const words = accountWordsOf(context.language)
  const w = words.enrol
  return (
    <EnrolFrame context={context} title={w.owedTitle}>
      <section class="card mx-auto w-full max-w-md p-6">
        <h1>{w.owedTitle}</h1>
        <p class="mb-4 text-soft">{w.owedLead}</p>
        <form method="post" action="/akun/dua-langkah" class="grid grid-cols-1 gap-4">
          <input type="hidden" name="csrf" value={context.csrf} />
          {hasPassword && (
            <TextField
              name="current-second"
              type="password"
              label={words.currentPassword}
              problem={problem ?? undefined}
              autocomplete="current-password"
              required
            />
          )}
          <Button look="primary" wide>
            {w.owedStart}
          </Button>
        </form>
        <div class="mt-3">
          <SignOutInstead context={context} />
        </div>
      </section>
    </EnrolFrame>
  )
}
