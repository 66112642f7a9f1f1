import type { OfficeChoice } from '../../contract/view.ts'
import type { Role } from '../../core/access/role.ts'
import { Button, LinkButton } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { TextField } from '../kit/field.tsx'
import { Notice } from '../kit/notice.tsx'
import { SuggestedField } from '../kit/suggested-field.tsx'
import { LoneFrame } from './frame.tsx'
import { type PageContext, roleWordsOf, wordsOf } from './page-context.ts'

export type SetUpInputs = { readonly office: string; readonly name: string; readonly username: string }
export type SetUpProblems = Readonly<Partial<Record<'office' | 'name' | 'username' | 'password' | 'whole', string>>>

export type SetUpPageProps = {
  readonly context: PageContext
  readonly offices: readonly OfficeChoice[]
  readonly inputs: SetUpInputs
  readonly problems: SetUpProblems
}

/** First start: the office from the national list and its first administrator, or the sample province. */
export const SetUpPage = ({ context, offices, inputs, problems }: SetUpPageProps) => {
  const w = wordsOf(context.language).setup
  return (
    <LoneFrame context={context} title={w.title}>
      <div>
        <h1>{w.title}</h1>
        <p class="text-soft">{w.lead}</p>
      </div>
      {problems.whole && <Notice tone="error">{problems.whole}</Notice>}
      <form method="post" action="/siapkan" class="card grid gap-4 p-5">
        <input type="hidden" name="csrf" value={context.csrf} />
        <SuggestedField
          name="office"
          label={w.office}
          hint={w.officeHint}
          problem={problems.office}
          value={inputs.office}
          list="daftar-satker"
          suggestions={offices.map((o) => o.name)}
          required
        />
        <h2 class="mt-1 font-semibold">{w.admin}</h2>
        <TextField
          name="name"
          label={w.name}
          problem={problems.name}
          value={inputs.name}
          autocomplete="name"
          required
        />
        <TextField
          name="username"
          label={w.username}
          hint={w.usernameHint}
          problem={problems.username}
          value={inputs.username}
          autocomplete="username"
          required
        />
        <TextField
          name="password"
          type="password"
          label={w.password}
          hint={w.passwordHint}
          problem={problems.password}
          autocomplete="new-password"
          required
        />
        <div>
          <Button look="primary" name="do" value="office">
            {w.submit}
          </Button>
        </div>
      </form>
      {/* The sample is of the agency whose offices a new database brings along. */}
      {context.agency.offices === null && (
        <Card title={w.sampleTitle} id="contoh">
          <p class="mb-3 text-soft">{w.sampleLead}</p>
          <form method="post" action="/siapkan">
            <input type="hidden" name="csrf" value={context.csrf} />
            <Button name="do" value="sample">
              {w.sampleSubmit}
            </Button>
          </form>
        </Card>
      )}
    </LoneFrame>
  )
}

export type SampleAccount = {
  readonly username: string
  readonly password: string
  readonly name: string
  readonly role: Role
}

/** The sign-ins of the sample province, shown once. */
export const SampleDonePage = ({
  context,
  accounts,
}: {
  readonly context: PageContext
  readonly accounts: readonly SampleAccount[]
}) => {
  const w = wordsOf(context.language).setup
  return (
    <LoneFrame context={context} title={w.sampleDone}>
      <div>
        <h1>{w.sampleDone}</h1>
        <p class="text-soft">{w.sampleSignIns}</p>
      </div>
      {accounts.map((a) => (
        <section key={a.username} class="card p-4">
          <h2 class="font-semibold">{a.name}</h2>
          <p class="mb-2 text-soft">{roleWordsOf(context.language).name[a.role]}</p>
          <dl class="facts">
            <dt>{w.username}</dt>
            <dd>
              <code>{a.username}</code>
            </dd>
            <dt>{w.password}</dt>
            <dd>
              <code>{a.password}</code>
            </dd>
          </dl>
        </section>
      ))}
      <LinkButton look="primary" href="/masuk">
        {w.toSignIn}
      </LinkButton>
    </LoneFrame>
  )
}
