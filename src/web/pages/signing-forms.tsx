import type { ComponentChildren } from 'preact'
import type { SigningView } from '../../contract/signing-view.ts'
import type { SigningParty } from '../../core/agreement/standing.ts'
import { fill } from '../../words/fill.ts'
import { Button } from '../kit/button.tsx'
import { CONTROL, Field, TextField } from '../kit/field.tsx'
import { SelectField } from '../kit/select.tsx'
import { dayText } from './moment.ts'
import type { PageContext } from './page-context.ts'
import { signingWordsOf } from './signing-words.ts'

/** The ways to sign on the page, by the value of the form's field `cara`. */
export type WayOnPage = 'tersimpan' | 'berkas' | 'bsre'

type Props = {
  readonly context: PageContext
  readonly view: SigningView
  readonly party: SigningParty
  /** The way that was tried and refused, to be open again. */
  readonly tried: WayOnPage | null
  readonly asksName: boolean
}

type WayProps = Props & {
  readonly way: WayOnPage
  readonly open: boolean
  readonly title: string
  readonly children: ComponentChildren
}

/** One way to sign: closed to its title until it is chosen, also without script. */
const Way = ({ context, view, party, tried, asksName, way, open, title, children }: WayProps) => {
  const w = signingWordsOf(context.language)
  return (
    <details name="cara" open={open} class="border-t border-line py-3">
      <summary class="min-h-10 cursor-pointer content-center font-semibold">{title}</summary>
      <form
        method="post"
        action={`/penyusunan/${view.copy.id}/tanda-tangan`}
        {...(way === 'berkas' && { enctype: 'multipart/form-data' })}
        class="mt-2 grid max-w-md grid-cols-1 gap-4"
      >
        <input type="hidden" name="csrf" value={context.csrf} />
        <input type="hidden" name="revision" value={view.copy.revision} />
        <input type="hidden" name="party" value={party} />
        <input type="hidden" name="cara" value={way} />
        {asksName && way === tried && (
          <TextField name="otherName" label={w.otherNameField} hint={w.otherNameHint} required />
        )}
        {children}
        <p class="text-[0.875rem] text-soft">{w.wait}</p>
        <Button look="primary" icon="check" wide>
          {w.submit}
        </Button>
      </form>
    </details>
  )
}

const Passphrase = ({
  way,
  label,
  hint,
}: {
  readonly way: WayOnPage
  readonly label: string
  readonly hint: string
}) => <TextField name={`sandi-${way}`} type="password" label={label} hint={hint} autocomplete="off" required />

/** The forms by which a party signs: with a kept certificate, with its file, or through the service. */
export const SigningForms = (props: Props) => {
  const { context, view, tried } = props
  const w = signingWordsOf(context.language)
  const valid = view.certificates.filter((one) => one.isValid)
  const first: WayOnPage = valid.length > 0 ? 'tersimpan' : view.ways.includes('service') ? 'bsre' : 'berkas'
  const isOpen = (way: WayOnPage): boolean => way === (tried ?? first)
  return (
    <>
      {valid.length > 0 && (
        <Way {...props} way="tersimpan" open={isOpen('tersimpan')} title={w.kept}>
          <SelectField
            name="certificate"
            label={w.keptWhich}
            value={valid[0]?.id ?? ''}
            choices={valid.map(({ id, name, issuer, validTo }) => ({
              value: id,
              label: fill(w.keptChoice, { name, issuer, until: dayText(validTo, context.language) }),
            }))}
          />
          <Passphrase way="tersimpan" label={w.passphrase} hint={w.passphraseHint} />
        </Way>
      )}
      {view.ways.includes('service') && (
        <Way {...props} way="bsre" open={isOpen('bsre')} title={w.service}>
          <TextField name="nik" label={w.nik} hint={w.nikHint} inputMode="numeric" autocomplete="off" required />
          <Passphrase way="bsre" label={w.servicePassphrase} hint={w.passphraseHint} />
        </Way>
      )}
      {view.ways.includes('certificate') && (
        <Way {...props} way="berkas" open={isOpen('berkas')} title={w.file}>
          <Passphrase way="berkas" label={w.passphrase} hint={w.passphraseHint} />
          <label class="flex min-h-10 items-center gap-2">
            <input type="checkbox" name="simpan" value="ya" class="size-5" />
            {w.keepToo}
          </label>
          <CertificateFile label={w.file} hint={w.fileHint} />
        </Way>
      )}
    </>
  )
}

/** The choice of a certificate's file. It stands after all other fields, for what comes after a file is not read before it. */
export const CertificateFile = ({ label, hint }: { readonly label: string; readonly hint: string }) => (
  <Field name="files" label={label} hint={hint}>
    <input
      id="files"
      type="file"
      name="files"
      accept=".p12,.pfx,application/x-pkcs12"
      required
      class={CONTROL}
      aria-describedby="files-hint"
    />
  </Field>
)
