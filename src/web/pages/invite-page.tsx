import type { OfficeChoice } from '../../contract/view.ts'
import { ROLES } from '../../core/access/role.ts'
import { Breadcrumbs } from '../kit/breadcrumbs.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { TextField } from '../kit/field.tsx'
import { Notice } from '../kit/notice.tsx'
import { SelectField } from '../kit/select.tsx'
import { SuggestedField } from '../kit/suggested-field.tsx'
import { accountWordsOf } from './account-words.ts'
import { Frame } from './frame.tsx'
import { type PageContext, roleWordsOf, wordsOf } from './page-context.ts'

export type InviteInputs = Readonly<Record<'name' | 'username' | 'email' | 'office' | 'unit' | 'role', string>>
export type InviteProblems = Readonly<Partial<Record<keyof InviteInputs | 'whole', string>>>

export type InvitePageProps = {
  readonly context: PageContext
  readonly offices: readonly OfficeChoice[]
  /** Names of the units of the inviter's own office. */
  readonly units: readonly string[]
  readonly sendsLetters: boolean
  readonly inputs: InviteInputs
  readonly problems: InviteProblems
}

/** What the invited person may do. The one place where a role is chosen in these pages. */
const RoleChoice = ({ context, inputs, problems }: Pick<InvitePageProps, 'context' | 'inputs' | 'problems'>) => {
  const words = accountWordsOf(context.language)
  const choices = ROLES.map((role) => ({ value: role, label: roleWordsOf(context.language).name[role] }))
  return <SelectField name="role" label={words.role} value={inputs.role} choices={choices} problem={problems.role} />
}

/** Inviting somebody: who it is, where, and as what. */
export const InvitePage = ({ context, offices, units, sendsLetters, inputs, problems }: InvitePageProps) => {
  const words = accountWordsOf(context.language)
  const w = words.invite
  return (
    <Frame context={context} title={w.title}>
      <Breadcrumbs
        label={wordsOf(context.language).breadcrumbs}
        crumbs={[{ label: words.users, href: '/pengguna' }, { label: w.title }]}
      />
      <h1>{w.title}</h1>
      <p class="mb-4 text-soft">{w.lead}</p>
      <form method="post" action="/pengguna/undang" class="card grid max-w-xl grid-cols-1 gap-4 p-5">
        <input type="hidden" name="csrf" value={context.csrf} />
        {problems.whole && <Notice tone="error">{problems.whole}</Notice>}
        <TextField
          name="name"
          label={words.name}
          value={inputs.name}
          problem={problems.name}
          autocomplete="off"
          required
        />
        <TextField
          name="username"
          label={words.username}
          hint={w.usernameHint}
          value={inputs.username}
          problem={problems.username}
          autocomplete="off"
          required
        />
        <TextField
          name="email"
          type="email"
          label={words.email}
          hint={sendsLetters ? w.emailHint : w.emailHintNoLetters}
          value={inputs.email}
          problem={problems.email}
          autocomplete="off"
        />
        <SuggestedField
          name="office"
          label={words.office}
          hint={w.officeHint}
          value={inputs.office}
          problem={problems.office}
          list="daftar-satker"
          suggestions={offices.map((o) => o.name)}
        />
        <RoleChoice context={context} inputs={inputs} problems={problems} />
        <SuggestedField
          name="unit"
          label={w.unit}
          hint={w.unitHint}
          value={inputs.unit}
          problem={problems.unit}
          list="daftar-unit"
          suggestions={units}
        />
        <div class="flex flex-wrap gap-2">
          <Button look="primary">{w.submit}</Button>
          <LinkButton look="quiet" href="/pengguna">
            {wordsOf(context.language).cancel}
          </LinkButton>
        </div>
      </form>
    </Frame>
  )
}
