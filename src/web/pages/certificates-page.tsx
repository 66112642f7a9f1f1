import type { CertificateRow } from '../../contract/signing-view.ts'
import { fill } from '../../words/fill.ts'
import { Breadcrumbs } from '../kit/breadcrumbs.tsx'
import { Button } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { TextField } from '../kit/field.tsx'
import { Notice } from '../kit/notice.tsx'
import { accountWordsOf } from './account-words.ts'
import { Frame } from './frame.tsx'
import { dayText } from './moment.ts'
import type { PageContext } from './page-context.ts'
import { CertificateFile } from './signing-forms.tsx'
import { signingWordsOf } from './signing-words.ts'

export type CertificatesPageProps = {
  readonly context: PageContext
  readonly certificates: readonly CertificateRow[]
  readonly done: 'added' | 'forgotten' | null
  readonly problem: string | null
}

type RowProps = { readonly context: PageContext; readonly one: CertificateRow }

const Row = ({ context, one }: RowProps) => {
  const w = signingWordsOf(context.language)
  const day = (moment: string) => dayText(moment, context.language)
  return (
    <li class="flex flex-wrap items-center gap-3">
      <div class="min-w-0 flex-1 basis-60 wrap-anywhere">
        <p class="font-semibold">{one.name}</p>
        <p>{one.issuer}</p>
        <p class="text-[0.875rem] text-soft">
          {one.isValid ? '' : `${w.notValid}. `}
          {fill(w.validTo, { until: day(one.validTo) })}. {fill(w.keptAt, { when: day(one.keptAt) })}.{' '}
          {fill(w.serial, { serial: one.serial })}.
        </p>
      </div>
      <form method="post" action="/akun/sertifikat/hapus">
        <input type="hidden" name="csrf" value={context.csrf} />
        <Button look="danger" name="id" value={one.id} aria-label={fill(w.forgetOf, { name: one.name })}>
          {w.forget}
        </Button>
      </form>
    </li>
  )
}

/** /akun/sertifikat: one's own certificates, sealed here; to leave one more, or forget one. */
export const CertificatesPage = ({ context, certificates, done, problem }: CertificatesPageProps) => {
  const w = signingWordsOf(context.language)
  const { myAccount } = accountWordsOf(context.language)
  return (
    <Frame context={context} title={w.certificates}>
      <Breadcrumbs label={myAccount} crumbs={[{ label: myAccount, href: '/akun' }, { label: w.certificates }]} />
      <h1 class="mb-4">{w.certificates}</h1>
      <div class="grid max-w-3xl grid-cols-1 gap-4">
        {problem && <Notice tone="error">{problem}</Notice>}
        {done && <Notice tone="ok">{w[done]}</Notice>}
        <Card>
          <p class="mb-3 text-soft">{w.certificatesLead}</p>
          {certificates.length === 0 && <p>{w.noCertificates}</p>}
          <ul class="grid grid-cols-1 gap-4">
            {certificates.map((one) => (
              <Row key={one.id} context={context} one={one} />
            ))}
          </ul>
        </Card>
        <Card title={w.add} id="simpan">
          <form
            method="post"
            action="/akun/sertifikat"
            enctype="multipart/form-data"
            class="grid max-w-md grid-cols-1 gap-4"
          >
            <input type="hidden" name="csrf" value={context.csrf} />
            <TextField
              name="passphrase"
              type="password"
              label={w.passphrase}
              hint={w.passphraseHint}
              autocomplete="off"
              required
            />
            <CertificateFile label={w.file} hint={w.fileHint} />
            <Button look="primary" icon="save" wide>
              {w.add}
            </Button>
          </form>
        </Card>
      </div>
    </Frame>
  )
}
