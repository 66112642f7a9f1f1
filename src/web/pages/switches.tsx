import { Icon } from '../kit/icon.tsx'
import { type PageContext, roleWordsOf, wordsOf } from './page-context.ts'

type Choice = { readonly value: string; readonly label: string; readonly current: boolean }

type SwitchProps = {
  readonly context: PageContext
  readonly name: string
  readonly label: string
  readonly choices: readonly Choice[]
}

/** A choice that is kept in a cookie: a small form, so that it needs no script. */
const Switch = ({ context, name, label, choices }: SwitchProps) => (
  <form method="post" action={`/${name}`} class="switch" aria-label={label}>
    <input type="hidden" name="csrf" value={context.csrf} />
    <input type="hidden" name="ke" value={context.here} />
    <span class="switch-label" aria-hidden="true">
      {label}
    </span>
    <span class="switch-choices">
      {choices.map((c) => (
        <button key={c.value} type="submit" name={name} value={c.value} aria-pressed={c.current}>
          {c.label}
        </button>
      ))}
    </span>
  </form>
)

/** Language and look. */
export const Switches = ({ context }: { readonly context: PageContext }) => {
  const words = wordsOf(context.language)
  return (
    <>
      <Switch
        context={context}
        name="bahasa"
        label={words.language}
        choices={[
          { value: 'id', label: 'Indonesia', current: context.language === 'id' },
          { value: 'en', label: 'English', current: context.language === 'en' },
        ]}
      />
      <Switch
        context={context}
        name="tampilan"
        label={words.theme}
        choices={[
          { value: '', label: words.themes.system, current: context.theme === null },
          { value: 'light', label: words.themes.light, current: context.theme === 'light' },
          { value: 'dark', label: words.themes.dark, current: context.theme === 'dark' },
        ]}
      />
    </>
  )
}

/** Who is signed in, the switches, and the way out, folded behind one button. */
export const AccountMenu = ({ context }: { readonly context: PageContext }) => {
  const words = wordsOf(context.language)
  return (
    <details class="account">
      <summary>
        <span class="account-mark" aria-hidden="true">
          {(context.reader?.name ?? '·').slice(0, 1).toUpperCase()}
        </span>
        <span class="account-name">
          <span class="sr-only">{words.settings}: </span>
          {context.reader?.name}
        </span>
      </summary>
      <div class="account-list">
        <Switches context={context} />
        {context.reader && (
          <a href={`/pengguna/${context.reader.userId}/peran`} class="account-link">
            <Icon name="check" />
            {roleWordsOf(context.language).page.mine}
          </a>
        )}
        <a href="/bantuan" class="account-link">
          <Icon name="help" />
          {words.help}
        </a>
        <form method="post" action="/keluar">
          <input type="hidden" name="csrf" value={context.csrf} />
          <button type="submit" class="account-link">
            <Icon name="sign-out" />
            {words.signOut}
          </button>
        </form>
      </div>
    </details>
  )
}
