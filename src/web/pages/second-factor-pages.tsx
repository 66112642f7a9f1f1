import type { TotpProposal } from '../../contract/account-view.ts'
import { Button, LinkButton } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { TextField } from '../kit/field.tsx'
import { accountWordsOf } from './account-words.ts'
import { EnrolFrame, SignOutInstead } from './owed-second-factor-page.tsx'
import { type PageContext, wordsOf } from './page-context.ts'
import { QrCode } from './qr-code.tsx'

export type EnrolPageProps = {
  readonly context: PageContext
  readonly proposal: TotpProposal
  readonly problem: string | null
}

/** The picture for the authenticator, and the first code that shows it has understood. */
export const EnrolPage = ({ context, proposal, problem }: EnrolPageProps) => {
  const w = accountWordsOf(context.language).enrol
  const words = accountWordsOf(context.language)
  const owes = context.reader?.owes !== undefined
  return (
    <EnrolFrame context={context} title={w.title}>
      <h1 class="mb-4">{w.title}</h1>
      <div class="grid max-w-2xl grid-cols-1 gap-4">
        <Card title={`1. ${w.scan}`} id="pindai">
          <p class="text-soft">{w.scanLead}</p>
          <div class="my-3">
            <QrCode text={proposal.address} label={w.picture} />
          </div>
          <p class="text-[0.875rem] text-soft">{w.byHand}</p>
          <p>
            <code class="wrap-anywhere">{proposal.secret.match(/.{4}/g)?.join(' ')}</code>
          </p>
        </Card>
        <Card title={`2. ${w.confirm}`} id="kode-pertama">
          <form method="post" action="/akun/dua-langkah/aktifkan" class="grid max-w-md grid-cols-1 gap-4">
            <input type="hidden" name="csrf" value={context.csrf} />
            <TextField
              name="kode"
              label={words.code}
              hint={w.confirmLead}
              problem={problem ?? undefined}
              inputMode="numeric"
              autocomplete="one-time-code"
              required
            />
            <div class="flex flex-wrap gap-2">
              <Button look="primary">{w.submit}</Button>
              {!owes && (
                <LinkButton look="quiet" href="/akun">
                  {wordsOf(context.language).cancel}
                </LinkButton>
              )}
            </div>
          </form>
          {owes && <SignOutInstead context={context} />}
        </Card>
      </div>
    </EnrolFrame>
  )
}

/** The recovery codes, this once. */
export const RecoveryCodesPage = ({
  context,
  codes,
}: {
  readonly context: PageContext
  readonly codes: readonly string[]
}) => {
  const w = accountWordsOf(context.language).enrol
  return (
    <EnrolFrame context={context} title={w.codesTitle}>
      <h1 class="mb-4">{w.codesTitle}</h1>
      <Card>
        <p class="max-w-prose">{w.codesLead}</p>
        <ul class="recovery-codes my-4">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <LinkButton look="primary" href={context.reader?.owes === undefined ? '/akun#dua-langkah' : '/'}>
          {w.codesDone}
        </LinkButton>
      </Card>
    </EnrolFrame>
  )
}
